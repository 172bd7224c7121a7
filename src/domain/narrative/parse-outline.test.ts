// Lời từ chối của đề cương: the section, the paragraph and the field in the words of the screen, no key of the file.
import { expect, it } from 'vitest';
import { parseOutline } from '#domain/narrative/parse-outline.ts';

const TITLE = 'TÌNH HÌNH CHUNG';
const whole = {
  code: 'x',
  levels: ['province'],
  name: 'Đề cương thử',
  type: 'BÁO CÁO',
  subject: 'Thử',
  sections: [{ code: 'a', title: TITLE, blocks: [{ kind: 'tasks' }] }],
};
const refusal = (changes: object) => {
  const read = parseOutline({ ...whole, ...changes }, (code) => code === 'htx_total', 'Đề cương thử');
  return read.ok ? 'nhận' : read.message;
};
const ofBlock = (block: unknown) =>
  refusal({ sections: [...whole.sections, { code: 'b', title: TITLE, blocks: [{ kind: 'tasks' }, block] }] });
const AT = `Đề cương thử: mục 2 (${TITLE}), đoạn 2`;

it('nhận đề cương đúng', () => expect(refusal({})).toBe('nhận'));

it.each([
  [{ sections: [] }, 'Đề cương thử: đề cương không có mục nào.'],
  [{ sections: 5 }, 'Đề cương thử: các mục phải là một danh sách.'],
  [{ sections: [7] }, 'Đề cương thử: mục 1: không đúng mẫu.'],
  [{ sections: [{ code: 'a', title: ' ' }] }, 'Đề cương thử: mục 1: thiếu tên.'],
  [{ name: '' }, 'Đề cương thử: thiếu tên đề cương.'],
  [{ type: undefined }, 'Đề cương thử: thiếu loại văn bản.'],
  [{ subject: 5 }, 'Đề cương thử: trích yếu: phải là chữ.'],
  [
    { annexes: [{ measure: 'htx_total', title: 'Phụ lục I' }] },
    'Đề cương thử: phụ lục 1: thiếu câu in khi không có dòng nào.',
  ],
  [{ annexes: [{ measure: 'la', title: 'Phụ lục I' }] }, 'Đề cương thử: phụ lục 1: không có chỉ tiêu "la".'],
])('%j', (changes, message) => expect(refusal(changes)).toBe(message));

it.each([
  ['chữ', `${AT}: không đúng mẫu.`],
  [{ kind: 'video' }, `${AT}: không có loại đoạn "video".`],
  [{ kind: 'sentences', sentences: [['a'], []] }, `${AT} (câu có số liệu), câu 2: không có vế nào.`],
  [{ kind: 'sentences', sentences: [['a', 5]] }, `${AT} (câu có số liệu), câu 1, vế 2: phải là chữ.`],
  [
    { kind: 'sentences', sentences: [['a'], ['{n la}']] },
    `${AT} (câu có số liệu), câu 2: không có chỉ tiêu "la".`,
  ],
  [
    { kind: 'sentences', sentences: [['{see la}']] },
    `${AT} (câu có số liệu): không có bảng, biểu đồ hay phụ lục tên "la".`,
  ],
  [
    { kind: 'table', title: 'Bảng', rows: [{ measure: 'htx_total', depth: 0 }] },
    `${AT} (bảng), dòng 1: thiếu tên dòng.`,
  ],
  [
    { kind: 'table', title: 'Bảng', rows: [{ measure: 'la', label: 'Một', depth: 0 }] },
    `${AT} (bảng), dòng 1 (Một): không có chỉ tiêu "la".`,
  ],
  [{ kind: 'chart', title: 'Hình', measure: 'htx_total' }, `${AT} (biểu đồ): thiếu phân tổ.`],
  [{ kind: 'text', key: 'a' }, `${AT} (lời của cơ quan): thiếu lời nhắc viết gì ở đây.`],
])('đoạn %j', (block, message) => expect(ofBlock(block)).toBe(message));
