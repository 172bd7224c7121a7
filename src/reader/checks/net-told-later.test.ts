// Are a net growth and a multiple told far below those their figures give?
import { describe, expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function messages(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('tăng ròng, gấp N lần, số chưa được hưởng', () => {
  const moves =
    'Trong 6 tháng, toàn tỉnh thành lập mới 33 HTX, giải thể 15 HTX. Toàn tỉnh có 418 HTX, tăng 18 HTX so với đầu năm.\n\n';
  test('tăng ròng 28 HTX khi thành lập 33, giải thể 15', () => {
    expect(messages(`${moves}Đánh giá chung: số HTX tăng ròng 28 HTX.`)).toHaveLength(1);
    expect(messages(`${moves}Đánh giá chung: số HTX tăng ròng 18 HTX.`)).toEqual([]);
  });
  test('tăng ròng cả giai đoạn dài hơn thì thôi', () => {
    const longer = `Giai đoạn trước thành lập mới 90 HTX. ${moves}`;
    expect(messages(`${longer}Từ năm 2015 đến nay, số HTX tăng ròng 48 HTX.`)).toEqual([]);
  });
  const means = 'Một HTX vùng đồng bằng có 480 người, ven biển 310 người, miền núi chỉ 150 người.\n\n';
  test('HTX đồng bằng gấp 2,2 lần HTX miền núi khi 480 và 150', () => {
    expect(messages(`${means}Tồn tại: HTX đồng bằng gấp 2,2 lần HTX miền núi.`)).toHaveLength(1);
    expect(messages(`${means}Tồn tại: HTX đồng bằng gấp 3,2 lần HTX miền núi.`)).toEqual([]);
    expect(messages(`${means}Doanh thu HTX đồng bằng gấp 6,5 lần HTX miền núi.`)).toEqual([]);
  });
});
