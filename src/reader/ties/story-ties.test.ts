import { describe, expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { storyTies } from './story-ties.ts';

const held = (text: string) => heldIn(text, storyTies);
const slip = (text: string) => slipIn(text, storyTies);

describe('số đầu, số vào, số ra và số cuối', () => {
  it('HTX trong một năm', () => {
    const told = (left: number) =>
      `Đầu năm 2022, huyện có 214 HTX. Trong năm thành lập mới 23 HTX, giải thể 9 HTX; đến cuối năm còn ${left} HTX.`;
    expect(held(told(228))).toEqual(['214 HTX + 23 HTX − 9 HTX = 228']);
    expect(slip(told(228))).toBeUndefined();
    expect(slip(told(282))).toEqual([282, 228]);
  });

  it('thành viên vào và ra: số vào sai', () => {
    const told = (came: number) =>
      `HTX có 183 thành viên, kết nạp thêm ${came} người, xin ra 8 người, nay còn 207 người.`;
    expect(held(told(32))).toEqual(['183 người + 32 người − 8 người = 207']);
    expect(slip(told(23))).toEqual([23, 32]);
  });

  it('dư nợ: giải ngân thì thêm, thu nợ thì bớt', () => {
    const told = (end: number) =>
      `Đầu kỳ dư nợ 64 tỷ đồng; trong kỳ giải ngân 27 tỷ đồng, thu nợ 18 tỷ đồng; dư nợ cuối kỳ ${end} tỷ đồng.`;
    expect(held(told(73))).toEqual(['64 tỷ đồng + 27 tỷ đồng − 18 tỷ đồng = 73000000000']);
    expect(slip(told(37))).toEqual([37_000_000_000, 73_000_000_000]);
  });

  it('số cuối nêu trước, rồi kể vì đâu', () => {
    expect(
      held(
        'Cuối năm, làng nghề có 132 lao động. Đầu năm làng có 118 lao động, trong năm tuyển thêm 25 người, 11 người thôi việc.',
      ),
    ).toContain('118 người + 25 người − 11 người = 132');
  });
});

describe('không thuộc câu chuyện ấy', () => {
  it('kế hoạch và năm trước', () => {
    expect(
      tiesIn('Năm ngoái có 214 HTX, kế hoạch thành lập mới 20 HTX; nay cả tỉnh có 260 HTX.', storyTies),
    ).toEqual([]);
  });

  it('phần nêu sau "trong đó"', () => {
    expect(tiesIn('Đàn trâu có 214 con, trong đó sinh thêm 23 con, nay còn 273 con.', storyTies)).toEqual([]);
    expect(
      tiesIn('Đàn trâu có 214 con, trong đó 60 con nghé, sinh thêm 23 con, nay còn 273 con.', storyTies),
    ).toEqual([]);
  });

  it('mức tăng so với cùng kỳ, và thứ khác', () => {
    expect(tiesIn('Đầu năm có 214 HTX; nay có 282 HTX, tăng 23 HTX so với cùng kỳ.', storyTies)).toEqual([]);
    expect(tiesIn('Đầu năm có 214 HTX, thành lập mới 23 tổ hợp tác, nay có 273 HTX.', storyTies)).toEqual([]);
  });
});

it('số của lúc trước trong ngoặc là số đầu kỳ; việc làm nói trước số dự án là của số tiền', () => {
  expect(
    heldIn(
      'Tỉnh có 14 HTX thành lập mới, 6 HTX giải thể. So với cuối năm 2015 (139 HTX), phong trào khá hơn. Hiện có 147 HTX.',
      storyTies,
    ),
  ).toContain('139 HTX + 14 HTX − 6 HTX = 147');
  expect(
    heldIn(
      'Dư nợ đầu năm 27,4 tỷ đồng. Thu hồi 14 dự án đến hạn với số tiền 5,6 tỷ đồng; giải ngân cho 18 dự án với số tiền 7,2 tỷ đồng. Dư nợ cuối năm là 29 tỷ đồng.',
      storyTies,
    ),
  ).toContain('27,4 tỷ đồng − 5,6 tỷ đồng + 7,2 tỷ đồng = 29000000000');
});

it('HTX gắn với chuỗi giá trị, hay biến động của những năm khác: không cùng một câu chuyện', () => {
  expect(
    tiesIn(
      'Có 2 HTX sáp nhập. Nay có 3.991 HTX gắn với chuỗi giá trị, giảm nhẹ so với cuối năm 2009 (3.992 HTX).',
      storyTies,
    ),
  ).toEqual([]);
  expect(
    tiesIn(
      'Sau 10 năm, từ 236 HTX lên 413 HTX. Trong 5 năm thành lập mới 249 HTX, giải thể 117 HTX.',
      storyTies,
    ),
  ).toEqual([]);
});
