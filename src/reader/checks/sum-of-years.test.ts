import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

describe('số của từng năm và số của cả mấy năm', () => {
  it.each([
    [
      'Kết quả: năm 2021: 38 HTX; năm 2022: 44 HTX; năm 2023: 35 HTX; ước năm 2024: 49 HTX; lũy kế 4 năm ',
      ' HTX.',
      '161',
      '166',
    ],
    [
      'Doanh số cho vay năm 2022 là 12,4 tỷ đồng, năm 2023 là 15,6 tỷ đồng, năm 2024 là 18 tỷ đồng; tổng cộng 3 năm là ',
      ' tỷ đồng.',
      '64',
      '46',
    ],
    [
      'Thành lập mới: 2021: 38 HTX, 2022: 44 HTX, 2023: 35 HTX; cả giai đoạn 2021 - 2023 là ',
      ' HTX.',
      '171',
      '117',
    ],
  ])('%s…', (before, after, wrong, right) => {
    expect(slipsOf(before + wrong + after)).toHaveLength(1);
    expect(slipsOf(before + right + after)).toEqual([]);
  });

  it('không cộng khi tổng nói nhiều năm hơn số năm đã kể, hay nói chuyện khác', () => {
    for (const text of [
      'Thành lập mới năm 2023 được 38 HTX, năm 2024 được 44 HTX, lũy kế 4 năm 161 HTX.',
      'Năm 2022 có 121 HTX, năm 2023 có 132 HTX, tính chung hai năm có 24 HTX được thành lập.',
    ])
      expect(slipsOf(text)).toEqual([]);
  });
});
