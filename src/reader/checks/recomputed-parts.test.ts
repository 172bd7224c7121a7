import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

describe('tính lại các phần và tỷ lệ', () => {
  it('tỷ lệ của các phần đã cộng đủ cũng phải đủ 100%', () => {
    const told = (share: string) =>
      `Toàn tỉnh có 1.182 THT, phân theo nhóm: trồng trọt 738 THT, chiếm 62,4%; chăn nuôi 321 THT, chiếm ${share}; thủy sản 28 THT, chiếm 2,4%; dịch vụ tổng hợp 95 THT, chiếm 8,0%.`;
    expect(slips(told('27,2%'))).toEqual([]);
    expect(slips(told('21,2%'))).toContainEqual(['sum', 94, 100]);
  });

  it('các phần có tỷ lệ của tổng số thì phải cộng đủ tổng số', () => {
    const told = (weak: number) =>
      `Tỉnh có 1.020 HTX. Phân loại có 123 HTX hoạt động tốt (chiếm 12,1%); 270 HTX hoạt động khá (chiếm 26,5%); 393 HTX hoạt động trung bình (chiếm 38,5%); ${weak} HTX hoạt động yếu (chiếm 22,9%).`;
    expect(slips(told(234))).toEqual([]);
    expect(slips(told(243))).toContainEqual(['sum', 1029, 1020]);
  });

  it('tỷ suất lợi nhuận là lợi nhuận chia doanh thu', () => {
    const told =
      'Bình quân một HTX đạt doanh thu 2,2 tỷ đồng, lợi nhuận 470 triệu đồng, tỷ suất lợi nhuận trên doanh thu';
    expect(slips(`${told} 21,4%.`)).toEqual([]);
    expect(slips(`${told} 18,4%.`)).toEqual([['share', 21.3636, 18.4]]);
  });

  it('mức tăng so với một ngày lấy tổng số đã nêu của ngày đó', () => {
    const told =
      'Đến ngày 30/6/2015 toàn tỉnh có 931 THT và 833 HTX. Dự kiến đến cuối năm 2015 toàn tỉnh có 899 HTX (tăng 66 HTX so với 30/6/2015) và 1.051 THT';
    expect(slips(`${told} (tăng 120 THT).`)).toEqual([]);
    expect(slips(`${told} (tăng 110 THT).`)).toEqual([['growth', 120, 110]]);
  });

  it('HTX sáp nhập giải thích phần còn lại của cân đối', () => {
    expect(
      slips(
        'Đầu nhiệm kỳ toàn tỉnh có 137 HTX; đã thành lập mới 69 HTX, giải thể 81 HTX, sáp nhập 04 HTX, đến nay còn 121 HTX.',
      ),
    ).toEqual([]);
  });

  it('danh sách theo huyện nêu sau «cụ thể» phải cộng đủ số đã nêu', () => {
    const told = (last: number) =>
      `Sáu tháng, tỉnh thành lập mới 15 HTX. Cụ thể, số HTX thành lập mới tại các địa phương: Con Cuông 4 HTX, Diễn Châu 3 HTX, Thanh Chương 5 HTX, Kỳ Sơn ${last} HTX.`;
    expect(slips(told(3))).toEqual([]);
    expect(slips(told(2))).toEqual([['sum', 14, 15]]);
  });

  it('số HTX không thể có trong cả nước là thừa chữ triệu', () => {
    expect(slips('Cả nước hiện có gần 1.700 triệu HTX.')).toEqual([['scale', 1700, 1.7e9]]);
  });

  it('hai trạng thái của một hàng trong bảng cộng lại bằng tổng của hàng', () => {
    const told = (stopped: number) =>
      `Theo địa bàn (đơn vị: HTX):\nĐịa phương\tTổng số\tĐang hoạt động\tNgừng hoạt động\nHạ Long\t92\t71\t21\nĐông Triều\t118\t97\t${stopped}\nTổng\t210\t168\t${stopped + 21}\n`;
    expect(slips(told(21))).toEqual([]);
    expect(slips(told(24))).toContainEqual(['sum', 121, 118]);
  });
});
