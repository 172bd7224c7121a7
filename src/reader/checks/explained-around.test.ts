import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Con số không mang dấu vết gõ nhầm và có lời giải quanh nó thì không bị báo', () => {
  it('tổng nói ngay sau tỷ lệ', () => {
    const text = (share: string): string =>
      `Đến nay, 40 HTX của tỉnh có 90 sản phẩm được công nhận, gồm 66 sản phẩm 3 sao, 21 sản phẩm 4 sao và 3 sản phẩm 5 sao; chiếm ${share}% trong tổng số 180 sản phẩm OCOP toàn tỉnh.`;
    expect(slips(text('50'))).toEqual([]);
  });

  it('"31 HTX/40 HTX" là phân số, đơn vị nói hai lần', () => {
    const text = (share: string): string =>
      `10 tháng, toàn tỉnh thành lập 31 HTX/40 HTX, đạt ${share}% kế hoạch.`;
    expect(slips(text('77,5'))).toEqual([]);
    expect(slips(text('75,7'))).toHaveLength(1);
    expect(slips('Thu phí thành viên 264 tr.đồng/300 tr.đồng, đạt 88%.')).toEqual([]);
  });

  it('"bằng 108% cùng kỳ" không phải là mức tăng', () => {
    expect(
      slips(
        'Doanh số thu nợ 3.024 tỷ đồng, tăng 224 tỷ đồng, bằng 108,0% cùng kỳ (2.800 tỷ đồng). So với năm 2019 (375 HTX) tăng 105 HTX, bằng 128%.',
      ),
    ).toEqual([]);
  });

  it('"bão số 3: 42 HTX" không phải là giờ', () => {
    expect(
      slips(
        'Thiệt hại do bão số 3: 42 HTX bị thiệt hại, ước 63 tỷ đồng, bình quân 1,5 tỷ đồng/HTX; đã cơ cấu lại nợ cho 16 HTX với 22 tỷ đồng.',
      ),
    ).toEqual([]);
  });

  it('phần thiếu của danh sách nằm ngay sau nó', () => {
    const text = (last: string): string =>
      `Trong 3 năm, ngân sách các cấp hỗ trợ HTX của huyện 15,5 tỷ đồng, gồm ngân sách tỉnh 8,5 tỷ đồng, ngân sách huyện 4,2 tỷ đồng, vốn lồng ghép ${last} tỷ đồng.`;
    expect(slips(text('2,8'))).toEqual([]);
  });

  it('quỹ của thị xã và quỹ của tỉnh là hai số', () => {
    expect(
      slips(
        'Gần 30 năm qua, 14 quỹ tín dụng nhân dân ở thị xã An Lộc phục vụ tốt. Toàn tỉnh hiện có 41 quỹ như vậy.',
      ),
    ).toEqual([]);
  });
});
