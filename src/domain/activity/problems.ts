// Sự cố của sổ hoạt động hỗ trợ, spread into the one dictionary.
import type { Problem } from '#domain/problem.ts';

export const ACTIVITY_PROBLEMS = {
  'activity-unit-level': {
    status: 422,
    message:
      'Sổ hoạt động là của Liên minh cấp tỉnh hoặc trung ương; hãy chọn một tỉnh, thành phố hoặc cả nước thay cho {unit}.',
  },
  'activity-book-open': { status: 409, message: 'Cơ quan bạn đã mở sổ hoạt động của {unit}.' },
  'activity-book-missing': {
    status: 422,
    message: 'Cơ quan bạn chưa mở sổ hoạt động của {unit}; hãy mở sổ trước khi ghi.',
  },
  'activity-book-not-yours': {
    status: 403,
    message: 'Hoạt động này do {office} giữ sổ; chỉ cơ quan giữ sổ mới ghi được.',
  },
  'activity-before-book': {
    status: 422,
    message: 'Ngày {on} trước ngày sổ hoạt động bắt đầu đầy đủ ({from}).',
  },
  'activity-stale': {
    status: 409,
    message: 'Hoạt động "{title}" đã được ghi thêm sau bản bạn đang xem; bản mới kèm theo, chưa ghi gì.',
  },
  'activity-in-the-future': {
    status: 422,
    message: 'Ngày {on} ở tương lai; việc đã xảy ra phải có ngày không quá hôm nay.',
  },
  'activity-days-reversed': { status: 422, message: 'Ngày kết thúc {on} trước ngày bắt đầu {from}.' },
  'activity-too-long': {
    status: 422,
    message: 'Từ {from} đến {on} quá một năm; hãy ghi từng lớp, từng hội chợ.',
  },
  'activity-settled-early': { status: 422, message: 'Ngày quyết toán {on} trước ngày kết thúc {from}.' },
  'activity-step-impossible': {
    status: 422,
    message: 'Hoạt động đang ở bước "{state}" nên không {step} được.',
  },
  'activity-reason-needed': {
    status: 422,
    message: 'Sửa, hủy, rút khỏi sổ phải có lý do, ít nhất năm chữ cái.',
  },
  'activity-kind-other': { status: 422, message: 'Hoạt động này là {kind}; việc này không áp dụng.' },
  'activity-cost-missing': { status: 422, message: 'Quyết toán phải có số tiền, đơn vị đồng.' },
  'attendance-empty': { status: 422, message: 'Danh sách dán vào không có dòng người nào.' },
  'attendance-heads': {
    status: 422,
    message: 'Không thấy cột "{column}" ở dòng tiêu đề của danh sách; hãy dán kèm dòng tiêu đề.',
  },
  'attendance-wrong': { status: 422, message: 'Danh sách có {count} ô sai nên chưa ghi dòng nào: {first}' },
  'attendance-too-long': { status: 422, message: 'Danh sách quá {most} dòng; hãy kiểm tra lại khối dán.' },
  'participant-unknown': {
    status: 422,
    message: 'Không có tổ chức đang tồn tại mang số {id} trong phạm vi vào ngày {on}.',
  },
  'participant-twice': { status: 422, message: '{name} có hai lần trong danh sách dự hội chợ.' },
  'activity-plan-empty': {
    status: 422,
    message: 'Kế hoạch năm phải có ít nhất một con số: số lớp, lượt người, kinh phí hoặc hội chợ.',
  },
  'activity-plan-stale': {
    status: 409,
    message: 'Kế hoạch năm {year} đã được sửa sau bản bạn đang xem; chưa ghi gì.',
  },
} as const satisfies Record<string, Problem>;
