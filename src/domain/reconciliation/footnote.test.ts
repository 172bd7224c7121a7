// Chú thích đối soát: the sentence a report prints under a figure on which two sources differ.
import { expect, it } from 'vitest';
import { footnoteOf } from '#domain/reconciliation/footnote.ts';

const NONE = { explained: [], open: 0 };

it('nêu hai số, mức chênh và từng lý do', () => {
  const sentence = footnoteOf({
    sender: 'Sở NN&MT',
    listed: 1360,
    registered: 1439,
    onlyRegister: {
      explained: [
        { note: 'phi nông nghiệp', count: 70 },
        { note: 'quỹ tín dụng nhân dân', count: 8 },
      ],
      open: 3,
    },
    onlyList: { explained: [{ note: 'chưa có giấy chứng nhận', count: 2 }], open: 0 },
    written: [{ note: 'vốn theo giấy chứng nhận cũ', count: 4 }],
  });
  expect(sentence).toBe(
    'Sở NN&MT 1.360, sổ Liên minh 1.439: chênh 79, gồm 81 chỉ có trong sổ (70 phi nông nghiệp; 8 quỹ tín dụng nhân dân; 3 chưa giải thích) và 2 chỉ có trong danh sách (2 chưa có giấy chứng nhận). Cùng có nhưng ghi khác: 4 vốn theo giấy chứng nhận cũ.',
  );
});

it('hai nguồn bằng nhau mà vẫn lệch dòng thì vẫn nêu; khớp hẳn thì nói khớp', () => {
  expect(
    footnoteOf({
      sender: 'Thuế',
      listed: 10,
      registered: 10,
      onlyRegister: { explained: [], open: 1 },
      onlyList: { explained: [], open: 1 },
      written: [],
    }),
  ).toBe(
    'Thuế 10, sổ Liên minh 10: chênh 0, gồm 1 chỉ có trong sổ (1 chưa giải thích) và 1 chỉ có trong danh sách (1 chưa giải thích).',
  );
  expect(
    footnoteOf({
      sender: 'Thuế',
      listed: 10,
      registered: 10,
      onlyRegister: NONE,
      onlyList: NONE,
      written: [],
    }),
  ).toBe('Thuế 10, sổ Liên minh 10: khớp.');
});
