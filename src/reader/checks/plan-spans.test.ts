import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Tỷ lệ phần trăm kế hoạch tính theo đúng kế hoạch của kỳ đã nêu', () => {
  it('kế hoạch giai đoạn và kế hoạch năm kể trước, kết quả ở câu sau', () => {
    const text = (rate: string): string =>
      `Nghị quyết giao giai đoạn 2021 - 2025 thành lập mới 150 HTX; riêng chỉ tiêu năm 2022 là 30 HTX. Đến hết tháng 9, toàn tỉnh Sơn Bình có thêm 24 HTX, đạt ${rate}% kế hoạch năm.`;
    expect(slips(text('80'))).toEqual([]);
    expect(slips(text('16'))).toHaveLength(1);
  });

  it('hai kế hoạch trong ngoặc, hai tỷ lệ', () => {
    const text = (rate: string): string =>
      `Trong 6 tháng, huyện Lạc An vận động thành lập 14 HTX (KH 6 tháng 16 HTX, KH năm 35 HTX), đạt 87,5% KH 6 tháng và ${rate}% KH năm.`;
    expect(slips(text('40'))).toEqual([]);
    expect(slips(text('87,5'))).toHaveLength(1);
  });

  it('so với kế hoạch nêu ngay trước tỷ lệ', () => {
    const text = (rate: string): string =>
      `Trong 9 tháng, tổng cho vay 27 tỷ đồng, so với kế hoạch cả năm 36 tỷ đồng đạt ${rate}%; so với kế hoạch 9 tháng (30 tỷ đồng) đạt 90%.`;
    expect(slips(text('75'))).toEqual([]);
    expect(slips(text('90'))).toHaveLength(1);
  });

  it('kế hoạch quý không bị đem so với kế hoạch năm', () => {
    const text = (rate: string): string =>
      `Kế hoạch năm mở 20 lớp, quý III 8 lớp. Quý III đã mở 6 lớp, bằng ${rate}% kế hoạch quý.`;
    expect(slips(text('75'))).toEqual([]);
    expect(slips(text('30'))).toHaveLength(1);
  });
});
