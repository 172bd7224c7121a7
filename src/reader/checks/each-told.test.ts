import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text, {}).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('số cái nhân mức mỗi cái ra tổng, danh từ nào cũng được', () => {
  const told = 'HTX Cồn Lau có 24 lồng bè, mỗi lồng thả 1.500 con cá, tổng cộng';
  expect(slips(`${told} 36.000 con.`)).toEqual([]);
  expect(slips(`${told} 63.000 con.`)).toEqual([['average', 36_000, 63_000]]);
  const houses = 'Khu ươm giống gồm 12 nhà màng, mỗi nhà 1.500 m², tổng diện tích';
  expect(slips(`${houses} 18.000 m².`)).toEqual([]);
  expect(slips(`${houses} 16.000 m².`)).toEqual([['average', 18_000, 16_000]]);
});

test('tổng diện tích của cả HTX không phải của riêng số nhà vừa đếm', () => {
  expect(slips('HTX có 15 nhà màng, mỗi nhà 1.000 m², tổng diện tích canh tác 5 ha.')).toEqual([]);
  expect(slips('HTX có 30 ha, mỗi ha thu 5 tấn, tổng sản lượng toàn xã 450 tấn.')).toEqual([]);
  expect(slips('HTX có 12 máy, mỗi máy cày 3 ha, tổng diện tích canh tác 245 ha.')).toEqual([]);
});

test('số vụ nêu cùng câu giải thích được tổng thì im lặng', () => {
  expect(
    slips('HTX Rạch Gốc có 20 ao, nuôi 2 vụ mỗi năm, mỗi ao cho 3 tấn tôm, như vậy mỗi năm HTX thu 120 tấn.'),
  ).toEqual([]);
});

test('mỗi năm, mỗi tháng, mỗi ngày nhân với số năm, tháng, ngày', () => {
  const years = 'Mỗi năm ngân sách huyện Sơn Lĩnh dành 6 tỷ đồng cho kinh tế tập thể, 5 năm là';
  expect(slips(`${years} 30 tỷ đồng.`)).toEqual([]);
  expect(slips(`${years} 36 tỷ đồng.`)).toEqual([['average', 30e9, 36e9]]);
  const orders = 'Trong 4 tháng cuối vụ, HTX bán được 1.260 đơn/tháng, tổng cộng';
  expect(slips(`${orders} 5.040 đơn.`)).toEqual([]);
  expect(slips(`${orders} 5.400 đơn.`)).toEqual([['average', 5040, 5400]]);
  const days = 'Thợ được trả 250.000 đồng/ngày, đi 24 ngày thì mỗi tháng lĩnh';
  expect(slips(`${days} 6 triệu đồng.`)).toEqual([]);
  expect(slips(`${days} 9 triệu đồng.`)).toEqual([['average', 6e6, 9e6]]);
});

test('mức tối đa không phải mức thực chi', () => {
  expect(slips('Mỗi xã được hỗ trợ tối đa 300 triệu đồng, 5 xã được 1,3 tỷ đồng.')).toEqual([]);
});

test('giá một chiếc nhân số chiếc đã bán: nhầm triệu với tỷ', () => {
  const told = (sum: string) =>
    `Máy gieo hạt của HTX Đại Lâm có giá 48 triệu đồng/chiếc. Từ đầu năm HTX bán được 25 chiếc, thu về ${sum} đồng.`;
  expect(slips(told('1,2 tỷ'))).toEqual([]);
  expect(slips(told('1,2 triệu'))).toEqual([['average', 1.2e9, 1.2e6]]);
});

test('giá bán thay đổi trong vụ thì số thu về lệch ít không phải là lỗi', () => {
  expect(
    slips('Cây giống giá 45.000 đồng/cây. Năm nay vườn ươm bán được 20.000 cây, thu 830 triệu đồng.'),
  ).toEqual([]);
});

test('bình quân của danh từ bất kỳ: tổng chia cho số vừa nêu', () => {
  const told = (sum: string) =>
    `Quỹ tín dụng Bình Lâm có dư nợ ${sum} đồng với 1.240 khách hàng, bình quân mỗi khách hàng vay 150 triệu đồng.`;
  expect(slips(told('186 tỷ'))).toEqual([]);
  expect(slips(told('186 triệu'))).toEqual([['average', 150_000, 150e6]]);
  const apart = (mean: string) =>
    `Toàn bộ 250 ha dứa đều cho trái, doanh thu 55 tỷ đồng. Lấy hai con số ấy chia ra, mỗi héc-ta đem về ${mean} triệu đồng.`;
  expect(slips(apart('220'))).toEqual([]);
  expect(slips(apart('202'))).toEqual([['average', 220e6, 202e6]]);
});

test('mỗi thứ của riêng loại khác không phải bình quân của tổng vừa nêu', () => {
  expect(
    slips(
      'Doanh thu đạt 360 triệu đồng từ 30.000 cây giống, riêng cây loại một bình quân mỗi cây 21.000 đồng.',
    ),
  ).toEqual([]);
});

test('lương tháng nêu câu trước, lương năm tính ra ở câu sau', () => {
  const told = (year: string) =>
    `Chị Lan được trả 8 triệu đồng mỗi tháng, có bảo hiểm. "Như vậy một năm tôi có ${year} triệu đồng tiền lương", chị nói.`;
  expect(slips(told('96'))).toEqual([]);
  expect(slips(told('86'))).toEqual([['average', 96e6, 86e6]]);
  expect(slips('Chị thu 6 triệu đồng mỗi tháng, cộng thưởng, tính ra một năm được 80 triệu đồng.')).toEqual(
    [],
  );
});

test('giá bán một ký không phải bình quân của khoản vay nêu cùng câu', () => {
  expect(
    slips(
      'Chị Mỵ vay anh trai 20 triệu đồng thuê xe chở 3 tấn xuống chợ, bán được 8.000 đồng/kg, vừa đủ tiền xe.',
    ),
  ).toEqual([]);
});
