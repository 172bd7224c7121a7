import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Mức tăng, giảm tính lại theo hai mức in quanh nó', () => {
  it('số con, thứ bộ rà soát không gọi được tên', () => {
    const text = (rise: number): string =>
      `Cuối năm 2021, đàn bò của các thành viên có 428 con. Đến tháng 8 vừa qua, tổng đàn đạt 706 con, tăng ${rise} con so với cuối năm 2021.`;
    expect(slips(text(278))).toEqual([]);
    expect(slips(text(287))).toHaveLength(1);
  });

  it('gấp mấy lần, đúng đến từng chữ số', () => {
    const text = (times: number): string =>
      `Số HTX ứng dụng công nghệ cao tăng từ 28 HTX (năm 2018) lên 84 HTX (năm 2023), gấp ${times} lần.`;
    expect(slips(text(3))).toEqual([]);
    expect(slips(text(4))).toHaveLength(1);
  });

  it('tính trên gốc sau thay vì gốc trước', () => {
    const text = (rise: number): string =>
      `Năm 2022 doanh thu đạt 8 tỷ đồng. Đến năm 2023, doanh thu đạt 10 tỷ đồng, tăng ${rise}% so với năm trước đó.`;
    expect(slips(text(25))).toEqual([]);
    expect(slips(text(20))).toHaveLength(1);
  });

  it('mức của năm được gọi tên, không phải mức gần nhất', () => {
    expect(
      slips(
        'Năm 2015 HTX bán được 450 triệu đồng. Sau đó nấm mất giá, HTX nợ ngân hàng 1,2 tỷ đồng. Năm 2020, doanh thu đạt 3,6 tỷ đồng, gấp 8 lần năm 2015.',
      ),
    ).toEqual([]);
  });
});
