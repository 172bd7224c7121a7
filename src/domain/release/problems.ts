// Sự cố của việc công bố số liệu, spread into the one dictionary.
import type { Problem } from '#domain/problem.ts';

export const RELEASE_PROBLEMS = {
  'release-unit-level': {
    status: 422,
    message: 'Bản công bố là của một tỉnh, thành phố hoặc của cả nước; hãy chọn lại đơn vị thay cho {unit}.',
  },
  'release-period-window': {
    status: 422,
    message: 'Kỳ "{text}" không phải là năm, nửa năm, quý hay tháng; công chúng so sánh các kỳ cùng loại.',
  },
  'release-period-open': {
    status: 409,
    message: 'Kỳ {period} đến hết ngày {day} mới xong; chưa công bố được.',
  },
  'release-measure-unfit': {
    status: 422,
    message: 'Chỉ tiêu "{measure}" không nằm trong danh mục được công bố ra công chúng.',
  },
  'release-breakdown-unfit': {
    status: 422,
    message: 'Phân tổ "{by}" không dùng được cho bản công bố của {unit}.',
  },
  'release-empty': { status: 422, message: 'Hãy chọn ít nhất một chỉ tiêu để công bố.' },
  'release-nothing-new': {
    status: 409,
    message: 'Mọi con số công chúng đã thấy vẫn đúng như bản trước; không có gì để điều chỉnh.',
  },
  'release-discloses': {
    status: 409,
    message:
      'Với những bản đã công bố, bản này làm lộ {count} ô phải ẩn ({cells}); hãy bớt chỉ tiêu hoặc phân tổ, hoặc trả lại để soạn lại.',
  },
  'release-step': { status: 409, message: 'Bản công bố này {reason}.' },
  'release-stale': {
    status: 409,
    message: 'Bản công bố đã được người khác ghi sau bản bạn đang xem; bản mới kèm theo, chưa ghi gì.',
  },
  'release-own': { status: 403, message: 'Người soạn không tự duyệt công bố; cần một người khác.' },
  'release-time': { status: 422, message: 'Giờ công bố phải từ bây giờ đến một năm tới; đang ghi {time}.' },
  'release-revision-early': {
    status: 409,
    message: 'Bản công bố {code} chưa ra công chúng, hoặc đang có bản điều chỉnh dở dang.',
  },
  'calendar-day': { status: 422, message: 'Ngày {day} phải từ hôm nay đến hai năm tới.' },
  'calendar-stale': {
    status: 409,
    message: 'Mục lịch công bố đã được người khác sửa; hãy tải lại trang, chưa ghi gì.',
  },
  'calendar-reason': {
    status: 422,
    message: 'Lý do: đổi ngày hoặc hủy một mục đã báo trước thì phải nêu lý do.',
  },
} as const satisfies Record<string, Problem>;
