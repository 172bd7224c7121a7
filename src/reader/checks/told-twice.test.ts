import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

describe('thu nhập theo năm, trong ngoặc theo tháng', () => {
  it.each([
    ['56,7 triệu đồng/năm (4,8 triệu đồng/tháng)', '57,6 triệu đồng/năm (4,8 triệu đồng/tháng)'],
    ['6,3 triệu đồng/người/tháng (65,7 triệu đồng/năm)', '6,3 triệu đồng/người/tháng (75,6 triệu đồng/năm)'],
    ['84 triệu đồng/người/năm (9 triệu đồng/tháng)', '84 triệu đồng/người/năm (7 triệu đồng/tháng)'],
  ])('%s', (wrong, right) => {
    const text = (income: string) => `Thu nhập bình quân của lao động trong HTX xã Tân Lộc đạt ${income}.`;
    expect(slipsOf(text(wrong))).toHaveLength(1);
    expect(slipsOf(text(right))).toEqual([]);
  });

  it('không so khi trong ngoặc là mức cao nhất, năm trước hay đã làm tròn', () => {
    for (const income of [
      '62 triệu đồng/năm (cao nhất 9 triệu đồng/tháng)',
      '62,4 triệu đồng/năm (năm 2022 là 4,9 triệu đồng/tháng)',
      '65 triệu đồng/năm (5,4 triệu đồng/tháng)',
    ])
      expect(slipsOf(`Thu nhập bình quân của lao động trong HTX đạt ${income}.`)).toEqual([]);
  });
});

describe('mục tiêu được nhắc lại ngay trong câu', () => {
  it.each([
    [
      'Mục tiêu đến năm 2025 thành phố có 58 HTX (hiện có 46 HTX, tăng thêm 12 HTX); để đạt mục tiêu ',
      ' HTX, bình quân mỗi năm phải thành lập mới ít nhất 03 HTX.',
      68,
      58,
    ],
    [
      'Kế hoạch năm 2024 thành lập 45 HTX, đến nay mới thành lập 30 HTX; để đạt kế hoạch ',
      ' HTX, các huyện phải thành lập mới 15 HTX trong quý IV.',
      54,
      45,
    ],
  ])('%s…', (before, after, wrong, right) => {
    expect(slipsOf(before + wrong + after)).toEqual([right]);
    expect(slipsOf(before + right + after)).toEqual([]);
  });

  it('mục tiêu của năm khác là mục tiêu khác', () => {
    expect(
      slipsOf(
        'Mục tiêu đến năm 2025 thành phố có 58 HTX (hiện có 46 HTX); để đạt mục tiêu 68 HTX vào năm 2030, mỗi năm phải có thêm 03 HTX.',
      ),
    ).toEqual([]);
  });
});

describe('hàng "các xã còn lại" của bảng', () => {
  const table = (rest: string, total: string) =>
    `Cụm | Tổng diện tích | Hữu cơ\nTân An | 4.180 | 2.035\nHương Lộc | 3.925 | 1.860\nThành Mỹ | 3.640 | 1.748\n${rest} | 3.555 | 1.242\nToàn huyện | ${total} | 6.885\n`;

  it.each(['Các xã còn lại và thị trấn', 'Các xã khác', 'Các huyện, thị xã còn lại', 'Địa phương khác'])(
    '%s: không phải số xã, cộng như các hàng khác',
    (rest) => {
      expect(slipsOf(table(rest, '15.030'))).toEqual([15_300]);
      expect(slipsOf(table(rest, '15.300'))).toEqual([]);
    },
  );
});
