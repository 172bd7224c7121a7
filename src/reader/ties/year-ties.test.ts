// The balance of a year told anywhere in a text: which calculations are offered and obeyed, which slip they name, and which are not offered.
import { expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { yearTies } from './year-ties.ts';

it('đầu năm, thành lập mới, giải thể, cuối năm cách nhau nhiều câu', () => {
  const told = (closing: number) =>
    `Bước vào năm 2023, toàn tỉnh có 418 HTX. Trong năm thành lập mới 52 HTX, chủ yếu trong lĩnh vực nông nghiệp. Các địa phương rà soát HTX chỉ còn trên giấy. Cả năm, toàn tỉnh giải thể 15 HTX. Đến 31/12/2023, toàn tỉnh có ${closing} HTX.`;
  expect(heldIn(told(455), yearTies)).toEqual(['418 HTX + 52 HTX − 15 HTX = 455']);
  expect(slipIn(told(455), yearTies)).toBeUndefined();
  expect(slipIn(told(545), yearTies)).toEqual([545, 455]);
});

it('kế hoạch năm: số phấn đấu nêu trước số đang có', () => {
  const told = (fresh: number) =>
    `Theo kế hoạch, năm 2023 tỉnh phấn đấu thành lập mới ${fresh} HTX, nâng số HTX toàn tỉnh lên 191 HTX. Tính đến hết năm 2022, trên địa bàn tỉnh có 173 HTX.`;
  expect(heldIn(told(18), yearTies)).toEqual(['173 HTX + 18 HTX = 191']);
});

it('số mới và số giải thể kể sau "trong đó cả năm"', () => {
  const told = (fresh: number) =>
    `Cuối năm 2021, số HTX toàn tỉnh là 198 HTX. Ước đến cuối năm 2022, số HTX là 204 HTX; trong đó cả năm thành lập mới ${fresh} HTX, giải thể 06 HTX.`;
  expect(heldIn(told(12), yearTies)).toContain('198 HTX + 12 HTX − 6 HTX = 204');
  expect(slipIn(told(21), yearTies)).toEqual([21, 12]);
});

it('thành viên chỉ cộng với thành viên, không với đại biểu', () => {
  expect(
    tiesIn(
      'Liên minh tổ chức 3 hội nghị với 450 đại biểu. Liên minh đã kết nạp 18 thành viên mới, nâng tổng số thành viên lên 486 thành viên.',
      yearTies,
    ),
  ).toEqual([]);
});

it('một phần, số bình quân, số vay không phải số có; không có thành lập, giải thể thì không tính', () => {
  expect(
    tiesIn(
      'Toàn tỉnh có 40 HTX. Thành lập mới 5 HTX, trong đó 3 HTX nông nghiệp; riêng 8 HTX vay vốn.',
      yearTies,
    ),
  ).toEqual([]);
  expect(tiesIn('Đầu năm toàn tỉnh có 40 HTX, cuối năm có 45 HTX.', yearTies)).toEqual([]);
});

it('số có giữa năm không phải số đầu năm', () => {
  expect(
    tiesIn(
      'Tính đến ngày 30/6/2022 toàn tỉnh có 212 HTX. Ước đến cuối năm toàn tỉnh có 215 HTX; trong đó thành lập mới 12 HTX; giải thể 6 HTX.',
      yearTies,
    ),
  ).not.toContain('212 HTX + 12 HTX − 6 HTX = 215');
});

it('HTX gắn với chuỗi giá trị không phải số HTX cuối năm', () => {
  expect(
    tiesIn(
      'Trong kỳ có 954 HTX thành lập mới. Đến ngày 30/6, cả nước có 24.977 HTX. Cả nước có 2.591 HTX gắn với chuỗi giá trị.',
      yearTies,
    ),
  ).not.toContain('24.977 HTX + 954 HTX = 2591');
});
