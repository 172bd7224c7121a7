// Which turns of genuine newspaper and government prose does the reader follow? Passages of our own wording, one turn each.
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function said(text: string): string[] {
  return checkText(text).claims.map(
    (claim) => `${claim.quote} = ${claim.subject}, ${claim.measure}, ${claim.status}`,
  );
}

function alarms(text: string): string[] {
  return checkText(text).findings.map((finding) => finding.message);
}

test('mức bình quân mỗi năm không phải là một phần của tổng đã nêu', () => {
  const text =
    'Nhiệm kỳ qua, tỉnh thành lập mới 50 HTX, trong đó có 38 HTX nông nghiệp và 12 HTX phi nông nghiệp; bình quân mỗi năm thành lập 10 HTX, đồng thời giải thể 22 HTX.';
  expect(alarms(text)).toEqual([]);
  expect(checkText(text, { all: true }).findings.map((finding) => finding.expected)).toEqual([50]);
  expect(alarms(text.replace('12 HTX phi', '21 HTX phi'))).toHaveLength(1);
});

test('phần trăm tăng nói về danh từ đứng ngay sau nó', () => {
  expect(
    said(
      'Trong năm, phấn đấu thành lập mới 30 tổ hợp tác; tăng 12% vốn góp bình quân của HTX; tăng 9,5% doanh thu bình quân của một HTX; tăng 15% thu nhập bình quân của lao động.',
    ),
  ).toEqual([
    '30 tổ hợp tác = THT, new, plan',
    '12% = vốn góp, capital, plan',
    '9,5% = doanh thu, revenue, plan',
    '15% = thu nhập, income, plan',
  ]);
});

test('tỷ lệ diện tích lấy phần là diện tích, dù sản lượng đứng gần hơn', () => {
  const text =
    'Tổng diện tích gieo trồng là 8.000 ha; trong đó, thực hiện liên kết là 1.000 ha, sản lượng 6.500 tấn, chiếm tỷ lệ 12,5% tổng diện tích gieo trồng.';
  expect(said(text)[3]).toBe('12,5% = diện tích, area, actual');
  expect(alarms(text)).toEqual([]);
  expect(alarms(text.replace('12,5%', '15,2%'))).toHaveLength(1);
});

test('danh từ trước «chiếm» là phần, danh từ sau là tổng thể', () => {
  expect(
    said('Đến 31/10/2023, tỷ lệ nợ xấu của khối ngân hàng thương mại chiếm 0,9% dư nợ, giảm so với đầu năm.'),
  ).toEqual(['0,9% = nợ xấu, npl, actual']);
});

test('chưa giải thể không phải là đã giải thể; khá giả không phải là loại khá', () => {
  expect(
    said(
      'Có nhiều nguyên nhân khiến 64 HTX này đến nay chưa giải thể được. Hiện 100% thành viên HTX đã khá giả.',
    ),
  ).toEqual(['64 HTX = HTX, dissolving, actual', '100% = thành viên, members, actual']);
  expect(checkText('100% thành viên HTX thuộc diện khá giả.').claims[0]?.breakdown).toBeNull();
});

test('«phát triển được» tính đến nay là tổng số, trong năm là số mới', () => {
  expect(said('Tính đến nay, toàn tỉnh đã phát triển được 720 HTX nông nghiệp.')).toEqual([
    '720 HTX nông nghiệp = HTX, total, actual',
  ]);
  expect(said('Trong năm 2023, toàn tỉnh phát triển được 18 HTX nông nghiệp.')).toEqual([
    '18 HTX nông nghiệp = HTX, new, actual',
  ]);
  expect(said('Các HTX thu hút hơn 12 nghìn người tham gia làm thành viên.')).toEqual([
    'hơn 12 nghìn người tham gia = thành viên, members, actual',
  ]);
});

test('chỉ tiêu trong ngoặc không biến số sau ngoặc thành kế hoạch', () => {
  expect(
    said(
      'Huyện hiện có 28 xã đạt chuẩn, vượt chỉ tiêu giai đoạn 2016 - 2020 (chỉ tiêu là 25 xã); 6 xã đạt từ 15 tiêu chí.',
    ),
  ).toEqual(['28 xã = xã, coverage, actual', '25 xã = xã, coverage, plan', '6 xã = xã, coverage, actual']);
});

test('chỉ tiêu đến một năm; số hiện nay trong ngoặc giữ thời điểm của riêng nó', () => {
  const { claims } = checkText(
    'Tỉnh vừa đề ra chỉ tiêu đến 2024, toàn tỉnh có 160 hợp tác xã (hiện nay là 148 hợp tác xã) và 21.000 thành viên; doanh thu bình quân 350 triệu đồng/tổ hợp tác.',
  );
  expect(claims.map((claim) => [claim.value, claim.status, claim.periodCode])).toEqual([
    [160, 'plan', '2024'],
    [148, 'actual', undefined],
    [21000, 'plan', '2024'],
    [350e6, 'plan', '2024'],
  ]);
  expect(claims[3]?.per).toBe('THT');
});

test('tỷ lệ trong ngoặc sau tên vùng là của vùng ấy', () => {
  expect(
    checkText(
      'Cả nước có 9.000 HTX nông nghiệp. Trong số đó, tập trung nhiều nhất ở Đồng bằng sông Hồng (31%), Bắc Trung Bộ (22%), Đông Bắc Bộ (17%).',
    ).claims.map((claim) => claim.place),
  ).toEqual(['cả nước', 'Đồng bằng sông Hồng', 'Bắc Trung Bộ', 'Đông Bắc']);
});

