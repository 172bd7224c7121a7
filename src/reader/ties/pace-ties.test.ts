import { expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { paceTies } from './pace-ties.ts';

it('mỗi tháng bao nhiêu, cả năm gấp mười hai', () => {
  const pay = (month: string) => `Mỗi thành viên nhận ${month} triệu đồng/tháng, tức 54 triệu đồng/năm.`;
  expect(heldIn(pay('4,5'), paceTies)).toEqual(['54 triệu đồng / 12 tháng = 4500000']);
  expect(slipIn(pay('5,4'), paceTies)).toEqual([5_400_000, 4_500_000]);
  const sold = (year: number) => `Mỗi tháng xưởng bán 14 tấn chè, cả năm ${year} tấn.`;
  expect(heldIn(sold(168), paceTies)).toEqual(['168 / 12 tháng = 14']);
  expect(slipIn(sold(168), paceTies)).toBeUndefined();
  expect(slipIn(sold(186), paceTies)).toEqual([186, 168]);
});

it('nhiều năm gộp lại chia cho số năm nói trong câu', () => {
  const told = (mean: number) =>
    `Trong 5 năm, tỉnh thành lập mới 135 HTX, bình quân mỗi năm thành lập ${mean} HTX.`;
  expect(heldIn(told(27), paceTies)).toEqual(['135 HTX / 5 năm = 27']);
  expect(slipIn(told(72), paceTies)).toEqual([72, 27]);
});

it('giai đoạn tính cả năm đầu và năm cuối', () => {
  const told = (mean: number) =>
    `Giai đoạn 2016 - 2020, cả tỉnh kết nạp 1.860 thành viên, bình quân mỗi năm ${mean} thành viên.`;
  expect(heldIn(told(372), paceTies)).toEqual(['1.860 người / 5 năm = 372']);
  expect(heldIn(told(465), paceTies)).toEqual([]);
  expect(slipIn(told(327), paceTies)).toEqual([327, 372]);
});

it('khác thứ, không nói nhịp, hay số gộp nhỏ hơn thì không tính', () => {
  const none = (text: string) => expect(tiesIn(text, paceTies)).toEqual([]);
  none('Mỗi tháng xưởng bán 14 tấn chè, cả năm mở 186 lớp.');
  none('Tháng này xưởng bán 14 tấn chè, còn tồn 186 tấn.');
  none('Mỗi tháng xưởng bán 14 tấn chè, cả năm 12 tấn cà phê.');
});

it('mỗi ngày nhân số ngày', () => {
  expect(heldIn('HTX xuất 14 tấn rau củ/ngày. Cả 30 ngày giao được 420 tấn.', paceTies)).toEqual([
    '14 × 30 ngày = 420',
  ]);
});

it('mức năm của mục tiêu không phải của mức tháng đang có', () => {
  expect(tiesIn('Thu nhập đạt 5,4 triệu đồng/tháng (mục tiêu 70 triệu đồng/năm).', paceTies)).toEqual([]);
});
