import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Danh sách có tên phần mang chữ số', () => {
  it('hợp đồng 68: 03 người', () => {
    const text = (all: string): string =>
      `Tổng số người làm việc tại cơ quan: ${all} người, gồm biên chế 18 người, hợp đồng 68: 03 người, Trung tâm hỗ trợ 07 người, Quỹ hỗ trợ 04 người.`;
    expect(slips(text('32'))).toEqual([]);
    expect(slips(text('23'))).toHaveLength(1);
  });

  it('sản phẩm 3 sao, 4 sao, 5 sao rồi đến chủ thể', () => {
    const text = (four: string): string =>
      `Toàn tỉnh có 268 sản phẩm OCOP của 151 chủ thể, gồm 203 sản phẩm 3 sao, ${four} sản phẩm 4 sao và 04 sản phẩm 5 sao; trong đó chủ thể là HTX 74 (49%), doanh nghiệp 29 (19,2%), THT 12 (7,9%), hộ kinh doanh 36 (23,8%).`;
    expect(slips(text('61'))).toEqual([]);
    expect(slips(text('16'))).toHaveLength(1);
  });

  it('tổng là số phiếu, các mục là số HTX', () => {
    const text = (small: string): string =>
      `Khảo sát thu được 340 phiếu hợp lệ. Chia theo quy mô:\n- Dưới 10 lao động: ${small} HTX\n- Từ 10 đến 50 lao động: 96 HTX\n- Trên 50 lao động: 32 HTX\n`;
    expect(slips(text('212'))).toEqual([]);
    expect(slips(text('122'))).toHaveLength(1);
  });
});
