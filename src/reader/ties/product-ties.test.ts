import { describe, expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { productTies } from './product-ties.ts';

const held = (text: string) => heldIn(text, productTies);
const slip = (text: string) => slipIn(text, productTies);

describe('số lượng nhân với mức của mỗi đơn vị', () => {
  it('mỗi lớp bao nhiêu học viên, tổng nêu sau', () => {
    const told = (total: string) => `Mở 24 lớp tập huấn, mỗi lớp 45 học viên, tổng cộng ${total} học viên.`;
    expect(held(told('1.080'))).toEqual(['24 lớp × 45 người = 1080']);
    expect(slip(told('1.080'))).toBeUndefined();
    expect(slip(told('1.800'))).toEqual([1800, 1080]);
  });

  it('tổng nêu trước mức', () => {
    const told = (each: number) =>
      `Liên minh mở 24 lớp tập huấn cho 1.080 học viên, mỗi lớp ${each} học viên.`;
    expect(held(told(45))).toEqual(['24 lớp × 45 người = 1080']);
    expect(slip(told(54))).toEqual([54, 45]);
  });

  it('lương tháng nhân mười hai, quỹ lương ở câu sau', () => {
    const told = (total: string) =>
      `HTX trả lương cho 24 lao động, thu nhập bình quân 4,5 triệu đồng/người/tháng. Quỹ lương cả năm ${total} triệu đồng.`;
    expect(held(told('1.296'))).toEqual(['24 người × 4,5 triệu đồng × 12 = 1296000000']);
    expect(slip(told('1.926'))).toEqual([1_926_000_000, 1_296_000_000]);
  });

  it('giá một ki-lô-gam nhân số tấn', () => {
    const told = (total: string) =>
      `HTX thu mua 640 tấn sắn, giá 2.500 đồng/kg, trả cho nông dân ${total} tỷ đồng.`;
    expect(held(told('1,6'))).toEqual(['640 × 2.500 đồng × 1000 = 1600000000']);
    expect(slip(told('6,1'))).toEqual([6_100_000_000, 1_600_000_000]);
  });

  it('vốn bình quân làm tròn: chia ra 2,3 tỷ', () => {
    const told = (total: string) =>
      held(`Tổng vốn điều lệ của 36 HTX là ${total} tỷ đồng, vốn bình quân 2,3 tỷ đồng/HTX.`);
    expect(told('82,8')).toEqual(['36 HTX × 2,3 tỷ đồng = 82800000000']);
    expect(told('83,9')).toHaveLength(1);
    expect(told('88,2')).toEqual([]);
  });

  it('năng suất nhân diện tích', () => {
    const told = (total: string) =>
      held(`Diện tích 250 ha, năng suất bình quân 6,4 tấn/ha, sản lượng ${total} tấn.`);
    expect(told('1.600')).toEqual(['250 × 6,4 = 1600']);
    expect(told('6.100')).toEqual([]);
  });
});

it('không có số đếm đúng thứ, hay không có tổng, thì không tính', () => {
  const none = (text: string) => expect(tiesIn(text, productTies)).toEqual([]);
  none('Mở 24 phiên chợ, mỗi lớp 45 học viên, tổng cộng 1.800 học viên.');
  none('Mở 24 lớp tập huấn, mỗi lớp 45 học viên.');
  none('Mở 24 lớp tập huấn cho 45 học viên, tổng cộng 1.800 học viên.');
});

it('tổng nhỏ hơn một phần vì nhầm đơn vị', () => {
  const told = (total: string) =>
    `Quỹ cho 40 thành viên vay, mỗi người vay 30 triệu đồng, với tổng số tiền ${total}.`;
  expect(heldIn(told('1,2 tỷ đồng'), productTies)).toEqual(['40 người × 30 triệu đồng = 1200000000']);
  expect(slipIn(told('1,2 triệu đồng'), productTies)).toEqual([1_200_000, 1_200_000_000]);
});

it('hai khoản cùng mua một thứ: không khoản nào là tổng', () => {
  expect(
    tiesIn(
      'HTX vay Quỹ 1,2 tỷ đồng, cùng vốn thành viên 2,4 tỷ đồng, đầu tư 6 xe với giá 600 triệu đồng/xe.',
      productTies,
    ),
  ).toEqual([]);
});

it('"150 lượt HTX vay …, bình quân 96 triệu đồng mỗi lượt"', () => {
  const told = (mean: number) =>
    `Quỹ đã cho 150 lượt HTX vay với tổng số tiền 14,4 tỷ đồng, bình quân ${mean} triệu đồng mỗi lượt.`;
  expect(heldIn(told(96), productTies)).toEqual(['150 HTX × 96 triệu đồng = 14400000000']);
  expect(slipIn(told(69), productTies)).toEqual([69_000_000, 96_000_000]);
});
