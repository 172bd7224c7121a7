// Do a campaign of conversion, the two states and a rise without a base add up?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const told = (text: string) =>
  checkText(text, { documentDate: '2020-06-01' }).findings.map((finding) => [
    finding.kind,
    finding.expected,
    finding.stated,
  ]);

test('phải chuyển đổi, đã chuyển đổi, tỷ lệ và còn lại', () => {
  const text = (share: string, left: number): string =>
    `Toàn tỉnh có 227 HTX phải thực hiện chuyển đổi theo Luật HTX 2012. Đến nay có 208 HTX đã chuyển đổi, đạt tỷ lệ ${share}%. Hiện còn ${left} HTX chưa chuyển đổi.`;
  expect(told(text('91,6', 19))).toEqual([]);
  expect(told(text('71,6', 19)).map(([kind, , stated]) => [kind, stated])).toEqual([['share', 71.6]]);
  expect(told(text('91,6', 29))).toEqual([['balance', 19, 29]]);
});

test('đang hoạt động và ngừng hoạt động gộp thành tổng số duy nhất đã nêu', () => {
  const text = (total: number): string =>
    `Tỉnh có ${total} HTX. Hiện có 198 HTX đang hoạt động và 14 HTX không hoạt động.`;
  expect(told(text(212))).toEqual([]);
  expect(told(text(222))).toEqual([['sum', 212, 222]]);
});

test('mức tăng không nêu gốc là so với số của năm trước đã kể', () => {
  const text = (rise: number): string =>
    `Năm 2012 toàn huyện có 3 HTX. Hiện nay, số HTX là 11 đơn vị, tăng ${rise} HTX.`;
  expect(told(text(8))).toEqual([]);
  expect(told(text(5))).toEqual([['growth', 8, 5]]);
});

test('phần còn lại không nêu số thì danh sách chưa trọn', () => {
  expect(
    told(
      'Hiện tỉnh có 625 HTX. Trong đó, 522 HTX nông, lâm, thủy sản; 16 HTX công nghiệp; 22 HTX xây dựng; 8 quỹ tín dụng nhân dân; số còn lại hoạt động thương mại, dịch vụ.',
    ),
  ).toEqual([]);
});

test('tổng số ở câu sau là mẫu số của tỷ lệ đã nêu', () => {
  expect(
    told(
      'Vùng miền núi nay có 279 HTX, chiếm 35% số lượng HTX của toàn tỉnh. Số lượng HTX cả tỉnh tính đến nay là 830 đơn vị.',
    ).map(([kind, , stated]) => [kind, stated]),
  ).toEqual([['share', 35]]);
});

test('cùng một tổng số nói hai lần khác nhau một chữ số', () => {
  const text = (again: number): string =>
    `Đến hết tháng 8 năm 2023, cả tỉnh có 416 HTX thuộc nhiều lĩnh vực khác nhau. Tính đến hết tháng 8 năm 2023, Lai Châu có ${again} HTX thuộc nhiều lĩnh vực.`;
  expect(told(text(416))).toEqual([]);
  expect(told(text(516))).toEqual([['sum', 416, 516]]);
});
