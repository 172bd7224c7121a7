import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Tỷ lệ kể lần lượt theo các phần đã kể', () => {
  it('ở câu sau, tổng ở câu trước', () => {
    const text = (last: string): string =>
      `Trong 250 HTX nông nghiệp được đánh giá, có 45 HTX tốt, 110 HTX khá, 65 HTX trung bình và 30 HTX yếu. Tỷ lệ tương ứng là 18%, 44%, 26% và ${last}%.`;
    expect(slips(text('12'))).toEqual([]);
    expect(slips(text('21'))).toHaveLength(1);
  });

  it('trong cùng câu, thứ đếm không có trong từ điển', () => {
    const text = (share: string): string =>
      `Năm 2022, HTX xuất khẩu 9.000 tấn. Theo thị trường: Trung Quốc 4.500 tấn, Hàn Quốc 2.700 tấn, Nhật Bản 1.800 tấn, tương đương 50%, ${share}% và 20%.`;
    expect(slips(text('30'))).toEqual([]);
    expect(slips(text('35'))).toHaveLength(1);
  });

  it('không có tổng: tổng là các phần cộng lại', () => {
    const text = (share: string): string =>
      `Quỹ cho vay nông nghiệp 24 tỷ đồng, công nghiệp 9 tỷ đồng, dịch vụ 7 tỷ đồng, lần lượt chiếm 60%, ${share}% và 17,5%.`;
    expect(slips(text('22,5'))).toEqual([]);
    expect(slips(text('25,2'))).toHaveLength(1);
  });

  it('mức tăng kể lần lượt không phải là tỷ trọng', () => {
    expect(
      slips(
        'Doanh thu, lợi nhuận, nộp ngân sách lần lượt là 42 tỷ đồng, 5 tỷ đồng và 3 tỷ đồng, tăng tương ứng 8%, 12% và 6%.',
      ),
    ).toEqual([]);
  });
});
