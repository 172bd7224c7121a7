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
