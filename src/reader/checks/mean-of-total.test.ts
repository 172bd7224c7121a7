import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).findings.map(
    ({ kind, expected, stated }) => [kind, expected, stated],
  );

test('bình quân nêu ngay sau tổng: chia cho số đếm nêu cùng câu', () => {
  const told = 'Năm 2024, Quỹ hỗ trợ 22 HTX mua máy móc với kinh phí 15 tỷ 400 triệu đồng, bình quân';
  expect(slips(`${told} 700 triệu đồng/HTX.`)).toEqual([]);
  expect(slips(`${told} 800 triệu đồng/HTX.`)).toEqual([['average', 700_000_000, 800_000_000]]);
});

test('mỗi người góp bao nhiêu: chia cho số thành viên vừa nêu', () => {
  const told = 'HTX ra đời với 12 thành viên, vốn điều lệ 360 triệu đồng, chia đều mỗi người góp';
  expect(slips(`${told} 30 triệu đồng.`)).toEqual([]);
  expect(slips(`${told} 50 triệu đồng.`)).toEqual([['average', 30_000_000, 50_000_000]]);
});

test('năng suất là sản lượng chia diện tích, tấn và kg', () => {
  const told = 'Vụ này HTX liên kết 250 ha, sản lượng đạt 150 tấn, năng suất bình quân';
  expect(slips(`${told} 600 kg/ha.`)).toEqual([]);
  expect(slips(`${told} 900 kg/ha.`)).toEqual([['average', 600, 900]]);
});

test('không có số đếm cùng câu thì chia cho số của toàn tỉnh đã nêu', () => {
  const told = (mean: string) =>
    `Đến 31/12/2023, toàn tỉnh có 66 quỹ tín dụng nhân dân.\n\nChênh lệch thu chi trong năm 2023 của các quỹ là 132 tỷ đồng, bình quân ${mean} tỷ đồng/quỹ.`;
  expect(slips(told('02'))).toEqual([]);
  expect(slips(told('2,5'))).toEqual([['average', 2_000_000_000, 2_500_000_000]]);
});

test('số trong ngoặc của năm khác không phải bình quân của tổng vừa nêu', () => {
  expect(
    slips(
      'Cuối năm 2024, cả nước có 33.500 HTX. Tổng vốn điều lệ của các HTX là 67.000 tỷ đồng, bình quân 2 tỷ đồng/HTX (năm 2023 là 1,9 tỷ đồng/HTX).',
    ),
  ).toEqual([]);
});

test('"01 HTX" trong câu bình quân không phải số đếm', () => {
  const { claims } = checkText(
    'Tổng số lao động là 1.080 người, bình quân lao động của 01 HTX trên địa bàn 36 người/HTX.',
  );
  expect(claims.map((claim) => claim.value)).toEqual([1080, 36]);
});
