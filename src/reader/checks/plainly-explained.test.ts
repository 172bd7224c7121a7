import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Con số có lời giải ngay bên cạnh thì không bị báo', () => {
  it('tỷ lệ của thứ bộ rà soát không gọi được tên', () => {
    expect(
      slips(
        'Có 41 quỹ có lãi; qua thanh tra 12 quỹ đã kiến nghị chỉnh sửa 80 tồn tại, các quỹ khắc phục xong 68 tồn tại, đạt 85%.',
      ),
    ).toEqual([]);
  });

  it('dư nợ tăng thêm là hiệu của cho vay và thu nợ', () => {
    const text = (net: string): string =>
      `Năm 2023, Quỹ thu nợ 37 tỷ đồng, doanh số cho vay 51 tỷ đồng, qua đó dư nợ tăng thêm ${net} tỷ đồng so với cuối năm 2022 (96 tỷ đồng).`;
    expect(slips(text('14'))).toEqual([]);
  });

  it('cuối kỳ nói trước, đầu kỳ nói sau', () => {
    const text = (end: number): string =>
      `Năm 2019 thành lập mới 58 HTX, giải thể 21 HTX. Tính đến ngày 31/12/2019 tổng số HTX là ${end} HTX, đầu năm là 410 HTX.`;
    expect(slips(text(447))).toEqual([]);
  });

  it('một biến động nữa đứng sau', () => {
    const text = (end: number): string =>
      `Hợp tác xã: đầu năm có 264 HTX; trong năm thành lập mới 31 HTX, giải thể 16 HTX, chuyển đi nơi khác 03 HTX. Đến 31/12/2021 thành phố có ${end} HTX.`;
    expect(slips(text(276))).toEqual([]);
  });

  it('danh sách dừng ở chỗ đã đủ tổng', () => {
    expect(
      slips(
        'Toàn tỉnh có 312 HTX, trong đó 228 HTX nông nghiệp và 84 HTX phi nông nghiệp; 270 HTX đã có điều lệ phù hợp Luật HTX năm 2023.',
      ),
    ).toEqual([]);
  });

  it('kế hoạch năm và kế hoạch 5 năm là hai kế hoạch', () => {
    expect(
      slips(
        '10 tháng năm 2023 chỉ có 18 HTX ra đời, đạt 72% chỉ tiêu của năm. Cộng dồn từ đầu nhiệm kỳ, tỉnh đã có 81 HTX mới, bằng 64,8% kế hoạch 5 năm.',
      ),
    ).toEqual([]);
  });
});
