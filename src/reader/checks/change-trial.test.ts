import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).findings.map(
    ({ kind, expected, stated }) => [kind, expected, stated],
  );

test('mức tăng và tỷ lệ tăng nêu kề nhau cùng tính từ một gốc', () => {
  const told = 'So với cuối năm 2022 (500 HTX), số HTX của tỉnh tăng 20 đơn vị';
  expect(slips(`${told} (tăng 4%).`)).toEqual([]);
  expect(slips(`${told} (tăng 9%).`)).toEqual([['growth', 4, 9]]);
});

test('mức tăng tính lại từ hai cột năm của bảng', () => {
  const told = (rise: string) =>
    `Chỉ tiêu | Năm 2021 | Năm 2022\nSố HTX | 250 | 270\nSố THT | 320 | 304\n\nSo với năm 2021, số HTX tăng ${rise} HTX, số THT giảm 16 tổ.`;
  expect(slips(told('20'))).toEqual([]);
  expect(slips(told('30'))).toEqual([['growth', 20, 30]]);
});

test('kế hoạch năm sau so với thực hiện đã nêu', () => {
  const told = (rise: string) =>
    `Trong năm 2023, Quỹ hỗ trợ phát triển HTX giải ngân 12 tỷ đồng.\n\nKế hoạch năm 2024: Phấn đấu giải ngân 15 tỷ đồng (tăng ${rise}% so với thực hiện năm 2023).`;
  expect(slips(told('25'))).toEqual([]);
  expect(slips(told('35'))).toEqual([['growth', 25, 35]]);
});

test('"tăng so với năm 2007 là …": số nêu sau là mức tăng, không phải gốc', () => {
  const told =
    'Đến quý II/2010, tổng nguồn vốn hoạt động là 2.600 tỷ đồng, tăng so với năm 2007 là 1.300 tỷ đồng, tỷ lệ tăng';
  expect(slips(`${told} 100%.`)).toEqual([]);
  expect(slips(`${told} 92%.`)).toEqual([['growth', 100, 92]]);
});

test('hai số cùng loại nêu cạnh nhau được hiểu cùng độ chính xác', () => {
  const told = 'Thu nhập bình quân của người lao động đạt 4,5 triệu đồng/người/tháng, tăng';
  expect(slips(`${told} 0,5 triệu đồng so với năm trước (4 triệu đồng/người/tháng).`)).toEqual([]);
  expect(slips(`${told} 0,8 triệu đồng so với năm trước (4 triệu đồng/người/tháng).`)).toEqual([
    ['growth', 500_000, 800_000],
  ]);
});