test('phần trong ngoặc cùng địa bàn với tổng đứng trước ngoặc', () => {
  expect(
    checkText(
      'Toàn tỉnh Hòa Bình có 63 HTX: Tân Lạc 36 HTX (28 HTX tạo việc làm và 8 HTX cung ứng dịch vụ), Mai Châu 27 HTX.',
    ).claims.map((claim) => claim.place),
  ).toEqual(['Hòa Bình', 'Tân Lạc', 'Tân Lạc', 'Tân Lạc', 'Mai Châu']);
});

test('đoạn mở đầu bằng so sánh nối tiếp thời gian của đoạn trước', () => {
  const { claims } = checkText(
    'Chiều 7/4, Ban Chỉ đạo họp tổng kết công tác năm 2022 và triển khai nhiệm vụ năm 2023.\nVề số lượng, ước năm 2022, cả nước có 30.000 HTX và 120 liên hiệp HTX.\nSo với năm 2021, số HTX tăng 7%.',
  );
  expect(claims.map((claim) => claim.asOf)).toEqual(['2022-12-31', '2022-12-31', '2022-12-31']);
});

test('tít nêu số của thân bài thì cùng thời điểm với thân bài', () => {
  const { claims } = checkText(
    'TOÀN TỈNH CÓ 420 TỔ HỢP TÁC\n\n16:12 16/01/2020\n\nĐến ngày 30/6/2015, toàn tỉnh có 420 tổ hợp tác.',
  );
  expect(claims.map((claim) => claim.asOf)).toEqual(['2015-06-30', '2015-06-30']);
});

test('kế hoạch năm trong ngoặc là của cả năm; kỳ so sánh cũ không thành kỳ của văn bản', () => {
  const { claims } = checkText(
    'Báo cáo 6 tháng đầu năm 2024. Đã mở 47 lớp tập huấn, đạt 62,67% kế hoạch năm (75 lớp).',
  );
  expect(claims.map((claim) => claim.period)).toEqual([
    '6 tháng đầu năm 2024',
    '6 tháng đầu năm 2024',
    '2024',
  ]);
  expect(
    checkText(
      'Tính đến cuối tháng 6/2015, nguồn vốn đạt 900 tỷ đồng (giảm so với tỷ lệ tăng 3,6% của 6 tháng đầu năm 2014).\n\nTổng dư nợ đạt 700 tỷ đồng.',
    ).claims.at(-1)?.asOf,
  ).toBe('2015-06-30');
});

test('đại hội nhiệm kỳ họp vào năm đầu nhiệm kỳ', () => {
  const { claims } = checkText(
    'Đại hội Liên minh Hợp tác xã tỉnh nhiệm kỳ 2018-2023\n\nNgày 24.5, Liên minh HTX tỉnh tổ chức Đại hội. Hiện nay, toàn tỉnh có 290 HTX.',
  );
  expect(claims.map((claim) => claim.asOf)).toEqual(['2018-12-31']);
});

test('câu công vụ có đuôi giống nhau không phải là đoạn in lặp; câu chép nguyên thì phải', () => {
  const tail =
    'công ty, doanh nghiệp và cơ sở kinh doanh trong và ngoài tỉnh thực hiện liên kết bao tiêu sản xuất lúa cho nông dân trên địa bàn các huyện theo hợp đồng đã ký kết từ đầu vụ';
  const passage = (first: number): string => `Có ${first} HTX tham gia cùng ${first + 4} ${tail}.`;
  expect(alarms(`Vụ Đông Xuân: ${passage(37)}\nVụ Hè Thu: ${passage(52)}`)).toEqual([]);
  expect(alarms(`Vụ Đông Xuân: ${passage(37)}\nVụ Hè Thu: ${passage(37)}`)).toHaveLength(1);
});

test('«trung bình một HTX» là mức bình quân, không phải loại trung bình; bình quân mỗi xã', () => {
  const { claims } = checkText(
    'Trung bình một hợp tác xã có 517 xã viên. Nguồn vốn huy động bình quân 350 tỷ đồng/xã.',
  );
  expect(claims.map((claim) => claim.breakdown)).toEqual([null, null]);
  expect(claims[1]?.per).toBe('xã');
});

test('các phần kể ở đoạn sau cùng thời điểm với tổng của chúng', () => {
  const { claims } = checkText(
    'Tin ngày 15/12/2010. Báo cáo của UBND tỉnh.\nĐến đầu tháng 11-2010, toàn tỉnh có 50 tổ hợp tác.\nTrong đó có 30 tổ hợp tác nông nghiệp; 20 tổ hợp tác thủy sản.',
  );
  expect(claims.map((claim) => claim.asOf)).toEqual(['2010-11', '2010-11', '2010-11']);
});

test('"29,6% trong số này hoạt động hiệu quả": phần của các HTX vừa kể, không phải của chính con số ấy', () => {
  expect(
    said('Hiện nay toàn tỉnh có 160 HTX nông, lâm nghiệp, nhưng chỉ có 30% trong số này hoạt động hiệu quả.'),
  ).toEqual(['160 HTX = HTX, total, actual', '30% = HTX, effective, actual']);
});
