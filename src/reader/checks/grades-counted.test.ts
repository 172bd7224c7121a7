import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

describe('số HTX tốt và khá gộp lại, rồi kể riêng', () => {
  const text = (said: string) =>
    `Năm 2023 có ${said}, là năm cao nhất từ trước tới nay. Các địa phương đã đánh giá 221 HTX, kết quả: tốt 54 HTX, khá 74 HTX, trung bình 69 HTX, yếu 24 HTX.`;

  it.each(['xếp loại tốt và khá', 'xếp loại khá, tốt', 'được đánh giá loại khá và tốt'])('%s', (said) => {
    expect(slipsOf(text(`118 HTX ${said}`))).toEqual([128]);
    expect(slipsOf(text(`128 HTX ${said}`))).toEqual([]);
  });

  it('số của năm trước hay cách xa hơn một chữ số thì không so', () => {
    expect(
      slipsOf(
        'Năm 2022 có 118 HTX xếp loại tốt và khá. Năm 2023 đánh giá 221 HTX: tốt 54 HTX, khá 74 HTX, trung bình 69 HTX, yếu 24 HTX.',
      ),
    ).toEqual([]);
    expect(slipsOf(text('95 HTX nông nghiệp xếp loại tốt và khá'))).toEqual([]);
  });
});
