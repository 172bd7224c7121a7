import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Hai nửa của một tổng', () => {
  it('lao động nữ và nam, có tỷ lệ xen giữa', () => {
    const text = (men: string): string =>
      `Tổng lao động của khu vực 2.220 người, bình quân 30 người/HTX; nữ 1.354 người (chiếm 61%), nam ${men} người.`;
    expect(slips(text('866'))).toEqual([]);
    expect(slips(text('886'))).toHaveLength(1);
  });

  it('sáu tháng đầu năm và sáu tháng cuối năm trong ngoặc', () => {
    const text = (later: string): string =>
      `Tổng doanh thu ước cả năm 1.386 tỷ đồng (6 tháng đầu năm thực hiện 645 tỷ đồng, 6 tháng cuối năm ước ${later} tỷ đồng), tăng 10% so với năm 2023 (1.260 tỷ đồng).`;
    expect(slips(text('741'))).toEqual([]);
    expect(slips(text('714'))).toHaveLength(1);
  });

  it('bốn quý không có chữ cộng', () => {
    const text = (last: string): string =>
      `Tổng thu cả năm của Liên minh đạt 3.120 triệu đồng; quý I 640 triệu đồng, quý II 780 triệu đồng, quý III 810 triệu đồng, quý IV ${last} triệu đồng.`;
    expect(slips(text('890'))).toEqual([]);
    expect(slips(text('980'))).toHaveLength(1);
  });

  it('khách trong nước và quốc tế', () => {
    const text = (foreign: string): string =>
      `Năm qua có 96 đoàn khách, khách trong nước 71 đoàn, khách quốc tế ${foreign} đoàn.`;
    expect(slips(text('25'))).toEqual([]);
    expect(slips(text('52'))).toHaveLength(1);
  });

  it('nam, nữ của một bộ phận, hay còn phần thứ ba, thì không cộng', () => {
    expect(slips('HTX có 248 thành viên; hội đồng quản trị 5 người, nữ 2 người, nam 3 người.')).toEqual([]);
    expect(slips('Toàn xã có 640 lao động. Ở xưởng may, nữ 46 người, nam 18 người.')).toEqual([]);
    expect(
      slips(
        'Cả năm thành lập 40 HTX; 6 tháng đầu năm 16 HTX nông nghiệp, 6 tháng cuối năm 20 HTX nông nghiệp, còn lại là quỹ tín dụng.',
      ),
    ).toEqual([]);
  });
});
