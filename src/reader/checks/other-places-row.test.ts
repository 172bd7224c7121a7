import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

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
