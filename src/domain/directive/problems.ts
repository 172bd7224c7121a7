// Sự cố của văn bản, nhiệm vụ và chỉ tiêu giao, spread into the one dictionary.
import type { Problem } from '#domain/problem.ts';

export const DIRECTIVE_PROBLEMS = {
  'document-number-impossible': {
    status: 422,
    message: 'Số văn bản "{number}" không thể có: phải là số từ 1, có thể kèm một chữ cái (ví dụ 77, 12a).',
  },
  'document-symbol-impossible': {
    status: 422,
    message: 'Ký hiệu "{symbol}" không thể có: chữ in hoa và số, nối bằng - hoặc / (ví dụ LMHTXVN-VP).',
  },
  'document-in-the-future': { status: 422, message: 'Ngày ban hành {issuedOn} ở tương lai.' },
  'document-due-before-issue': {
    status: 422,
    message: 'Hạn xử lý {dueOn} trước ngày ban hành {issuedOn}.',
  },
  'document-arrival-before-issue': {
    status: 422,
    message: 'Ngày đến {arrivedOn} trước ngày ban hành {issuedOn}.',
  },
  'document-arrival-needed': { status: 422, message: 'Văn bản đến phải có ngày đến.' },
  'document-parent-incomplete': {
    status: 422,
    message:
      'Hãy cho cả văn bản liên quan và quan hệ với nó (triển khai, nhắc tới, thay thế), hoặc không cả hai.',
  },
  'document-before-parent': {
    status: 422,
    message:
      'Văn bản ngày {issuedOn} không thể {relation} văn bản {parent} ngày {parentOn}: ngày ban hành phải từ ngày {parentOn} trở đi.',
  },
  'document-number-taken': {
    status: 409,
    message: 'Số {number} năm {year} đã có trong {book}; số kế tiếp là {next}.',
  },
  'document-received': { status: 409, message: 'Văn bản này đã vào sổ đến, số {number}.' },
  'document-ring': {
    status: 422,
    message: 'Văn bản trên đã triển khai chính văn bản này: quan hệ vòng tròn.',
  },
  'document-file-wrong': { status: 422, message: 'Tệp {file} không dùng được: {reason}.' },
  'document-list-wrong': { status: 422, message: 'Danh sách văn bản {file}: {reason}.' },
  'target-base-missing': {
    status: 422,
    message: 'Chỉ tiêu "{target}" là tăng trưởng mà chưa nói so với năm nào trước kỳ giao.',
  },
  'target-population-missing': {
    status: 422,
    message: 'Chỉ tiêu "{target}" là tỷ lệ mà chưa nói trên tổng số nào.',
  },
  'target-range-reversed': { status: 422, message: 'Chỉ tiêu "{target}": mức thấp lớn hơn mức cao.' },
  'target-number-impossible': {
    status: 422,
    message: 'Chỉ tiêu "{target}": số phải nguyên, không âm; tỷ lệ không quá 100 %.',
  },
  'target-basis-impossible': {
    status: 422,
    message: 'Chỉ tiêu "{target}" phải nêu kỳ: năm (2026) hoặc 6 tháng (2026-H1).',
  },
  'target-measure-unknown': { status: 422, message: 'Không có chỉ tiêu thống kê "{measure}".' },
  'target-ring': {
    status: 422,
    message: 'Chỉ tiêu này đã nhận từ chính chỉ tiêu đang giao: giao vòng tròn.',
  },
  'target-row-wrong': { status: 422, message: 'Dòng {row} của bảng dán vào: {reason}.' },
  'fund-impossible': {
    status: 422,
    message: 'Quỹ là của một tỉnh, ngày không ở tương lai; chưa có quỹ thì không có vốn điều lệ.',
  },
  'fund-exists': { status: 422, message: 'Trước ngày {asOf} tỉnh đã có quỹ; hãy ghi đổi vốn điều lệ.' },
  'fund-not-there': {
    status: 422,
    message: 'Trước ngày {asOf} chưa ghi tỉnh có quỹ; hãy ghi lập quỹ hoặc đang có quỹ trước.',
  },
  'fund-stale': {
    status: 409,
    message:
      'Về quỹ {unit} ngày {asOf}, sau khi bạn mở đã có người ghi: {now}. Bạn gửi: {sent}. Chưa ghi gì; nếu vẫn đúng hãy gửi lại, điều đã ghi còn trong lịch sử.',
  },
  'target-shares-stale': {
    status: 409,
    message:
      'Sau khi bạn mở, người khác đã ghi {differences}. Chưa ghi gì; hãy xem rồi ghi lại, mức cũ còn trong lịch sử.',
  },
  'fund-capital-missing': {
    status: 422,
    message: 'Đổi vốn điều lệ phải nêu vốn điều lệ mới, tính bằng đồng.',
  },
  'directive-handed': { status: 409, message: 'Văn bản này đã được tách và giao; hãy sửa từng chỉ tiêu.' },
  'directive-empty': { status: 422, message: 'Hãy giữ ít nhất một khoản và một đơn vị nhận việc.' },
  'task-evidence-needed': {
    status: 422,
    message: 'Báo cáo hoàn thành phải kèm ít nhất một minh chứng (bản ghi, tệp hoặc con số).',
  },
  'task-due-before-issue': {
    status: 422,
    message: 'Hạn {dueOn} của khoản {label} trước ngày ban hành {issuedOn}.',
  },
} as const satisfies Record<string, Problem>;
