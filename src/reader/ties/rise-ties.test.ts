import { expect, it } from 'vitest';
import { heldIn, slipIn } from '#test/support/reader-ties.ts';
import { riseTies } from './rise-ties.ts';

it('tỷ lệ kể cạnh mức tăng là trên số trước khi tăng', () => {
  const told = (rate: string) =>
    `Số HTX là thành viên của liên hiệp là 152 HTX, tăng 31 HTX (${rate}%) so với năm 2022.`;
  // 31 / 121
  expect(heldIn(told('25,6'), riseTies)).toHaveLength(1);
  expect(heldIn(told('20,4'), riseTies)).toEqual([]);
  expect(slipIn(told('26,5'), riseTies)).toEqual([26.5, 25.6]);
});

it('mức giảm thì trên số trước khi giảm', () => {
  // 56.400 / (84.600 + 56.400)
  expect(
    heldIn('Sản lượng đạt 84.600 tấn, thấp hơn vụ đông xuân năm trước 56.400 tấn (giảm 40%).', riseTies),
  ).toHaveLength(1);
});

it('số tròn nghìn tỷ chỉ đúng đến nghìn tỷ', () => {
  // 13.000 có thể là 12.500 đến 13.500: 11,2% đến 12,2%
  const told = (rate: string) =>
    `Tổng tài sản 124.000 tỷ đồng, tăng 13.000 tỷ đồng (${rate}%) so với năm 2018.`;
  expect(heldIn(told('11,5'), riseTies)).toHaveLength(1);
  expect(heldIn(told('14,5'), riseTies)).toEqual([]);
});

it('không có tỷ lệ kể bên cạnh thì không có gì', () => {
  expect(heldIn('Có 152 HTX, tăng 31 HTX so với năm 2022; 40% HTX có lãi.', riseTies)).toEqual([]);
});
