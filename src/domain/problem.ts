// Từ điển sự cố: every way the system refuses, with a stable code, an HTTP status and a Vietnamese sentence.

import { ACTIVITY_PROBLEMS } from '#domain/activity/problems.ts';
import { COLLECTION_PROBLEMS } from '#domain/collection/problem.ts';
import { DIFFICULTY_PROBLEMS } from '#domain/difficulty/problems.ts';
import { DIRECTIVE_PROBLEMS } from '#domain/directive/problems.ts';
import { FUND_PROBLEMS } from '#domain/fund/problems.ts';
import { RELEASE_PROBLEMS } from '#domain/release/problems.ts';

export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
  /** Vietnamese sentence; {name} is replaced by the detail of that name. */
  readonly message: string;
}

export const PROBLEMS = {
  'bad-request': { status: 400, message: '{field} {reason}.' },
  'body-too-large': { status: 413, message: 'Nội dung gửi lên quá lớn.' },
  'not-signed-in': { status: 401, message: 'Chưa đăng nhập hoặc phiên làm việc đã hết; hãy đăng nhập lại.' },
  'sign-in-failed': { status: 401, message: 'Thư điện tử hoặc mật khẩu không đúng.' },
  'second-factor-needed': {
    status: 401,
    message: 'Hãy nhập mã xác thực sáu số trong ứng dụng trên điện thoại của bạn.',
  },
  'second-factor-wrong': { status: 401, message: 'Mã xác thực không đúng hoặc đã dùng; hãy đợi mã kế tiếp.' },
  'second-factor-present': {
    status: 409,
    message: 'Tài khoản đã có mã xác thực; hãy bỏ mã cũ trước khi đặt mã mới.',
  },
  'passkey-refused': { status: 422, message: 'Không nhận được khóa truy cập này; hãy thử lại từ đầu.' },
  'password-wrong': { status: 422, message: 'Mật khẩu hiện tại không đúng.' },
  'password-weak': { status: 422, message: '{reason}' },
  'password-used-before': { status: 422, message: 'Mật khẩu này đã dùng gần đây; hãy chọn mật khẩu khác.' },
  'grant-refused': { status: 403, message: '{reason}' },
  'email-taken': { status: 409, message: 'Thư điện tử này đã có trong hệ thống.' },
  'account-unknown': { status: 404, message: 'Không có tài khoản {email}.' },
  'office-unknown': { status: 404, message: 'Không có cơ quan nào mang mã "{code}" đang hoạt động.' },
  'role-not-here': { status: 422, message: 'Vai trò này không có ở {office}.' },
  'publication-step': {
    status: 409,
    message: 'Báo cáo này {reason}.',
  },
  'report-incomplete': {
    status: 422,
    message:
      'Báo cáo còn {count} chỗ trống ({places}); hãy viết cho đủ, hoặc xác nhận vẫn trình ký cả những chỗ trống ấy.',
  },
  'publication-stale': {
    status: 409,
    message: 'Báo cáo đã được người khác lưu sau bản bạn đang xem; phần khác nhau kèm theo, chưa ghi gì.',
  },
  'publication-not-amendable': { status: 409, message: '{reason}' },
  'publication-not-discardable': { status: 409, message: '{reason}' },
  'amendment-early': {
    status: 422,
    message:
      'Ngày ghi trên văn bản {day} không thể trước ngày {amended} của báo cáo mà nó thay thế, đính chính.',
  },
  'publication-not-yours': { status: 403, message: '{reason}' },
  'signed-copy-unfit': { status: 422, message: 'Tệp "{name}" không dùng làm bản đã ký được: {reason}.' },
  'publication-not-issued': {
    status: 409,
    message: 'Báo cáo số {id} chưa phát hành nên chưa có bản nào để kiểm chứng.',
  },
  'publication-changed': {
    status: 409,
    message: 'Nội dung tính lại không khớp bản đã trình ký; hãy trả lại để trình lại. Chưa phát hành gì.',
  },
  'outline-unknown': { status: 422, message: 'Không có đề cương "{outline}"; hiện có: {known}.' },
  'outline-unreadable': { status: 422, message: 'Đề cương chưa dùng được. {reason}' },
  'outline-stale': {
    status: 409,
    message: 'Đề cương đã có bản {version} do người khác lưu; hãy tải lại rồi sửa tiếp. Chưa ghi gì.',
  },
  'outline-other': {
    status: 422,
    message: 'Đề cương gửi lên là "{given}", không phải "{key}" đang mở; mã và cấp không đổi được.',
  },
  'signature-unfit': { status: 422, message: 'Chữ ký chưa đúng thẩm quyền. {reason}' },
  'collection-unlocked': {
    status: 422,
    message: 'Chưa chốt số liệu của {unit} ở kỳ thu thập {periods}; chốt xong mới trình ký được báo cáo.',
  },
  'posted-before-issue': {
    status: 422,
    message: 'Ngày đăng {day} phải từ ngày phát hành {issued} đến hôm nay.',
  },
  'period-open': {
    status: 422,
    message: 'Kỳ {period} đến {day} mới khép; chưa phát hành được báo cáo của kỳ chưa khép.',
  },
  'office-taken': { status: 409, message: 'Cơ quan này đã được mở.' },
  'post-began-today': {
    status: 409,
    message: 'Nhiệm vụ mới bắt đầu hôm nay; hãy ngừng tài khoản nếu cần dừng ngay.',
  },
  'link-dead': {
    status: 404,
    message: 'Liên kết đã dùng, đã hết hạn hoặc đã bị thu hồi; hãy xin liên kết mới.',
  },
  'too-many-attempts': { status: 429, message: 'Đã thử sai quá nhiều lần; hãy thử lại sau {minutes} phút.' },
  'too-many-requests': { status: 429, message: 'Gửi quá nhiều yêu cầu; hãy thử lại sau ít giây.' },
  'not-allowed': { status: 403, message: 'Vai trò của bạn không được làm việc này.' },
  'foreign-origin': { status: 403, message: 'Yêu cầu đến từ một trang khác nên bị từ chối.' },
  'not-found': { status: 404, message: 'Không tìm thấy, hoặc không thuộc phạm vi của bạn.' },
  'request-key-missing': { status: 400, message: 'Thiếu mã yêu cầu (Idempotency-Key, dạng UUID).' },
  'request-key-reused': { status: 422, message: 'Mã yêu cầu này đã dùng cho một nội dung khác.' },
  'stale-version': {
    status: 409,
    message: 'Bản ghi đã được người khác sửa sau khi bạn mở; hãy xem khác biệt rồi gửi lại.',
  },
  'sector-unknown': { status: 422, message: 'Không có lĩnh vực "{sector}" trong danh mục.' },
  'vsic-unknown': {
    status: 422,
    message:
      'Không có mã ngành "{code}" trong danh mục ngành kinh tế Việt Nam có hiệu lực ngày {date} (viết 2018:01 hoặc 2025:01).',
  },
  'event-type-unknown': { status: 422, message: 'Không có loại sự kiện "{type}" ghi được ở đây.' },
  'change-not-allowed': { status: 422, message: 'Sự kiện này không được thay đổi {field}.' },
  'code-taken': { status: 409, message: 'Mã {code} đã được dùng.' },
  'tax-code-taken': { status: 409, message: 'Mã số thuế này đã có trong sổ.' },
  'unit-unknown': { status: 404, message: 'Không có đơn vị hành chính "{unit}" trong địa giới ngày {date}.' },
  'unit-retired': {
    status: 422,
    message: 'Mã đơn vị "{unit}" ({name}) không còn dùng từ {date}; nay là {successor}.',
  },
  'file-moved': {
    status: 403,
    message: 'Tổ chức đã chuyển trụ sở ra ngoài phạm vi; hồ sơ nay do cơ quan nơi đến giữ.',
  },
  'form-not-yours': {
    status: 403,
    message: 'Biểu {form} của cơ quan khác; hãy chép thành biểu có mã của cơ quan mình rồi sửa.',
  },
  'out-of-scope': { status: 403, message: 'Đơn vị {unit} nằm ngoài phạm vi của cơ quan bạn.' },
  'regime-without-period': {
    status: 400,
    message: 'Chế độ {regime} chỉ dùng khi hỏi theo kỳ (period): nó cho biết kỳ ấy gồm những ngày nào.',
  },
  'when-missing': { status: 400, message: 'Hãy cho thời điểm (at) hoặc kỳ (period), đúng một trong hai.' },
  'period-needed': {
    status: 422,
    message: 'Chỉ tiêu {measure} là số thời kỳ; hãy cho kỳ (period) thay vì thời điểm.',
  },
  'size-rule-missing': {
    status: 422,
    message:
      'Ngày {date} chưa có quy định xếp quy mô HTX trong danh mục; phân tổ theo quy mô có từ ngày 01/4/2020 (Thông tư 01/2020/TT-BKHĐT) và từ 01/11/2024 (Nghị định 113/2024/NĐ-CP).',
  },
  'records-not-behind': {
    status: 422,
    message: 'Chỉ tiêu {measure} đếm đơn vị hành chính, không đếm tổ chức; danh sách ở mục địa giới.',
  },
  'breakdown-unknown': { status: 400, message: 'Không có phân tổ "{by}".' },
  'regions-unknown': {
    status: 422,
    message:
      'Cách chia vùng "{given}" không có; hãy ghi một cách chia ({schemes}) hoặc mã các vùng của nó ({keys}).',
  },
  'breakdown-twice': { status: 400, message: 'Phân tổ "{by}" được nêu hai lần.' },
  'cursor-bad': { status: 400, message: 'Con trỏ trang không đọc được; hãy mở lại từ trang đầu.' },
  'measure-unknown': { status: 404, message: 'Không có chỉ tiêu thống kê "{measure}".' },
  'date-impossible': {
    status: 400,
    message: '"{text}" không phải một ngày có thật (viết năm-tháng-ngày, ví dụ 2022-06-30).',
  },
  'report-period-open': {
    status: 422,
    message: 'Kỳ {period} chưa kết thúc: số liệu đến {date} chưa có; hãy chọn ngày chốt sớm hơn.',
  },
  'data-date-outside': { status: 422, message: 'Ngày chốt số liệu {date} nằm ngoài kỳ {period}.' },
  'report-date-early': {
    status: 422,
    message: 'Ngày ghi trên văn bản {written} trước ngày chốt số liệu {day}; hãy ghi ngày muộn hơn.',
  },
  'period-impossible': {
    status: 400,
    message: 'Kỳ (period) "{text}" không phải một kỳ báo cáo (ví dụ 2022-H1, 2022-Q1, 2022-05, 2022).',
  },
  'period-reversed': {
    status: 400,
    message: '{field} ngược: ngày đầu {from} sau ngày cuối {to}.',
  },
  'breakdown-not-allowed': { status: 422, message: 'Chỉ tiêu {measure} không phân tổ được theo "{by}".' },
  'known-at-future': {
    status: 422,
    message: 'Tham số knownAt (dòng lệnh: --known-at): số nhật ký {seq} chưa có; số mới nhất là {latest}.',
  },
  'known-at-unsettled': {
    status: 503,
    message:
      'Tham số knownAt (dòng lệnh: --known-at): còn lần ghi đang dở đến số nhật ký {seq}; hãy thử lại sau ít giây.',
  },
  'history-beyond-scope': {
    status: 403,
    message: 'Tổ chức này có hồ sơ ở cả địa bàn ngoài phạm vi của bạn; hãy đề nghị cấp trên ghi.',
  },
  'list-unreadable': { status: 422, message: 'Tệp "{file}" không đọc được: {reason}.' },
  'list-without-heads': {
    status: 422,
    message:
      'Tệp "{file}" không có dòng tiêu đề nào nhận ra được; cần một dòng tiêu đề có ít nhất cột tên tổ chức và một cột khác của biểu mẫu.',
  },
  'list-has-problems': {
    status: 422,
    message: 'Danh sách còn {count} chỗ phải sửa nên không ghi gì vào sổ.',
  },
  'placement-refused': { status: 422, message: '{reason}' },
  'list-row-refused': { status: 422, message: 'Trang "{sheet}", dòng {row}: {reason} Không ghi gì vào sổ.' },
  'reconcile-by-hand': {
    status: 422,
    message: 'Khác ở {heads}: không có sự kiện nào sửa được; hãy ghi ở trang của tổ chức hoặc giữ kèm lý do.',
  },
  'reconcile-row-gone': { status: 409, message: 'Dòng này đã được xử lý hoặc đã khớp; hãy tải lại.' },
  'file-too-large': { status: 413, message: 'Tệp "{name}" lớn hơn 10 MB.' },
  'file-kind-refused': {
    status: 422,
    message: 'Tệp "{name}" không phải PDF, ảnh PNG hoặc JPEG, Word (.docx), Excel (.xlsx) hay văn bản thuần.',
  },
  'file-infected': { status: 422, message: 'Tệp "{name}" có mã độc nên không nhận, không mở.' },
  'list-missing-file': { status: 400, message: 'Chưa có tệp nào được gửi lên.' },
  'document-unreadable': { status: 422, message: 'Không đọc được {name}: {reason}.' },
  'database-unavailable': {
    status: 503,
    message: 'Cơ sở dữ liệu tạm thời không trả lời; hãy thử lại sau ít giây.',
  },
  ...COLLECTION_PROBLEMS,
  ...DIRECTIVE_PROBLEMS,
  ...FUND_PROBLEMS,
  ...RELEASE_PROBLEMS,
  ...ACTIVITY_PROBLEMS,
  ...DIFFICULTY_PROBLEMS,
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** The Vietnamese sentence of a problem with its details filled in. */
export function problemMessage(problem: Problem, details: ProblemDetails = {}): string {
  return problem.message.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
