// Sự cố của sổ cho vay, spread into the one dictionary.
import type { Problem } from '#domain/problem.ts';

export const FUND_PROBLEMS = {
  'loan-unit-level': {
    status: 422,
    message: 'Sổ cho vay là của quỹ cấp tỉnh; hãy chọn một tỉnh, thành phố thay cho {unit}.',
  },
  'loan-book-open': { status: 409, message: 'Cơ quan bạn đã mở sổ cho vay của {unit}.' },
  'loan-book-missing': {
    status: 422,
    message: 'Cơ quan bạn chưa mở sổ cho vay của {unit}; hãy mở sổ trước khi nhận hồ sơ.',
  },
  'loan-book-not-yours': {
    status: 403,
    message: 'Hồ sơ vay này do {office} giữ sổ; chỉ cơ quan giữ sổ mới ghi và kiểm soát được.',
  },
  'loan-borrower-unknown': {
    status: 422,
    message: 'Không có tổ chức đang tồn tại mang số {id} trong phạm vi vào ngày {date}.',
  },
  'loan-borrower-unfit': {
    status: 422,
    message:
      '{name} là {kind}, không thuộc đối tượng vay của Quỹ (HTX, liên hiệp HTX, tổ hợp tác: Nghị định 45/2021/NĐ-CP).',
  },
  'loan-code-taken': { status: 409, message: 'Số hồ sơ "{code}" đã có trong sổ cho vay.' },
  'loan-stale': {
    status: 409,
    message: 'Hồ sơ vay {code} đã được ghi thêm sau bản bạn đang xem; những việc mới kèm theo, chưa ghi gì.',
  },
  'loan-in-the-future': { status: 422, message: 'Ngày {on} ở tương lai; chỉ ghi việc đã xảy ra.' },
  'loan-own-event': {
    status: 403,
    message: 'Người ghi hoặc xin hủy một việc không tự kiểm soát việc ấy; cần người khác.',
  },
  'loan-step-impossible': {
    status: 422,
    message: 'Việc này đang ở trạng thái "{state}" nên không thể {step}.',
  },
  'loan-reason-needed': { status: 422, message: 'Trả lại, hủy phải có lý do, ít nhất năm chữ cái.' },
  'loan-not-appraised': {
    status: 422,
    message: '{event} ngày {on}: hồ sơ chưa được thẩm định đồng ý cho vay.',
  },
  'loan-not-approved': { status: 422, message: '{event} ngày {on}: chưa có quyết định cho vay.' },
  'loan-twice': { status: 422, message: '{event} ngày {on}: hồ sơ đã có việc này, hoặc đã qua bước này.' },
  'loan-over-approved': {
    status: 422,
    message: '{event} ngày {on}: số tiền {amount} vượt số đã duyệt cho vay.',
  },
  'loan-schedule-off': {
    status: 422,
    message: '{event} ngày {on}: các kỳ trả gốc phải dương và cộng đúng {amount}.',
  },
  'loan-schedule-early': { status: 422, message: '{event} ngày {on}: kỳ trả nợ phải sau ngày này.' },
  'loan-overdue-rate': {
    status: 422,
    message: '{event} ngày {on}: lãi suất quá hạn vượt 150 % lãi suất trong hạn (Nghị định 45/2021/NĐ-CP).',
  },
  'loan-not-contracted': {
    status: 422,
    message: '{event} ngày {on}: đến ngày ấy hợp đồng chưa ký hoặc chưa giải ngân.',
  },
  'loan-over-contract': {
    status: 422,
    message: '{event} ngày {on}: tổng giải ngân vượt số tiền của hợp đồng.',
  },
  'loan-over-outstanding': {
    status: 422,
    message: '{event} ngày {on}: số tiền {amount} lớn hơn dư nợ đến ngày ấy.',
  },
  'loan-nothing': { status: 422, message: '{event} ngày {on}: số tiền phải lớn hơn 0.' },
  'loan-instalment-unknown': {
    status: 422,
    message: '{event} ngày {on}: kỳ trả nợ được dời không có, hoặc nhỏ hơn {amount}.',
  },
  'loan-extension-within': {
    status: 422,
    message:
      '{event} ngày {on}: ngày mới không quá thời hạn vay; trong thời hạn là điều chỉnh kỳ hạn, không phải gia hạn (điều 27 Nghị định 45/2021/NĐ-CP).',
  },
  'loan-adjustment-beyond': {
    status: 422,
    message:
      '{event} ngày {on}: ngày mới quá thời hạn vay; quá thời hạn là gia hạn, không phải điều chỉnh kỳ hạn (điều 27 Nghị định 45/2021/NĐ-CP).',
  },
  'loan-capital-unknown': {
    status: 422,
    message:
      'Chưa ai ghi vốn điều lệ của Quỹ ở {unit} đến ngày {on} nên chưa tính được giới hạn cho vay; hãy ghi ở màn hình Quỹ hỗ trợ phát triển HTX.',
  },
  'loan-over-borrower-limit': {
    status: 422,
    message:
      'Dư nợ của {borrower} sẽ là {owed}, vượt 15 % vốn điều lệ của Quỹ ({limit}; điều 23 Nghị định 45/2021/NĐ-CP).',
  },
  'loan-over-related-limit': {
    status: 422,
    message:
      'Dư nợ của {borrower} và người có liên quan sẽ là {owed}, vượt 25 % vốn điều lệ của Quỹ ({limit}; điều 23 Nghị định 45/2021/NĐ-CP).',
  },
  'loan-own-capital-short': {
    status: 422,
    message: 'Vốn tự có {own} chưa bằng 20 % tổng mức đầu tư {cost} (Nghị định 45/2021/NĐ-CP).',
  },
} as const satisfies Record<string, Problem>;
