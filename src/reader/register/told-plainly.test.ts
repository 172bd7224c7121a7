import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';
import { isToldPlainly } from './told-plainly.ts';

/** Figures of a text that may be told even when they are far from the register's. */
function plain(text: string): number[] {
  return checkText(text)
    .claims.filter((claim) => isToldPlainly(text, claim))
    .map(({ value }) => value);
}

describe('số nói rõ về toàn thể', () => {
  it.each([
    ['Toàn tỉnh hiện có 876 HTX, tăng 12 HTX so với năm 2021.', 876],
    ['Tỉnh Bắc Ninh thành lập mới 31 HTX, đạt 62% kế hoạch.', 31],
    ['Trong năm có 25 HTX thành lập mới.', 25],
    ['Tổng số HTX toàn tỉnh là 6.780 HTX.', 6780],
  ])('%s', (text, value) => {
    expect(plain(text)).toContain(value);
  });

  it('các loại kể sau tổng số cũng là số của toàn thể', () => {
    expect(
      plain('Toàn tỉnh có 876 HTX, trong đó có 538 HTX nông nghiệp và 26 quỹ tín dụng nhân dân.'),
    ).toEqual([876, 538, 26]);
  });

  it.each([
    'Toàn tỉnh có 63 HTX (chiếm 68,5%) là chủ thể OCOP.',
    'Toàn tỉnh có 121 HTX tham gia chuỗi giá trị.',
    'Liên minh có 236 thành viên, gồm 205 HTX và 23 quỹ tín dụng nhân dân.',
    'Sau hợp nhất, địa bàn Bắc Giang cũ 1.176 HTX.',
    'Vùng Đồng bằng sông Cửu Long có 16.149 tổ hợp tác và 3.236 HTX.',
    'Hội Phụ nữ tỉnh vận động thành lập mới 12 HTX.',
  ])('một nhóm thì không: %s', (text) => {
    expect(plain(text)).toEqual([]);
  });
});
