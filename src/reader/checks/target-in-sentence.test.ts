import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

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
