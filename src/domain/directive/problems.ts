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
  'document-number-taken': {
    status: 409,
    message: 'Số {number} năm {year} đã có trong {book}; số kế tiếp là {next}.',
  },
  'document-file-wrong': { status: 422, message: 'Tệp {file} không dùng được: {reason}.' },
  'document-list-wrong': { status: 422, message: 'Danh sách văn bản {file}: {reason}.' },
} as const satisfies Record<string, Problem>;
