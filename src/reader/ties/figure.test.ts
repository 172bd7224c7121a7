import { expect, it } from 'vitest';
import { figuresIn } from '#test/support/reader-ties.ts';
import { alike } from './figure.ts';

const rolesOf = (text: string) => figuresIn(text).map(({ value, role }) => [value, role]);

it('vai của số theo lời trước nó: mức, mức tăng, mức giảm', () => {
  expect(rolesOf('Toàn huyện có 86 HTX, tăng 9 HTX; vốn góp giảm 250 triệu đồng so với năm trước.')).toEqual([
    [86, 'level'],
    [9, 'rise'],
    [250_000_000, 'fall'],
  ]);
});

it('số tính cho mỗi đơn vị, kể cả mức tăng bình quân mỗi năm', () => {
  expect(
    rolesOf('Lãi bình quân 120 triệu đồng/HTX, thu nhập 6,5 triệu đồng/người/tháng, mỗi lớp 45 học viên.'),
  ).toEqual([
    [120_000_000, 'each'],
    [6_500_000, 'each'],
    [45, 'each'],
  ]);
  expect(rolesOf('Bình quân mỗi năm tăng 12 HTX.')).toEqual([[12, 'each']]);
});

it('tỷ lệ, số lần, và tỷ lệ tăng giảm', () => {
  expect(rolesOf('Tỷ lệ HTX khá chiếm 61,5%; sản lượng gấp 2,4 lần năm đầu.')).toEqual([
    [61.5, 'percent'],
    [2.4, 'times'],
  ]);
  expect(rolesOf('Tỷ lệ HTX khá tăng 4,5%, nợ xấu giảm 1,2%.')).toEqual([
    [4.5, 'rise'],
    [1.2, 'fall'],
  ]);
});

it('độ sâu là số ngoặc đang mở', () => {
  const text = 'Có 86 HTX (nông nghiệp 54 HTX (trồng trọt 40 HTX), phi nông nghiệp 32 HTX), 14 tổ hợp tác.';
  const figures = figuresIn(text);
  expect(figures.map(({ value, depth }) => [value, depth])).toEqual([
    [86, 0],
    [54, 1],
    [40, 2],
    [32, 1],
    [14, 0],
  ]);
  const [, outer, inner, again] = figures;
  expect(again?.bracket).toBe(outer?.bracket);
  expect(inner?.bracket).not.toBe(outer?.bracket);
});

it('sau "trong đó" là phần của số trước', () => {
  expect(
    figuresIn('Cả tỉnh có 120 xã, trong đó 85 xã có HTX, 35 xã chưa có HTX. Có 46 tổ hợp tác.').map(
      ({ value, nested }) => [value, nested],
    ),
  ).toEqual([
    [120, false],
    [85, true],
    [35, true],
    [46, false],
  ]);
  expect(figuresIn('Trong đó, 85 xã có HTX.').map(({ nested }) => nested)).toEqual([false]);
});

it('số của kế hoạch, của kỳ khác đứng riêng', () => {
  const asides = (text: string) => figuresIn(text).map(({ value, aside }) => [value, aside]);
  expect(asides('Thành lập mới 33 HTX, so với kế hoạch 30 HTX; cùng kỳ 28 HTX.')).toEqual([
    [33, false],
    [30, true],
    [28, true],
  ]);
  expect(asides('Đến nay có 64 HTX (đầu năm 58 HTX).')).toEqual([
    [64, false],
    [58, true],
  ]);
});

it('phân số cho hai số: tổng trước, phần sau', () => {
  expect(
    figuresIn('Có 31/40 HTX nộp báo cáo tài chính, đạt 77,5%.').map(({ value, isWhole, role, index }) => [
      index,
      value,
      isWhole,
      role,
    ]),
  ).toEqual([
    [0, 40, true, 'level'],
    [1, 31, false, 'level'],
    [2, 77.5, false, 'percent'],
  ]);
});

