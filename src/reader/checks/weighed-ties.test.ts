import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const found = (text: string) => checkText(text).findings;

/** Kind, passage with # for a figure, the right and the wrong one, expected and stated of the figure the calculation gives, words of the message. */
type Slip = readonly [
  kind: string,
  text: string,
  right: string,
  wrong: string,
  expected: number,
  stated: number,
  words: string,
];

const SLIPS: readonly Slip[] = [
  [
    'sum',
    'Sản lượng chè 152 tấn, cà phê 237 tấn, hồ tiêu 84 tấn; tổng cộng # tấn.',
    '473',
    '437',
    473,
    437,
    'Có thể 437 là gõ nhầm của 473.',
  ],
  [
    'balance',
    'Có 146/185 HTX nộp báo cáo, còn # HTX chưa nộp.',
    '39',
    '93',
    39,
    93,
    'Có thể 93 HTX là gõ nhầm của 39 HTX.',
  ],
  [
    'average',
    'HTX thu mua 640 tấn sắn, giá 2.500 đồng/kg, trả cho nông dân # tỷ đồng.',
    '1,6',
    '6,1',
    1_600_000_000,
    6_100_000_000,
    'Có thể 6,1 tỷ đồng là gõ nhầm của 1,6 tỷ đồng.',
  ],
  [
    'share',
    'Xếp loại năm 2023: tốt chiếm 31,4%, khá #%, trung bình 19,6%, yếu 6,3%.',
    '42,7',
    '47,2',
    1.8,
    6.3,
    'Có thể 47,2% là gõ nhầm của 42,7%.',
  ],
  [
    'balance',
    'Đại hội triệu tập 385 đại biểu, có mặt # đại biểu, vắng 127 đại biểu.',
    '258',
    '285',
    100,
    127,
    'Có thể 285 người là gõ nhầm của 258 người.',
  ],
];

describe('số trái với các số quanh nó được nói một lần, kèm số có thể đúng', () => {
  it.each(SLIPS)('%s: %s', (kind, text, right, wrong, expected, stated, words) => {
    expect(found(text.replace('#', right))).toEqual([]);
    expect(found(text.replace('#', wrong))).toEqual([
      expect.objectContaining({
        kind,
        expected,
        stated,
        severity: 'hard',
        verdict: 'inconsistent',
        message: expect.stringContaining(words),
      }),
    ]);
  });
});

describe('mỗi lỗi nói một lần', () => {
  it('điều chỉ mới hỏi được thay bằng số có thể đúng', () => {
    const told = (total: number) =>
      found(`Hiện tỉnh có ${total} HTX; trong đó, lĩnh vực nông nghiệp là 171 HTX, 118 HTX phi nông nghiệp.`);
    expect(told(289)).toEqual([]);
    // 301 không phải 289 gõ nhầm: chỉ hỏi phần chưa nêu.
    expect(told(301)).toEqual([expect.objectContaining({ severity: 'ambiguous', expected: 289 })]);
    expect(told(298)).toEqual([
      expect.objectContaining({
        kind: 'sum',
        severity: 'hard',
        expected: 289,
        stated: 298,
        message: '171 HTX + 118 HTX = 289 HTX, văn bản ghi 298 HTX. Có thể 298 HTX là gõ nhầm của 289 HTX.',
      }),
    ]);
  });

  it('lỗi đã có phép kiểm khác gọi tên thì không nói lại', () => {
    expect(
      found('Huyện có 214 HTX, trong đó có 128 HTX nông nghiệp, 74 HTX công nghiệp và 39 HTX dịch vụ.'),
    ).toEqual([expect.objectContaining({ kind: 'sum', expected: 241, stated: 214 })]);
  });

  it('hai quan hệ cùng bị một số phá vẫn là một lỗi', () => {
    const told = (left: number) =>
      found(
        `Kho có 920 tấn lúa giống, đã cấp 635 tấn, còn lại ${left} tấn. Số còn lại gồm 146 tấn giống ngắn ngày, 139 tấn giống dài ngày.`,
      );
    expect(told(285)).toEqual([]);
    expect(told(258)).toHaveLength(1);
  });

  it('hai số sai ở hai chỗ là hai lỗi, theo thứ tự trong bài', () => {
    expect(
      found(
        'Sản lượng chè 152 tấn, cà phê 237 tấn, hồ tiêu 84 tấn; tổng cộng 437 tấn. Có 146/185 HTX nộp báo cáo, còn 93 HTX chưa nộp.',
      ).map(({ kind, expected, stated }) => [kind, expected, stated]),
    ).toEqual([
      ['sum', 473, 437],
      ['balance', 39, 93],
    ]);
  });
});

describe('không nói gì', () => {
  it.each([
    'Huyện có 42 HTX, thành lập mới 17 HTX, giải thể 7 HTX.',
    'Huyện có 135 HTX (cùng kỳ 96 HTX, năm trước 57 HTX).',
    'Khảo sát 500 HTX: 62% HTX thiếu vốn, 45% thiếu đất, 38% khó tiêu thụ.',
    'Tỉnh có 420 HTX; lãi suất vay 6,5%/năm, năm nay 38 HTX được vay.',
    'Tổng số 151 HTX đã đại hội. Kết quả: 74 HTX xếp loại tốt (49%), 29 HTX loại khá (19,2%).',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
