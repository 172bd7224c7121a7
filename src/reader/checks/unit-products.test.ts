import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Mức trên đơn vị nhân số đơn vị phải ra tổng', () => {
  it('rác thu gom trên mỗi đơn vị, số đơn vị ở câu trước', () => {
    const text = (mean: string): string =>
      `Huyện có 48 HTX và tổ hợp tác vệ sinh môi trường, bao gồm 21 HTX và 27 tổ hợp tác. Mỗi ngày, lực lượng này thu gom 312 tấn rác sinh hoạt, bình quân ${mean} tấn/đơn vị.`;
    expect(slips(text('6,5'))).toEqual([]);
    expect(slips(text('5,6'))).toHaveLength(1);
  });

  it('thành viên trên mỗi HTX, số HTX cách hai câu', () => {
    const text = (mean: number): string =>
      `Trong 350 HTX toàn tỉnh hiện có 70 HTX do phụ nữ làm chủ, chiếm 20%. Con số này năm 2018 là 45. Các HTX trong tỉnh có 8.400 thành viên, bình quân ${mean} thành viên/HTX.`;
    expect(slips(text(24))).toEqual([]);
    expect(slips(text(42))).toHaveLength(1);
  });

  it('mức hỗ trợ trên mỗi HTX, tổng đứng sau', () => {
    const text = (each: number): string =>
      `Ngân sách tỉnh hỗ trợ HTX thành lập mới ${each} triệu đồng/HTX; năm 2022 có 36 HTX đủ điều kiện, kinh phí 1.440 triệu đồng.`;
    expect(slips(text(40))).toEqual([]);
    expect(slips(text(50))).toHaveLength(1);
  });

  it('tổng của kỳ trước không phải là tổng', () => {
    expect(
      slips(
        'HTX thu mua 1.800 tấn cà phê nhân. So với niên vụ trước (1.360 tấn), lượng thu mua tăng 32,4%. Vùng nguyên liệu rộng 680 ha, năng suất bình quân 2,5 tấn/ha.',
      ),
    ).toEqual([]);
  });

  it('hai khoản cùng mua một thứ', () => {
    expect(
      slips(
        'HTX vay Quỹ hỗ trợ phát triển HTX 1,2 tỷ đồng, cùng vốn của thành viên 2,4 tỷ đồng, đầu tư 6 xe khách với giá 600 triệu đồng/xe.',
      ),
    ).toEqual([]);
  });
});
