import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Tỷ lệ kế hoạch của hai kỳ, hay không nói kỳ', () => {
  it('cùng một kết quả, kế hoạch kỳ dài không thể đạt tỷ lệ cao hơn', () => {
    const text = (short: string, long: string): string =>
      `Sáu tháng đầu năm, Liên minh tư vấn thành lập 18 HTX, đạt ${short}% kế hoạch 6 tháng, ${long}% kế hoạch năm.`;
    expect(slips(text('90', '45'))).toEqual([]);
    expect(slips(text('45', '90'))).toHaveLength(1);
    expect(
      slips(
        'Quý IV giải ngân 8 tỷ đồng, đạt 100% kế hoạch quý, đưa cả năm lên 33 tỷ đồng, đạt 103% kế hoạch năm.',
      ),
    ).toEqual([]);
  });

  it('tỷ lệ không nói kỳ, chỉ có kế hoạch năm được nêu', () => {
    const text = (rate: string): string =>
      `Tỉnh Phú Hòa giao chỉ tiêu năm 2019 là 12 HTX. Trong 6 tháng, huyện thành lập mới 03 HTX, đạt ${rate}% kế hoạch; giải thể 02 HTX.`;
    expect(slips(text('25'))).toEqual([]);
    expect(slips(text('50'))).toHaveLength(1);
  });

  it('thành viên kết nạp kể các loại trong ngoặc, chỉ tiêu trong ngoặc sau', () => {
    const text = (rate: string): string =>
      `Từ đầu năm Liên minh kết nạp 44 thành viên (gồm 36 HTX, 5 THT, 3 doanh nghiệp), bằng ${rate}% chỉ tiêu Đại hội (40 thành viên).`;
    expect(slips(text('110'))).toEqual([]);
    expect(slips(text('101'))).toHaveLength(1);
  });

  it('hai kết quả khác nhau của hai kế hoạch thì không so', () => {
    expect(
      slips(
        'Kế hoạch năm 40 HTX, giai đoạn 200 HTX. Đến nay thành lập 33 HTX, đạt 82,5% kế hoạch năm; cộng dồn 118 HTX, đạt 59% kế hoạch giai đoạn.',
      ),
    ).toEqual([]);
  });
});
