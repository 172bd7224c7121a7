import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text, {}).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('mức tăng quá nhỏ so với mức bình quân: nhầm đơn vị', () => {
  const told = (unit: string) =>
    `Lợi nhuận bình quân đạt 320 ${unit} đồng/HTX, tăng 30 triệu đồng so với năm 2021.`;
  expect(slips(told('triệu'))).toEqual([]);
  expect(slips(told('tỷ'))).toEqual([['growth', 320e6, 320e9]]);
  expect(slips('Tổng dư nợ đạt 1.850 tỷ đồng, tăng 12 tỷ đồng so với đầu năm.')).toEqual([]);
});

test('các phần cộng lại ra đúng tổng ở đơn vị khác', () => {
  const told = (unit: string) =>
    `Các HTX có 48 ${unit} thành viên, trong đó HTX nông nghiệp 32.000 thành viên, HTX phi nông nghiệp 16.000 thành viên.`;
  expect(slips(told('nghìn'))).toEqual([]);
  expect(slips(told('triệu'))).toEqual([['sum', 48e3, 48e6]]);
});

test('sản lượng thừa hoặc thiếu một chữ số không', () => {
  const told = (output: string) =>
    `Diện tích rau an toàn của các HTX là 320 ha. Năng suất bình quân 25 tấn/ha, sản lượng đạt ${output} tấn.`;
  expect(slips(told('8.000'))).toEqual([]);
  expect(slips(told('80.000'))).toHaveLength(1);
  expect(
    slips(
      'Diện tích liên kết đạt 8.640 ha với 72 HTX. Năng suất bình quân diện tích liên kết 6,5 tấn/ha, sản lượng ước 5.616 tấn.',
    ),
  ).toEqual([['average', 56160, 5616]]);
  expect(
    slips(
      'Diện tích lúa của HTX 1.250 ha, trong đó 125 ha hữu cơ. Năng suất lúa hữu cơ đạt 6,4 tấn/ha, sản lượng 800 tấn.',
    ),
  ).toEqual([]);
});

test('bình quân ở câu sau, tổng của bao nhiêu đơn vị ở câu trước', () => {
  const told = (mean: string) =>
    `Vốn hoạt động của 25 quỹ tín dụng nhân dân là 4.500 tỷ đồng, tăng 6%. Bình quân mỗi quỹ có vốn hoạt động ${mean} tỷ đồng.`;
  expect(slips(told('180'))).toEqual([]);
  expect(slips(told('169,8'))).toEqual([['average', 180e9, 169.8e9]]);
  expect(
    slips('Dư nợ của 10 quỹ là 800 tỷ đồng. Riêng 3 quỹ ở thành phố bình quân mỗi quỹ có dư nợ 150 tỷ đồng.'),
  ).toEqual([]);
});

test('lũy kế kỳ này bằng lũy kế kỳ trước cộng số trong năm', () => {
  const told = (now: number) =>
    `Trong năm 2023 Quỹ cho vay 34 dự án. Lũy kế đến 31/12/2023 cho vay ${now} dự án; lũy kế đến 31/12/2022 là 194 dự án.`;
  expect(slips(told(228))).toEqual([]);
  expect(slips(told(194))).toEqual([['balance', 228, 194]]);
  expect(
    slips('Quỹ cho vay 34 dự án trong năm 2023. Lũy kế từ khi thành lập đến nay cho vay 318 dự án.'),
  ).toEqual([]);
});

test('thành viên đầu năm, kết nạp, giảm, cuối năm', () => {
  const told = (end: string) =>
    `Đầu năm 2022, 18 HTX của xã có 2.150 thành viên. Trong năm kết nạp mới 140 thành viên; giảm 80 thành viên. Cuối năm 2022 có ${end} thành viên.`;
  expect(slips(told('2.210'))).toEqual([]);
  expect(slips(told('2.120'))).toEqual([['balance', 2210, 2120]]);
});

test('số còn phải làm để hoàn thành kế hoạch đã nêu', () => {
  const told = (rest: string) =>
    `Trong 9 tháng thành lập mới 22 HTX, đạt 73,3% kế hoạch năm (30 HTX).\nQuý IV thành lập mới ${rest} HTX để hoàn thành kế hoạch năm.`;
  expect(slips(told('08'))).toEqual([]);
  expect(slips(told('12'))).toEqual([['plan', 8, 12]]);
  expect(slips(told('ít nhất 10'))).toEqual([]);
});
