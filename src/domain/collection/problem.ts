// Sự cố của thu thập: every way a form, a step or a lock is refused.

export const COLLECTION_PROBLEMS = {
  'period-unknown': { status: 404, message: 'Không có kỳ báo cáo "{period}" đang mở.' },
  'period-taken': { status: 409, message: 'Kỳ {period} đã mở.' },
  'period-not-of-regime': { status: 422, message: 'Chế độ {regime} không có kỳ "{code}".' },
  'period-out-of-reach': {
    status: 422,
    message:
      'Kỳ "{code}" gồm các ngày {from} – {to}: chỉ mở được kỳ bắt đầu trong vòng một năm tới và khép lại chưa quá mười năm; hãy xem lại năm ở ô Kỳ.',
  },
  'period-elsewhere': {
    status: 422,
    message: 'Kỳ {period} chỉ hỏi các đơn vị của {opened}; {unit} không phải báo cáo kỳ này.',
  },
  'regime-not-yours': {
    status: 403,
    message:
      '{regime} là chế độ của cả nước: kỳ của chế độ này do Liên minh trung ương mở. Cơ quan bạn cần số liệu riêng thì phát hành biểu đột xuất.',
  },
  'regime-unknown': { status: 404, message: 'Không có chế độ báo cáo "{regime}".' },
  'regime-expired': {
    status: 422,
    message:
      '{regime} hết hiệu lực ngày {date}: kỳ này chưa có căn cứ; tỉnh có bộ tiêu chí riêng thì phát hành thành biểu của tỉnh.',
  },
  'regime-taken': { status: 409, message: 'Mã biểu {code} đã dùng cho một chế độ khác.' },
  'form-unknown': { status: 404, message: 'Kỳ hoặc danh mục không có biểu "{form}".' },
  'form-wrong': { status: 422, message: 'Biểu mẫu còn {count} chỗ sai: {first}.' },
  'form-base-stale': { status: 409, message: 'Biểu {form} đã có bản {version}; hãy soạn tiếp trên bản ấy.' },
  'form-changed': {
    status: 409,
    message: 'Biểu đã đổi sang bản {version}; hãy mở lại, số đã điền được giữ.',
  },
  'form-stale': {
    status: 409,
    message: 'Biểu đã được {by} lưu hoặc gửi sau khi bạn mở; hãy xem từng ô khác rồi gửi lại.',
  },
  'form-cells-wrong': { status: 422, message: 'Ô "{cell}" {what}; chưa ghi gì.' },
  'form-has-errors': { status: 422, message: 'Biểu còn {count} chỗ sai chưa giải thích: {first}' },
  'form-needs-reporter': { status: 422, message: 'Hãy nói biểu của tổ chức hoặc đơn vị nào.' },
  'form-of-offices': {
    status: 422,
    message: 'Biểu "{title}" do cơ quan điền; nhắc và thư chỉ gửi cho tổ chức.',
  },
  'not-a-reporter': { status: 422, message: '{name} không thuộc diện báo cáo biểu này.' },
  'step-impossible': { status: 422, message: 'Biểu đang ở trạng thái "{state}" nên không thể {step}.' },
  'step-not-your-level': {
    status: 403,
    message: 'Việc này của {level}, đến hết hạn {due} cấp trên mới làm thay.',
  },
  'commune-step-impossible': {
    status: 422,
    message: '{regime} không do HTX báo cáo, hoặc đã đi qua cấp xã: không đặt bước cấp xã được.',
  },
  'commune-step-same': { status: 409, message: '{regime} {now} bước cấp xã rồi; không có gì để đổi.' },
  'own-submission': { status: 403, message: 'Người gửi biểu không tự duyệt biểu của mình.' },
  'return-needs-reason': {
    status: 422,
    message:
      'Trả lại phải có lý do (ô Lý do) hoặc ghi chú ở ô, ít nhất năm chữ cái: người nộp cần biết sửa gì.',
  },
  'period-locked': {
    status: 422,
    message: 'Số liệu của {unit} trong kỳ này đã chốt; hãy mở lại kèm lý do trước.',
  },
  'period-not-locked': { status: 422, message: 'Số liệu của {unit} trong kỳ này chưa chốt.' },
} as const;
