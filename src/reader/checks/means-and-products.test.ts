import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text, {})
    .findings.filter((finding) => finding.verdict === 'inconsistent')
    .map((finding) => finding.message);
}

describe('trung bình và tổng lệch nhau một đơn vị tính', () => {
  it.each([
    [
      'cách nhau một đoạn văn',
      'Từ khi hoạt động đến hết năm 2023, Quỹ đã cho 75 HTX vay tổng số 45 triệu đồng.\n\n“Bình quân mỗi HTX vay 600 triệu đồng, chưa lớn”, ông Nguyễn Văn Lực, Giám đốc HTX Vạn Xuân, nói.',
      '45 triệu đồng',
    ],
    [
      'lợi nhuận ở sapo, lãi bình quân ở thân bài',
      'Năm 2023, 170 HTX phi nông nghiệp của thành phố Bến Hạ đạt tổng doanh thu 595 tỷ đồng, lợi nhuận 42,5 triệu đồng.\n\nHội nghị tổng kết diễn ra chiều 4/1.\n\nTheo đó, bình quân mỗi HTX phi nông nghiệp đạt doanh thu 3,5 tỷ đồng, lãi 250 triệu đồng.',
      '42,5 triệu đồng',
    ],
    [
      'số HTX ở câu trước, lệch mười lần',
      'Quỹ giảm lãi suất 0,1%/tháng cho 52 HTX. Tổng số tiền lãi được giảm là 3,64 tỷ đồng, bình quân 7 triệu đồng/HTX.',
      '3,64 tỷ đồng',
    ],
    [
      'đồng/trường hợp',
      'Toàn tỉnh có 156 tập thể, cá nhân được khen thưởng. Quỹ thi đua chi 124,8 tỷ đồng, bình quân 800.000 đồng/trường hợp.',
      '124,8 tỷ đồng',
    ],
    [
      'sữa một ngày, đảo chữ số',
      'HTX nuôi 1.035 con bò, gồm 612 con đang cho sữa và 423 con hậu bị. Sản lượng sữa mỗi ngày 14,22 tấn (bình quân 20 kg/con/ngày).',
      '14,22',
    ],
  ])('thấy %s', (_, text, figure) => {
    expect(slips(text).join(' ')).toContain(`văn bản ghi ${figure}`);
  });

  it.each([
    'Từ khi hoạt động đến hết năm 2023, Quỹ đã cho 75 HTX vay tổng số 45 tỷ đồng.\n\n“Bình quân mỗi HTX vay 600 triệu đồng, chưa lớn”, ông Nguyễn Văn Lực nói.',
    'Quỹ giảm lãi suất 0,1%/tháng cho 52 HTX. Tổng số tiền lãi được giảm là 364 triệu đồng, bình quân 7 triệu đồng/HTX.',
    'Toàn tỉnh có 156 tập thể, cá nhân được khen thưởng. Quỹ thi đua chi 124,8 triệu đồng, bình quân 800.000 đồng/trường hợp.',
    // Hai khoản vay của hai nơi, không phải tổng và trung bình.
    'Năm 2023, HTX Vạn Xuân vay Quỹ 45 triệu đồng mua giống.\n\nBình quân mỗi HTX trong tỉnh vay 600 triệu đồng.',
    // Giá bán một cân không phải là tổng chia cho số cân.
    'HTX thu 21 tấn mật ong, bán giá 400.000 đồng/kg, thu về 8,4 tỷ đồng.',
  ])('im lặng: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

describe('trung bình mỗi hộ, mỗi lượt; bình quân trên mỗi danh từ', () => {
  it.each([
    [
      'mỗi lượt',
      'Quỹ đã cho 84 lượt HTX vay 63 tỷ đồng, bình quân mỗi lượt 570 triệu đồng.',
      '750 triệu đồng',
    ],
    [
      'mỗi hộ, sau mỗi HTX',
      'Cánh đồng có 1.800 hộ tham gia, do 6 HTX điều phối. Tổng diện tích 2.400ha, bình quân mỗi HTX 400ha, mỗi hộ 3,1ha.',
      '1,33',
    ],
    [
      'năm trước không phải mẫu của năm nay',
      'Đến nay, toàn tỉnh có 246 HTX đang hoạt động, thu hút 19.680 thành viên, tăng 1.230 thành viên so với năm 2022 (18.450 thành viên). Bình quân mỗi HTX có 75 thành viên.',
      '80 người',
    ],
    [
      'chia đều ở câu sau',
      'HTX Vạn Xuân hiện có 360 hộ thành viên.\n\nCánh đồng của HTX rộng 468ha. Chia đều cho số hộ thành viên, mỗi hộ có 1,6ha.',
      '1,3',
    ],
    [
      'chia đều số vốn mỗi người góp',
      'HTX Cơ khí Vạn Xuân khởi nghiệp với số vốn 1 tỷ 850 triệu đồng do 37 thành viên đóng góp. Năm 2020, HTX vay 1,2 tỷ đồng. “Nếu chia đều thì hồi đó mỗi anh em góp 60 triệu đồng”, ông Lực kể.',
      '50 triệu đồng',
    ],
    [
      'tổng kể sau trung bình',
      'HTX là điểm tựa của 640 hộ thành viên. HTX cung ứng cho mỗi hộ bình quân 38kg phân bón trả chậm, tổng lượng phân cung ứng là 23,42 tấn.',
      '24,32',
    ],
    [
      'sản lượng một vụ',
      'HTX liên kết sản xuất 320 ha lúa, sản lượng 2.200 tấn/vụ (năng suất bình quân 6,25 tấn/ha).',
      'khớp|6,25|2.200',
    ],
  ])('thấy %s', (_, text, figure) => {
    expect(slips(text).join(' ')).toMatch(new RegExp(figure.replace('.', '\\.')));
  });

  it.each([
    'HTX Cơ khí Vạn Xuân khởi nghiệp với số vốn 1 tỷ 850 triệu đồng do 37 thành viên đóng góp. Năm 2020, HTX vay 1,2 tỷ đồng, bán 140 máy, thu về 2,1 tỷ đồng. “Nếu chia đều thì hồi đó mỗi anh em góp 50 triệu đồng”, ông Lực kể.',
    'Quỹ đã cho 84 lượt HTX vay 63 tỷ đồng, bình quân mỗi lượt 750 triệu đồng.',
    'Kinh phí thực hiện 625 triệu đồng, trong đó ngân sách tỉnh 400 triệu đồng, ngân sách huyện 225 triệu đồng, bình quân 12,5 triệu đồng/hội nghị.',
    'HTX Vạn Xuân hiện có 360 hộ thành viên.\n\nCánh đồng của HTX rộng 468ha. Chia đều cho số hộ thành viên, mỗi hộ có 1,3ha.',
    'HTX hiện có 240 hộ thành viên. Vụ này có 50 hộ trồng nấm, mỗi hộ thu 2 tấn, tổng sản lượng nấm của HTX 100 tấn.',
    'HTX là điểm tựa của 640 hộ thành viên. HTX cung ứng cho mỗi hộ bình quân 38kg phân bón trả chậm, tổng lượng phân cung ứng là 24,32 tấn.',
  ])('im lặng: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

describe('giá bán nhân sản lượng', () => {
  it.each([
    [
      'Vụ này HTX thu 240 tấn nhãn. Với giá bán 30.000 đồng/kg, doanh thu đạt 7,2 triệu đồng.',
      '7,2 triệu đồng',
    ],
    [
      'HTX thu 350 tấn/năm, chia 4 vụ, mỗi vụ 87,5 tấn. Với giá 45.000 đồng/kg, doanh thu cả năm đạt 15,75 triệu đồng.',
      '15,75 triệu đồng',
    ],
    ['Sản lượng đạt 120 tấn, giá bán 25.000 đồng/kg, thu về 3,2 tỷ đồng.', '3,2 tỷ đồng'],
  ])('thấy %s', (text, figure) => {
    expect(slips(text).join(' ')).toContain(`văn bản ghi ${figure}`);
  });

  it.each([
    'Vụ này HTX thu 240 tấn nhãn. Với giá bán 30.000 đồng/kg, doanh thu đạt 7,2 tỷ đồng.',
    'HTX thu 120 tấn, bán giá 25.000 đồng/kg, trừ chi phí còn lãi 1,2 tỷ đồng.',
    'HTX thu 120 tấn, một nửa bán cho nhà máy với giá từ 25.000 đến 28.000 đồng/kg, thu về 1,6 tỷ đồng.',
    'HTX thu 120 tấn, trong đó 80 tấn bán với giá 25.000 đồng/kg, thu về 2 tỷ đồng.',
  ])('im lặng: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});
