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

  it('tỷ trọng trong tổng của đúng năm được gọi tên', () => {
    expect(
      slips(
        'Doanh thu năm 2018 đạt 700 tỷ đồng, năm 2019 đạt 805 tỷ đồng, năm 2020 còn 644 tỷ đồng. Ba năm cộng lại đạt 2.149 tỷ đồng. Khối nông nghiệp đạt 386,4 tỷ đồng, chiếm 60% tổng doanh thu năm 2020.',
      ),
    ).toEqual([]);
  });

  it('số dịch vụ không phải là số HTX', () => {
    expect(
      slips(
        'Có 96 HTX thực hiện được từ 5 dịch vụ trở lên (25%), 192 HTX từ 3 - 4 dịch vụ (50%), 96 HTX còn lại chỉ 1 - 2 dịch vụ (25%).',
      ),
    ).toEqual([]);
  });

  it('cuối kỳ nói trước các biến động, mức năm trước nói cuối', () => {
    expect(
      slips(
        'Toàn huyện có 128 THT, trong năm thành lập mới 17 THT, chấm dứt hoạt động 9 THT, tăng 08 THT so với năm 2020 (120 THT). Số THT có hợp đồng hợp tác được chứng thực: 80 THT, chiếm 62,5%.',
      ),
    ).toEqual([]);
  });
});
