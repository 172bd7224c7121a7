import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slipsIn(text: string): string[] {
  return checkText(text)
    .findings.filter((finding) => finding.verdict === 'inconsistent')
    .map((finding) => finding.message);
}

function found(text: string): string {
  return slipsIn(text).join(' | ');
}

describe('đầu kỳ, tăng, giảm, cuối kỳ trong báo cáo', () => {
  it('thành viên gọi là đơn vị ở chỗ kết nạp, cho ra', () => {
    const told = 'Đầu năm Liên minh có 214 thành viên; kết nạp mới 15 đơn vị, xóa tên 06 đơn vị';
    expect(found(`${told}; cuối năm có 232 thành viên.`)).toContain('= 223 người, văn bản ghi 232 người');
    expect(slipsIn(`${told}; cuối năm có 223 thành viên.`)).toEqual([]);
    expect(slipsIn('Đầu năm có 214 thành viên; kết nạp 15 đơn vị; cuối năm có 223 thành viên.')).toEqual([]);
  });

  it('ngoặc kể một phần của số giải thể không phải là số tăng', () => {
    const told =
      'Đầu năm có 430 THT; trong kỳ thành lập mới 36 THT, chấm dứt hoạt động, giải thể 58 THT (trong đó 12 THT phát triển thành HTX)';
    expect(found(`${told}, đến nay còn 418 THT.`)).toContain('= 408 THT, văn bản ghi 418 THT');
    expect(slipsIn(`${told}, đến nay còn 408 THT.`)).toEqual([]);
  });

  it('số giảm kể sau con số', () => {
    const told = 'Đầu năm có 86 HTX còn dư nợ; trong năm cho vay mới 19 HTX, 14 HTX tất toán hết nợ';
    expect(found(`${told}, cuối năm còn 101 HTX có dư nợ.`)).toContain('= 91 HTX, văn bản ghi 101 HTX');
    expect(slipsIn(`${told}, cuối năm còn 91 HTX có dư nợ.`)).toEqual([]);
    expect(
      slipsIn(
        'Đầu năm có 86 HTX còn dư nợ; trong năm cho vay mới 19 HTX, 14 HTX trả đúng hạn, cuối năm còn 91 HTX có dư nợ.',
      ),
    ).toEqual([]);
  });

  it('so với kế hoạch nêu trước, không phải với thực hiện năm trước', () => {
    const plan =
      'Kế hoạch năm 2022 tỉnh giao huyện duy trì và phát triển 40 HTX. Đến 31/12/2022 huyện có 34 HTX';
    expect(found(`${plan}, đạt 91,9% kế hoạch, so với thực hiện năm 2021 (37 HTX) giảm 03 HTX.`)).toContain(
      '85%',
    );
    expect(slipsIn(`${plan}, đạt 85% kế hoạch, so với thực hiện năm 2021 (37 HTX) giảm 03 HTX.`)).toEqual([]);
    expect(slipsIn(`${plan}, bằng 91,9% thực hiện năm 2021 (37 HTX).`)).toEqual([]);
  });
});

describe('thu nhập theo tháng và theo năm trong ngoặc', () => {
  it('hai cách kể của một mức', () => {
    expect(
      found('Thu nhập bình quân của lao động đạt 5,4 triệu đồng/người/tháng (68,4 triệu đồng/năm).'),
    ).toContain('64,8 triệu đồng một năm');
    expect(found('Thu nhập bình quân ước đạt 53,7 triệu đồng/năm (4,6 triệu đồng/tháng).')).toContain(
      '4,475',
    );
    for (const right of [
      'Thu nhập bình quân của lao động đạt 5,4 triệu đồng/người/tháng (64,8 triệu đồng/năm).',
      'Thu nhập bình quân ước đạt 55 triệu đồng/năm (4,6 triệu đồng/tháng).',
      'Thu nhập bình quân ước đạt 55 triệu đồng/năm (4,5 triệu đồng/tháng).',
      'Thu nhập bình quân đạt 5,4 triệu đồng/tháng (năm 2021: 57 triệu đồng/năm).',
      'Thu nhập của lao động đạt 5,4 triệu đồng/tháng (mục tiêu 70 triệu đồng/năm).',
      'Thu nhập bình quân đạt 5 - 6 triệu đồng/tháng (60 - 72 triệu đồng/năm).',
    ])
      expect(slipsIn(right)).toEqual([]);
  });
});
