// Lời của màn hình đề cương cho từng loại đoạn và từng chỗ phải điền: refusals name what the writer sees, never a key of the file.
import type { OutlineBlock } from '#domain/narrative/outline.ts';

const BLOCK_WORDS: Readonly<Record<OutlineBlock['kind'], string>> = {
  sentences: 'câu có số liệu',
  table: 'bảng',
  chart: 'biểu đồ',
  text: 'lời của cơ quan',
  tasks: 'nhiệm vụ, chỉ tiêu còn lại',
  directives: 'thực hiện văn bản cấp trên',
  petitions: 'kiến nghị gửi lên cấp trên',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  annexes: 'các phụ lục',
  blocks: 'các đoạn',
  by: 'phân tổ',
  code: 'mã',
  empty: 'câu in khi không có dòng nào',
  key: 'tên chỗ',
  levels: 'các cấp',
  measure: 'chỉ tiêu',
  name: 'tên đề cương',
  prompt: 'lời nhắc viết gì ở đây',
  rows: 'các dòng',
  sections: 'các mục',
  sentences: 'các câu',
  title: 'tên',
  type: 'loại văn bản',
};

/** " (bảng)" behind the number of a paragraph; '' for a kind that nobody knows. */
export function blockWords(kind: unknown): string {
  const words = Object.entries(BLOCK_WORDS).find(([each]) => each === kind)?.[1];
  return words === undefined ? '' : ` (${words})`;
}

/** A place to be filled, by the name that the screen gives it. */
export function fieldWords(field: string): string {
  return FIELD_WORDS[field] ?? 'một chỗ phải điền';
}
