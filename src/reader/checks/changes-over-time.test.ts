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

describe('mức tăng, giảm kể sau hai mức ở hai thời điểm', () => {
  const revenue =
    'Năm 2020, doanh thu của HTX Rau An Bình đạt 3,2 tỷ đồng. Đến năm 2023, con số này đã là 4,8 tỷ đồng';

  it('so mức của hai năm kể ở hai câu', () => {
    expect(found(`${revenue}, tăng 33%.`)).toContain('50%, văn bản ghi 33%');
    expect(slipsIn(`${revenue}, tăng 50%.`)).toEqual([]);
  });

  it('im lặng khi mức tăng so với mốc khác', () => {
    expect(slipsIn(`${revenue}, tăng 12% so với năm trước.`)).toEqual([]);
    expect(slipsIn(`${revenue}, bình quân mỗi năm tăng 14%.`)).toEqual([]);
    expect(slipsIn(`${revenue}, vượt 12% kế hoạch.`)).toEqual([]);
  });

  it('hiểu “mức tăng … này” nhắc lại hai mức của câu trước', () => {
    const levels = 'Năm 2022, thu nhập bình quân của xã viên là 48 triệu đồng. Năm 2023 là 60 triệu đồng.';
    expect(found(`${levels} Mức tăng 20% này nhờ giá chè cao.`)).toContain('25%, văn bản ghi 20%');
    expect(slipsIn(`${levels} Mức tăng 25% này nhờ giá chè cao.`)).toEqual([]);
    expect(slipsIn(`${levels} Mức tăng 8% của toàn tỉnh thấp hơn nhiều.`)).toEqual([]);
  });

  it('tính điểm phần trăm giữa hai tỷ lệ', () => {
    const rates = 'Năm 2021, tỷ lệ HTX khá, tốt của tỉnh mới đạt 48,5%. Đến hết năm 2023, tỷ lệ này là 56,2%';
    expect(found(`${rates}, tăng 9,7 điểm phần trăm.`)).toContain('7,7 điểm phần trăm');
    expect(slipsIn(`${rates}, tăng 7,7 điểm phần trăm.`)).toEqual([]);
  });

  it('nhận ra vụ trước kể sau vụ này', () => {
    const harvest = 'Sản lượng cam vụ này chỉ còn 90 tấn, trong khi vụ trước đạt 120 tấn';
    expect(found(`${harvest}, giảm 33,3%.`)).toContain('25%');
    expect(slipsIn(`${harvest}, giảm 25%.`)).toEqual([]);
  });

  it('so với năm liền trước trong chuỗi ba năm', () => {
    const years =
      'Năm 2021, HTX Lộc Hà lãi 640 triệu đồng; năm 2022 lãi 720 triệu đồng; năm 2023 lãi 900 triệu đồng';
    expect(found(`${years}, tăng thêm 280 triệu đồng.`)).toContain('180 triệu đồng');
    expect(slipsIn(`${years}, tăng thêm 180 triệu đồng.`)).toEqual([]);
    expect(slipsIn(`${years}, tăng 260 triệu đồng so với năm 2021.`)).toEqual([]);
  });

  it('không coi 10% làm tròn lên thành 11%', () => {
    const deposits = 'Đến ngày 30/9, vốn huy động của các quỹ đạt 2.310 tỷ đồng';
    expect(found(`${deposits}, tăng 11% so với đầu năm (2.100 tỷ đồng).`)).toContain('10%');
    expect(slipsIn(`${deposits}, tăng 10% so với đầu năm (2.100 tỷ đồng).`)).toEqual([]);
  });
});

describe('gấp mấy lần ngày đầu thành lập', () => {
  const then =
    'Khi mới thành lập, HTX Chè Bản Liền chỉ có 12 hộ góp đất.\n\nNhiều năm liền, HTX phải bán chè xô.\n\n';

  it('so thành viên nay với số hộ ngày đầu, cách nhau mấy đoạn', () => {
    expect(found(`${then}Đến nay, HTX đã có 96 hộ thành viên ở 4 xã, gấp 6 lần ngày đầu.`)).toContain(
      '8 lần',
    );
    expect(slipsIn(`${then}Đến nay, HTX đã có 96 hộ thành viên ở 4 xã, gấp 8 lần ngày đầu.`)).toEqual([]);
  });

  it('im lặng khi là HTX khác hoặc mốc đầu năm', () => {
    const other = 'HTX Chè Bản Liền ra đời với 12 thành viên. HTX Mật ong Nậm Lúc đến nay có 60 thành viên';
    expect(slipsIn(`${other}, gấp 3 lần ngày đầu.`)).toEqual([]);
    expect(slipsIn(`${then}Đến nay, HTX đã có 96 hộ thành viên, tăng 6 hộ so với đầu năm.`)).toEqual([]);
  });

  it('so tổng nguồn vốn nay với vốn góp ban đầu trong một câu', () => {
    const capital = 'Từ số vốn góp ban đầu 500 triệu đồng, nay tổng nguồn vốn của HTX đã lên tới 4 tỷ đồng';
    expect(found(`${capital}, gấp 6 lần ngày đầu thành lập.`)).toContain('8 lần');
    expect(slipsIn(`${capital}, gấp 8 lần ngày đầu thành lập.`)).toEqual([]);
    expect(slipsIn('Từ vốn góp 500 triệu đồng ngày đầu, nay doanh thu đạt 4 tỷ đồng, tăng 20%.')).toEqual([]);
  });
});

