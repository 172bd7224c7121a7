// Mẫu câu của người rà soát và người gọi điện: reason templates of a return and what a reason must be, outcomes of a call.

export const RETURN_REASONS = {
  'totals-differ': 'Cộng các phần không bằng tổng',
  'unit-slip': 'Có thể nhầm đơn vị tính (đồng, nghìn, triệu, tỷ)',
  'unlike-last': 'Khác nhiều so với kỳ trước, chưa giải thích',
  incomplete: 'Còn ô bắt buộc chưa điền',
  'wrong-period': 'Số liệu của kỳ khác',
  other: 'Lý do khác',
} as const;

export const CALL_OUTCOMES = {
  promised: 'hẹn nộp',
  'no-answer': 'không nghe máy',
  'wrong-number': 'sai số',
  'no-operation': 'không hoạt động, không có số liệu',
  refused: 'từ chối báo cáo',
  entered: 'đọc số qua điện thoại, đã nhập thay',
  other: 'khác',
} as const;
export type CallOutcome = keyof typeof CALL_OUTCOMES;

const LEAST_LETTERS = 5;

/** Whether a reason says something: at least five letters or digits, for whoever gets the form back must know what to mend. */
export function saysWhy(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= LEAST_LETTERS;
}