it('số nói áng chừng thì không tính lại được, trừ tỷ lệ và số ước', () => {
  expect(
    figuresIn('Có hơn 400 HTX, khoảng 30% hoạt động tốt, từ 5 đến 7 lớp; ước 90 tỷ đồng.').map(
      ({ value, exact }) => [value, exact],
    ),
  ).toEqual([
    [400, false],
    [30, true],
    [5, false],
    [90_000_000_000, true],
  ]);
});

it('bước là giá trị của chữ số cuối; số trong tên không phải số liệu', () => {
  expect(
    figuresIn('Doanh thu 12,45 tỷ đồng, lãi 800 triệu đồng.').map(({ step }) => Math.round(step)),
  ).toEqual([10_000_000, 1_000_000]);
  expect(figuresIn('Thôn Nà Sản 2: 15 hộ góp đất, thôn Nà Sản 3: 18 hộ.').map(({ value }) => value)).toEqual([
    15, 18,
  ]);
});

it('cùng một thứ: cùng đơn vị, người gọi khác nhau, HTX và quỹ; tiền không so với số trần', () => {
  expect([alike('ho', 'ho'), alike('nguoi', 'luot_nguoi'), alike('htx', 'qtdnd'), alike('', 'ho')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([alike('htx', 'tht'), alike('%', '%'), alike('', 'dong'), alike('%', '')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('"14 tấn rau củ/ngày", "bình quân 1 HTX": một mức trên một đơn vị', () => {
  const [daily] = figuresIn('HTX xuất 14 tấn rau củ/ngày.');
  expect([daily?.value, daily?.role, daily?.level.q.per]).toEqual([14, 'level', 'ngày']);
  const means = figuresIn('Doanh thu bình quân 1 HTX đạt 2,6 tỷ đồng, tổng doanh thu 52 tỷ đồng.');
  expect(means.map(({ value, role }) => [value, role])).toEqual([
    [2.6e9, 'each'],
    [52e9, 'level'],
  ]);
});

it('dấu chấm phẩy sau một vế nữa thì hết "trong đó"', () => {
  const nested = figuresIn(
    'Có 187 HTX đăng ký lại; 38 HTX giải thể, trong đó tự nguyện 14 HTX; 3 HTX chuyển công ty.',
  );
  expect(nested.map((figure) => figure.nested)).toEqual([false, false, true, false]);
});

it('"vượt hơn 9%", "tăng gần 45%" là mức tăng; đơn vị nói một lần sau "lên"', () => {
  expect(rolesOf('Kết nạp 142 thành viên, vượt hơn 9%; từ 118 HTX nay có 171 HTX, tăng gần 45%.')).toEqual([
    [142, 'level'],
    [9, 'rise'],
    [118, 'level'],
    [171, 'level'],
    [45, 'rise'],
  ]);
  expect(
    figuresIn('Nâng tổng số thành viên từ 268 lên 280 đơn vị.').map(({ value, unit }) => [value, unit]),
  ).toEqual([
    [268, 'don_vi'],
    [280, 'don_vi'],
  ]);
});

it('"con số này là 339" không phải phần trong một tổng; "số này có 40" thì phải', () => {
  const nestedIn = (text: string) => figuresIn(text).map(({ nested }) => nested);
  expect(nestedIn('Cuối năm 2022 có 317 HTX thì nay con số này là 339 HTX.')).toEqual([false, false]);
  expect(nestedIn('Huyện có 86 HTX, số này có 40 HTX nông nghiệp.')).toEqual([false, true]);
});

it('"giảm so với năm 2019 (chiếm 80%)" là tỷ lệ của kỳ này; "từ 1.290 … lên 1.530" bình quân cả hai', () => {
  expect(
    figuresIn('Có 144 HTX giảm doanh thu so với năm 2019 (chiếm 80% số HTX).').map(({ aside }) => aside),
  ).toEqual([false, false]);
  expect(rolesOf('Doanh thu bình quân một HTX từ 1.290 triệu đồng lên 1.530 triệu đồng.')).toEqual([
    [1_290_000_000, 'each'],
    [1_530_000_000, 'each'],
  ]);
});
