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

describe('tăng, giảm so với kỳ ngay trước', () => {
  it('quý trước kể ở câu trước', () => {
    const quarters = 'Quý ấy, HTX Mây tre Hạ Vũ đạt doanh thu 8,4 tỷ đồng. Quý IV được 10,5 tỷ đồng';
    const opening = 'Khách trở lại từ quý III/2024.';
    expect(found(`${opening} ${quarters}, cao hơn quý trước 20%.`)).toContain('25%');
    expect(slipsIn(`${opening} ${quarters}, cao hơn quý trước 25%.`)).toEqual([]);
  });

  it('tháng trước', () => {
    const months = 'Tháng 5, HTX Rau Hòa Lạc bán được 42 tấn. Tháng 6 được 52,5 tấn';
    expect(found(`${months}, tăng 15% so với tháng trước.`)).toContain('25%');
    expect(slipsIn(`${months}, tăng 25% so với tháng trước.`)).toEqual([]);
  });

  it('im lặng khi kỳ kể trước không liền trước', () => {
    const quarters = 'Quý I, doanh thu của HTX đạt 8 tỷ đồng. Quý III được 12 tỷ đồng';
    expect(slipsIn(`${quarters}, tăng 9% so với quý trước.`)).toEqual([]);
    const goods = 'Tháng 3, HTX Hạ Vũ xuất 20 tấn chuối. Tháng 4, HTX xuất 30 tấn xoài';
    expect(slipsIn(`${goods}, tăng 35% so với tháng trước.`)).toEqual([]);
    const part = 'Quý I, doanh thu của HTX đạt 4,2 tỷ đồng. Quý II, doanh thu từ xuất khẩu là 4,7 tỷ đồng';
    expect(slipsIn(`${part}, tăng 30% so với quý trước.`)).toEqual([]);
    const profit = 'Quý I, doanh thu của HTX đạt 8 tỷ đồng. Quý II, lợi nhuận được 1,2 tỷ đồng';
    expect(slipsIn(`${profit}, tăng 9% so với quý trước.`)).toEqual([]);
  });
});

describe('tăng, giảm của những thứ không có trong từ vựng', () => {
  const hives = 'Đầu năm, HTX Mật ong Ea Sol chỉ có 60 thùng ong. Đến nay có 150 thùng';

  it('hai mức cùng danh từ', () => {
    expect(found(`${hives}, gấp 3,5 lần.`)).toContain('2,5 lần');
    expect(slipsIn(`${hives}, gấp 2,5 lần.`)).toEqual([]);
    expect(found(`${hives}, tăng 120% kể từ đầu năm.`)).toContain('150%');
  });

  it('im lặng khi mốc là lúc khác, hay của nhà khác', () => {
    expect(slipsIn(`${hives}, tăng 20% so với năm ngoái.`)).toEqual([]);
    const other = 'Đầu năm, HTX Ea Sol có 60 thùng ong. Đến nay HTX Yên Lạc có 150 thùng';
    expect(slipsIn(`${other}, tăng 20% kể từ đầu năm.`)).toEqual([]);
  });
});

describe('hai mức ở xa nhau', () => {
  it('tỷ lệ này của thứ câu trước nhắc tới', () => {
    const poor =
      'Hộ nghèo ở Pà Vầy giảm nhanh. Năm 2020, tỷ lệ này là 42,5%. Cuối năm 2023, toàn xã còn 20,1% hộ nghèo';
    expect(found(`${poor}, giảm 24,2 điểm phần trăm.`)).toContain('22,4 điểm phần trăm');
    expect(slipsIn(`${poor}, giảm 22,4 điểm phần trăm.`)).toEqual([]);
    expect(slipsIn(`${poor}, giảm 4,2 điểm phần trăm so với năm trước.`)).toEqual([]);
  });

  it('con số bây giờ', () => {
    const members = 'Năm 2019, HTX Hạ Vũ có 320 thành viên. Con số bây giờ là 480';
    expect(found(`${members}, tăng 45%.`)).toContain('50%');
    expect(slipsIn(`${members}, tăng 50%.`)).toEqual([]);
  });

  it('hồi mới vào nghề', () => {
    const wage =
      '"Hồi mới ra trường, lương tôi 3,5 triệu đồng/tháng", chị kể. Giờ lương chị 9 triệu đồng/tháng';
    expect(found(`${wage}, tăng thêm 6,5 triệu đồng.`)).toContain('5,5 triệu đồng');
    expect(slipsIn(`${wage}, tăng thêm 5,5 triệu đồng.`)).toEqual([]);
  });

  it('gấp mấy lần là gấp bấy nhiêu', () => {
    const output = 'Sản lượng măng khô của HTX tăng từ 12 tấn lên 54 tấn';
    expect(found(`${output}, gấp 3,5 lần.`)).toContain('4,5 lần');
    expect(slipsIn(`${output}, gấp 4,5 lần.`)).toEqual([]);
  });

  it('ước 9,1 tỷ so với 7 tỷ cùng kỳ; năm ngoái không rõ là năm nào', () => {
    const year = 'Doanh thu của HTX Gốm Hạ Vũ ước 9,1 tỷ đồng, tăng';
    expect(found(`${year} 23% so với cùng kỳ (7 tỷ đồng).`)).toContain('30%');
    expect(slipsIn(`${year} 30% so với cùng kỳ (7 tỷ đồng).`)).toEqual([]);
    expect(slipsIn('Năm 2021, HTX có 12 máy cấy. Nay HTX có 18 máy, tăng 20% so với năm ngoái.')).toEqual([]);
  });
});
