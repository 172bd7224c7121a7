import { expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { accountTies } from './account-ties.ts';

it('doanh thu trừ chi phí còn lợi nhuận', () => {
  const told = (income: string) =>
    `Năm 2023, HTX Bình Minh đạt doanh thu ${income} triệu đồng, chi phí 7.615 triệu đồng, lợi nhuận 845 triệu đồng.`;
  expect(heldIn(told('8.460'), accountTies)).toEqual(['8,46 tỷ đồng − 7,615 tỷ đồng = 845000000']);
  expect(slipIn(told('8.460'), accountTies)).toBeUndefined();
  expect(slipIn(told('4.860'), accountTies)).toEqual([4_860_000_000, 8_460_000_000]);
});

it('ba số nêu ở hai câu, gọi bằng lời khác', () => {
  const told = (profit: number) =>
    `HTX Suối Ngàn thu về 1.284 triệu đồng từ bán chè. Chi phí phân bón, nhân công hết 937 triệu đồng, còn lãi ${profit} triệu đồng.`;
  expect(heldIn(told(347), accountTies)).toEqual(['1,284 tỷ đồng − 937 triệu đồng = 347000000']);
  expect(slipIn(told(374), accountTies)).toEqual([374_000_000, 347_000_000]);
});

it('số bình quân chỉ tính với số bình quân', () => {
  expect(
    tiesIn(
      'Doanh thu của các HTX đạt 642 tỷ đồng, chi phí 517 tỷ đồng, lợi nhuận bình quân 152 triệu đồng/HTX.',
      accountTies,
    ),
  ).toEqual([]);
});

it('mức tăng lợi nhuận không phải lợi nhuận; không có chi phí thì không tính', () => {
  expect(
    tiesIn('Doanh thu đạt 642 tỷ đồng, chi phí 517 tỷ đồng, lợi nhuận tăng 152 tỷ đồng.', accountTies),
  ).toEqual([]);
  expect(tiesIn('Doanh thu đạt 642 tỷ đồng, lợi nhuận 152 tỷ đồng.', accountTies)).toEqual([]);
});

it('còn khoản chi chưa kể thì không tính được lãi', () => {
  const told = (more: string) =>
    `Vụ này bán được 300 triệu đồng, trừ chi phí 120 triệu đồng${more}, còn lãi 180 triệu đồng.`;
  expect(heldIn(told(''), accountTies)).toEqual(['300 triệu đồng − 120 triệu đồng = 180000000']);
  expect(tiesIn(told(', chưa kể công'), accountTies)).toEqual([]);
});
