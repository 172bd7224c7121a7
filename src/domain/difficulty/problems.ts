// Sự cố của sổ khó khăn, kiến nghị, spread into the one dictionary.
import type { Problem } from '#domain/problem.ts';

export const DIFFICULTY_PROBLEMS = {
  'difficulty-organisation': {
    status: 422,
    message: 'Không có HTX, tổ hợp tác đang tồn tại mang số {id} trong phạm vi vào ngày {date}.',
  },
  'difficulty-organisation-missing': {
    status: 422,
    message: 'Hãy chọn tổ chức có khó khăn; cán bộ ghi thay phải nói ghi thay cho ai.',
  },
  'difficulty-source-missing': {
    status: 422,
    message: 'Cán bộ ghi thay phải nói nguồn: văn bản, hội nghị, điện thoại hay làm việc tại cơ sở.',
  },
  'difficulty-document-missing': {
    status: 422,
    message: 'Nguồn là văn bản thì phải ghi số, ký hiệu văn bản.',
  },
  'difficulty-in-the-future': { status: 422, message: 'Ngày {on} ở tương lai; chỉ ghi việc đã xảy ra.' },
  'difficulty-stale': {
    status: 409,
    message: 'Khó khăn này đã được ghi thêm sau bản bạn đang xem; những việc mới kèm theo, chưa ghi gì.',
  },
  'difficulty-step-impossible': {
    status: 422,
    message: 'Khó khăn này đang ở trạng thái "{state}" nên không thể {step}.',
  },
  'difficulty-step-early': {
    status: 422,
    message: 'Ngày {on} trước việc gần nhất (ngày {last}); các việc ghi theo thứ tự đã xảy ra.',
  },
  'difficulty-not-in-hand': {
    status: 403,
    message: 'Khó khăn này đang do {holder} giải quyết; cơ quan bạn chỉ xem.',
  },
  'difficulty-answer-by-petition': {
    status: 422,
    message: 'Khó khăn này đã gom vào kiến nghị gửi lên trên; hãy ghi trả lời ở kiến nghị ấy.',
  },
  'difficulty-transfer-nowhere': {
    status: 422,
    message: 'Hãy ghi tên cơ quan ngoài hệ thống và số văn bản chuyển.',
  },
  'difficulty-transfer-same': { status: 422, message: '{holder} đang giải quyết việc này rồi.' },
  'difficulty-not-last': {
    status: 422,
    message: 'Chỉ rút được việc ghi sau cùng; hãy rút lần lượt từ việc mới nhất.',
  },
  'difficulty-not-yours': {
    status: 403,
    message: 'Việc này do {office} ghi; chỉ cơ quan ấy sửa, rút được.',
  },
  'difficulty-book-level': {
    status: 422,
    message: 'Sổ khó khăn, kiến nghị mở theo tỉnh; hãy chọn một tỉnh, thành phố thay cho {unit}.',
  },
  'difficulty-book-open': { status: 409, message: 'Sổ khó khăn, kiến nghị của {unit} đã mở.' },
  'petition-member': {
    status: 422,
    message: 'Khó khăn số {id} không gom được: {reason}.',
  },
  'petition-unit-level': {
    status: 422,
    message: 'Kiến nghị lên Liên minh HTX Việt Nam do Liên minh cấp tỉnh lập; hãy chọn một tỉnh, thành phố.',
  },
  'petition-closed': { status: 409, message: 'Kiến nghị này {state}, không ghi thêm được.' },
  'petition-early': {
    status: 422,
    message: 'Ngày trả lời {on} trước ngày gửi kiến nghị {sent}.',
  },
} as const satisfies Record<string, Problem>;
