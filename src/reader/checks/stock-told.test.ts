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

describe('đầu kỳ, thêm bớt, còn lại kể bằng lời báo chí', () => {
  it('trừ số đã đi, kể ở câu sau', () => {
    const households = 'Khi mới lập, tổ hợp tác Bản Sưng có 84 hộ. Sau hai vụ mất giá, 19 hộ bỏ cuộc';
    expect(found(`${households}; số hộ ở lại 56, vẫn đủ giữ vùng chè.`)).toContain('84 hộ − 19 hộ = 65 hộ');
    expect(slipsIn(`${households}; số hộ ở lại 65, vẫn đủ giữ vùng chè.`)).toEqual([]);
    expect(slipsIn(`${households}, một số hộ mới xin vào; số hộ ở lại 72.`)).toEqual([]);
  });

  it('thêm và bớt những thứ không có trong từ vựng', () => {
    const looms = 'Đầu năm 2023, làng Phú An có 64 khung dệt. Lũ làm hỏng 17 khung, các hộ sắm thêm 5 khung';
    expect(found(`${looms}, đến nay còn 55 khung.`)).toContain(
      '64 khung − 17 khung + 5 khung = 52 khung, văn bản ghi 55 khung',
    );
    expect(slipsIn(`${looms}, đến nay còn 52 khung.`)).toEqual([]);
    expect(slipsIn(`${looms}, đến nay còn 40 khung chạy đủ ba ca.`)).toEqual([]);
  });

  it('số tồn kho sau khi bán', () => {
    const stock = 'Kho của HTX Yên Lạc còn 320 tấn hành; các đoàn thể mua giúp 140 tấn';
    expect(found(`${stock}, lượng tồn vì thế rút xuống còn 190 tấn.`)).toContain('320 tấn − 140 tấn');
    expect(slipsIn(`${stock}, lượng tồn vì thế rút xuống còn 180 tấn.`)).toEqual([]);
  });

  it('HTX thành lập, giải thể kể ở ba câu', () => {
    const year =
      'Đầu năm toàn tỉnh có 236 HTX. Trong năm, các huyện cấp giấy chứng nhận cho 28 HTX. Chiều ngược lại, 13 HTX được giải thể';
    expect(found(`${year}. Như vậy đến cuối tháng 12, tỉnh có 261 HTX.`)).toContain('251 HTX');
    expect(slipsIn(`${year}. Như vậy đến cuối tháng 12, tỉnh có 251 HTX.`)).toEqual([]);
    expect(slipsIn(`${year}. Như vậy đến cuối tháng 12, tỉnh có 205 HTX hoạt động hiệu quả.`)).toEqual([]);
  });

  it('chỉ có thêm thì phải đưa tổng số lên', () => {
    const founded = 'Xã Tân Lý năm 2018 có 3 HTX. Hai năm sau xuất hiện thêm 4 HTX, rồi lại thêm 5 HTX';
    expect(found(`${founded}, đưa tổng số lên 13.`)).toContain('12 HTX, văn bản ghi 13 HTX');
    expect(slipsIn(`${founded}, đưa tổng số lên 12.`)).toEqual([]);
    expect(slipsIn(`${founded}, đưa tổng số HTX toàn huyện lên 16.`)).toEqual([]);
  });

  it('mất một nửa', () => {
    const storm = 'Bão quét qua, 28 lồng bè của HTX Vịnh Xanh bị sóng đánh vỡ';
    expect(found(`${storm} một nửa, chỉ giữ được 18 lồng.`)).toContain('14 lồng');
    expect(slipsIn(`${storm} một nửa, chỉ giữ được 14 lồng.`)).toEqual([]);
    expect(slipsIn(`${storm} gần một nửa, chỉ giữ được 18 lồng.`)).toEqual([]);
  });

  it('im lặng khi số kể giữa chừng không đi đâu cả', () => {
    expect(slipsIn('Đội có 20 xe, mỗi năm thanh lý 2 xe, nay còn 14 xe.')).toEqual([]);
    expect(slipsIn('HTX có 45 xe tải; 7 xe đang chờ thanh lý, còn 40 xe.')).toEqual([]);
    expect(slipsIn('HTX An Bình có 45 máy, bán đi 7 máy. HTX Yên Lạc nay còn 40 máy.')).toEqual([]);
  });
});

describe('dư nợ, vốn điều lệ và HTX phải chuyển đổi', () => {
  it('dư nợ khi bước vào năm, cho vay, thu nợ', () => {
    const loans =
      'Quỹ Hỗ trợ phát triển HTX tỉnh bước vào năm 2023 với dư nợ 17,4 tỷ đồng. Trong năm, Quỹ cho vay mới 9,8 tỷ đồng, thu nợ 6,2 tỷ đồng';
    expect(found(`${loans}, nâng dư nợ cuối năm lên 23 tỷ đồng.`)).toContain('= 21 tỷ đồng');
    expect(slipsIn(`${loans}, nâng dư nợ cuối năm lên 21 tỷ đồng.`)).toEqual([]);
  });

  it('vốn điều lệ được nâng nhờ khoản cấp thêm', () => {
    const fund = 'nhờ ngân sách tỉnh cấp bổ sung 12 tỷ đồng';
    expect(found(`Vốn điều lệ của Quỹ được nâng từ 20 tỷ đồng lên 35 tỷ đồng ${fund}.`)).toContain('32');
    expect(slipsIn(`Vốn điều lệ của Quỹ được nâng từ 20 tỷ đồng lên 32 tỷ đồng ${fund}.`)).toEqual([]);
    expect(
      slipsIn(`Vốn điều lệ được nâng từ 20 tỷ đồng lên 35 tỷ đồng ${fund} và thành viên góp 3 tỷ đồng.`),
    ).toEqual([]);
  });

  it('số chuyển đổi, giải thể, đổi loại hình không vượt số phải chuyển đổi', () => {
    const due = 'Khi ấy huyện có 64 HTX kiểu cũ. Đến năm 2015, 41 HTX chuyển đổi thành công, 18 HTX giải thể';
    expect(found(`${due}, 9 HTX chuyển sang tổ hợp tác.`)).toContain('68 HTX, nhiều hơn 64 HTX');
    expect(slipsIn(`${due}, 5 HTX chuyển sang tổ hợp tác.`)).toEqual([]);
    expect(slipsIn(`${due}.`)).toEqual([]);
  });
});