describe('mức tăng của một thứ khác', () => {
  it('không gán cho tổng số kể trước', () => {
    const fewer = 'Từ 58 HTX hồi đầu năm, đến nay toàn huyện còn 41 HTX';
    expect(slipsIn(`${fewer}, song số HTX có lãi lại tăng thêm 6 đơn vị.`)).toEqual([]);
    expect(
      slipsIn('Lượng giống giảm từ 150kg/ha xuống 80kg/ha, giảm 70kg; phân đạm giảm một phần tư.'),
    ).toEqual([]);
    expect(found('Diện tích giảm từ 80ha xuống còn 65ha, giảm 25ha.')).toContain('15');
  });

  it('so chỉ tiêu với tổng cả nhiệm kỳ, không phải bình quân năm', () => {
    const term = 'Nhiệm kỳ qua, tỉnh thành lập mới 60 HTX, bình quân 12 HTX/năm';
    expect(slipsIn(`${term}, vượt 20% chỉ tiêu 50 HTX.`)).toEqual([]);
    expect(found(`${term}, vượt 35% chỉ tiêu 50 HTX.`)).toContain('Từ 50 HTX đến 60 HTX');
  });
});

describe('số theo ngày, tháng kể lại theo năm', () => {
  it('nhân mười hai tháng', () => {
    const wage = 'Lao động của HTX có thu nhập 6,5 triệu đồng/người/tháng';
    expect(found(`${wage}; tính cả năm, mỗi người nhận 87 triệu đồng.`)).toContain('78 triệu đồng');
    expect(slipsIn(`${wage}; tính cả năm, mỗi người nhận 78 triệu đồng.`)).toEqual([]);
    expect(slipsIn(`${wage}, tính cả thưởng một năm khoảng 90 triệu đồng.`)).toEqual([]);
  });

  it('nhân số ngày trong tháng', () => {
    expect(found('Mỗi ngày, HTX thu gom 30 tấn sữa, tính cả tháng (30 ngày) là 800 tấn.')).toContain('900');
    expect(slipsIn('Mỗi ngày, HTX thu gom 30 tấn sữa, tính cả tháng (30 ngày) là 900 tấn.')).toEqual([]);
    expect(slipsIn('Mỗi ngày, HTX thu gom 30 tấn sữa, tính cả tháng là 780 tấn.')).toEqual([]);
  });
});

describe('kế hoạch và biến động kể bằng lời báo chí', () => {
  it('đọc kế hoạch “phải” làm ở câu trước', () => {
    const plan = 'Theo kế hoạch, huyện Tân Lập phải thành lập 20 HTX. Kết quả, huyện thành lập được 17 HTX';
    expect(found(`${plan}, đạt 75% kế hoạch.`)).toContain('85%');
    expect(slipsIn(`${plan}, đạt 85% kế hoạch.`)).toEqual([]);
  });

  it('cộng trừ thành viên từ đầu đến cuối năm', () => {
    const year =
      'Quỹ tín dụng nhân dân Hòa Tiến bước vào năm 2023 với 1.540 thành viên. Quỹ kết nạp thêm 86 người. Cùng thời gian, 41 thành viên xin rút vốn.';
    expect(found(`${year} Ông nói về con số 1.685 thành viên của quỹ vào ngày cuối năm.`)).toContain('1.585');
    expect(slipsIn(`${year} Ông nói về con số 1.585 thành viên của quỹ vào ngày cuối năm.`)).toEqual([]);
  });

  it('coi tổ hợp tác tự giải tán là giảm, tổng mới không là số đầu kỳ', () => {
    const groups =
      'Cuối năm 2022, toàn tỉnh có 2.140 THT. Năm 2023, thành lập thêm 96 THT. Tuy nhiên, có tới';
    expect(found(`${groups} 117 THT tự giải tán, nên đến cuối năm còn 2.065 THT, giảm 75 THT.`)).not.toBe('');
    expect(slipsIn(`${groups} 171 THT tự giải tán, nên đến cuối năm còn 2.065 THT, giảm 75 THT.`)).toEqual(
      [],
    );
    expect(
      slipsIn(
        'Đầu năm 2023, cả tỉnh có 841 HTX; có thêm 41 HTX ra đời, 18 HTX giải thể, nâng tổng số HTX lên 864 đơn vị. Số HTX mới chủ yếu là HTX nông nghiệp (33 HTX), còn lại 8 HTX làm dịch vụ.',
      ),
    ).toEqual([]);
  });
});
