// What genuine articles taught: resolutions that set floors, leads printed twice, shares with two slips, words that only look like grades. Our own wording.
import { expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const findings = (text: string) => checkText(text).findings.filter((each) => each.verdict === 'inconsistent');
const sums = (text: string): string[] =>
  findings(text).map((each) => `${each.kind} ${each.expected} ≠ ${each.stated}`);
const read = (text: string) => checkText(text).claims;

it('mức tối thiểu "trong đó" của một tỷ lệ là của tỷ lệ ấy, không phải của con số đứng trước', () => {
  const goals = (of: number): string =>
    `Đến năm 2030, tỉnh có 420 HTX với 60.000 thành viên; 6 liên hiệp HTX với ${of} HTX thành viên; trên 60% tổ chức đạt loại tốt, khá, trong đó có ít nhất 50% tham gia liên kết theo chuỗi giá trị.`;
  expect(sums(goals(30))).toEqual([]);
  expect(sums(goals(210))).toEqual([]);
});

it('hai tỷ lệ cùng sai trong một câu vẫn là của tổng mà tỷ lệ thứ ba nói', () => {
  const text = (second: string, third: string): string =>
    `Trong tổng số 400 HTX của tỉnh Nam Định có 250 HTX dịch vụ nông nghiệp và 150 HTX phi nông nghiệp. Trong đó, 180 HTX hoạt động có hiệu quả, chiếm 45%; 160 HTX hoạt động trung bình, chiếm ${second}; HTX hoạt động kém hiệu quả 40 HTX, chiếm ${third}.`;
  expect(sums(text('40%', '10%'))).toEqual([]);
  expect(sums(text('41,5%', '10,9%'))).toEqual(['share 40 ≠ 41.5', 'share 10 ≠ 10.9']);
});

it('đoạn mở đầu in lại ở đầu bài không phải là đoạn in lặp; in lại ở giữa bài thì phải', () => {
  const lead =
    'Theo Liên minh HTX tỉnh, đến cuối năm 2016 toàn tỉnh có 79 HTX thành lập trước năm 2013 phải tổ chức lại theo Luật Hợp tác xã năm 2012, trong khi số HTX đã làm xong thủ tục mới được một nửa.';
  const body = ['điều lệ', 'vốn góp', 'phương án', 'tài sản', 'danh sách thành viên', 'quy chế']
    .map(
      (what, at) =>
        `Việc thứ ${at + 1} mà các HTX còn phải làm xong trong quý tới là ${what}, theo hướng dẫn của huyện nơi có trụ sở.`,
    )
    .join('\n');
  expect(findings(`${lead}\n${lead}\n${body}`).map((each) => each.kind)).toEqual([]);
  expect(findings(`${lead}\n${body}\n${lead}`).map((each) => each.kind)).toContain('repeat');
});

it('"tốt nghiệp", "trung bình đạt" không phải là loại; việc làm không phải là tiền; "tăng lên thêm" là mức tăng', () => {
  const [, , graduates] = read(
    'Trong 200 cán bộ quản lý HTX có 44% trình độ sơ cấp, 16% tốt nghiệp đại học. Tốc độ tăng doanh thu trung bình đạt 4,8%.',
  );
  expect(graduates?.breakdown).not.toHaveProperty('xep_loai');
  expect(read('Thu hút hơn 2 triệu việc làm mới.')[0]).toMatchObject({ value: 2_000_000, unit: 'viec_lam' });
  expect(read('Năm 2020, doanh thu của HTX tăng lên thêm 31% so với năm 2015.')[0]).toMatchObject({
    value: 31,
    relation: 'increase_vs',
  });
});

it('tiền của quỹ tín dụng: gửi tiết kiệm, vay doanh số, chênh lệch thu chi, thuế thu nhập, lợi tức', () => {
  const measures = read(
    'Năm 2010, khách hàng gửi tiết kiệm 5.100 triệu đồng; quỹ cho 700 hộ vay doanh số 16.000 triệu đồng; chênh lệch thu chi đạt 170 triệu đồng; nộp thuế thu nhập doanh nghiệp 33 triệu đồng; chia lợi tức cổ phần 62 triệu đồng.',
  )
    .filter((each) => each.unit === 'dong')
    .map((each) => each.measure);
  expect(measures).toEqual(['deposits', 'loans_disbursed', 'profit', 'budget_paid', 'profit_share']);
});

it('bình quân mỗi năm của số năm nói trong câu', () => {
  const text = (each: number): string =>
    `Trong 5 năm qua, tỉnh Hà Nam thành lập mới 70 HTX, bình quân mỗi năm thành lập ${each} HTX.`;
  expect(sums(text(14))).toEqual([]);
  expect(sums(text(9))).toEqual(['average 14 ≠ 9']);
});

it('bảng có đơn vị tiền: cột đếm lượt HTX vay vẫn là số HTX; hàng không nêu tên số tiền là phần của hàng tổng bên dưới', () => {
  const fund = read(
    'Kết quả của Quỹ (ĐVT: triệu đồng)\nNăm | Vốn điều lệ | Doanh số cho vay | Số lượt HTX vay\n2020 | 9.000 | 5.400 | 14\n2021 | 9.000 | 6.250 | 17',
  );
  expect(fund.filter((each) => each.value === 14 || each.value === 17).map((each) => each.unit)).toEqual([
    'htx',
    'htx',
  ]);
  const table = (water: string): string =>
    `Kết quả kinh doanh của HTX (ĐVT: triệu đồng)\nChỉ tiêu | Năm 2022\nBơm tưới | ${water}\nCung ứng vật tư | 2.700\nLàm đất | 800\nTổng doanh thu | 5.100`;
  expect(read(table('1.600')).map((each) => [each.measure, each.value])).toEqual([
    ['revenue', 1_600_000_000],
    ['revenue', 2_700_000_000],
    ['revenue', 800_000_000],
    ['revenue', 5_100_000_000],
  ]);
  expect(sums(table('1.600'))).toEqual([]);
  expect(sums(table('1.900'))).toEqual(['sum 5400000000 ≠ 5100000000']);
});

it('hàng tổng bỏ trống ô số thứ tự: các cột vẫn thẳng hàng', () => {
  const table = (all: string): string =>
    `Số lượng HTX theo huyện đến 31/12/2023\nTT | Huyện | Tổng số HTX | Thành viên\n1 | Yên Mô | 45 | 1.250\n2 | Kim Sơn | 60 | 2.100\n3 | Gia Viễn | 38 | 1.080\n | Tổng cộng | ${all} | 4.430`;
  expect(sums(table('143'))).toEqual([]);
  expect(sums(table('134'))).toEqual(['sum 143 ≠ 134']);
});

it('cột so với năm trước ghi theo phần trăm của năm trước (109,3) hay theo mức tăng (9,3) đều được tính lại', () => {
  const table = (first: string, third: string, fourth: string): string =>
    `Chỉ tiêu | ĐVT | Thực hiện 2022 | Ước TH 2023 | So với 2022 (%)\nTổng số HTX | HTX | 320 | 336 | ${first}\nTổng số thành viên HTX | Người | 24.500 | 24.900 | 101,6\nDoanh thu bình quân 1 HTX | Tr.đồng/năm | 2.150 | 2.350 | ${third}\nLãi bình quân 1 HTX | Tr.đồng/năm | 210 | 225 | ${fourth}`;
  expect(sums(table('105,0', '109,3', '107,1'))).toEqual([]);
  expect(sums(table('105,0', '119,3', '107,1'))).toHaveLength(1);
  expect(sums(table('105,0', '109,3', '117,0'))[0]).toMatch(/^growth 107\.1\d* ≠ 117$/);
});

it('cột tỷ trọng của bảng được tính lại theo hàng tổng', () => {
  const table = (second: string): string =>
    `Cơ cấu dư nợ của Quỹ đến 31/12/2023 (ĐVT: triệu đồng)\nLĩnh vực | Số dự án | Dư nợ | Tỷ trọng (%)\nNông nghiệp | 24 | 9.600 | 64,0\nTiểu thủ công nghiệp | 8 | 3.200 | ${second}\nThương mại, dịch vụ | 5 | 2.200 | 14,7\nCộng | 37 | 15.000 | 100`;
  expect(sums(table('21,3'))).toEqual([]);
  expect(sums(table('23,1')).filter((each) => each.startsWith('share 21.3'))).toHaveLength(1);
});

it('lời đánh giá ở cuối hàng ("vượt 18%") không làm các ô của hàng thành phần trăm', () => {
  const cells = read(
    'KẾT QUẢ NHIỆM KỲ\nChỉ tiêu | Nghị quyết | Thực hiện | Đánh giá\nThành lập mới HTX | 100 | 118 | Vượt 18%\nTỷ lệ HTX hoạt động hiệu quả (%) | 60 | 62,5 | Đạt',
  );
  expect(cells.map((each) => [each.value, each.unit])).toEqual([
    [100, 'htx'],
    [118, 'htx'],
    [60, 'percent'],
    [62.5, 'percent'],
  ]);
});

it('lãi tính trên doanh thu của năm ấy, không phải con số năm trước trong ngoặc hay phần còn lại của danh sách', () => {
  const year = (rate: string): string =>
    `Năm 2022, doanh thu của HTX đạt 9 tỷ đồng, tăng 20% so với năm 2021 (7,5 tỷ đồng); lợi nhuận đạt 1,35 tỷ đồng, bằng ${rate} doanh thu.`;
  expect(sums(year('15%'))).toEqual([]);
  expect(sums(year('18%'))).toEqual(['share 15 ≠ 18']);
  expect(
    sums(
      'Nửa đầu năm HTX đạt doanh thu 6,5 tỷ đồng, trong đó tiêu thụ lúa 4,2 tỷ đồng, bơm tưới 1,1 tỷ đồng, các dịch vụ còn lại 1,2 tỷ đồng; lợi nhuận 520 triệu đồng, tương đương 8% doanh thu.',
    ),
  ).toEqual([]);
});

it('mức tăng đứng sau số bình quân là của chính số tổng, khi gốc trong ngoặc là số tổng', () => {
  const text = (rise: string): string =>
    `Doanh thu nửa đầu năm 2024 của 58 HTX vận tải đạt 348 tỷ đồng, bình quân 6 tỷ đồng/HTX, tăng ${rise} so với cùng kỳ (300 tỷ đồng).`;
  expect(sums(text('16%'))).toEqual([]);
  expect(sums(text('26%'))).toEqual(['growth 16 ≠ 26']);
});

it('phần của dư nợ kể bằng "cho vay", và tỷ lệ của từng phần', () => {
  const text = (second: string): string =>
    `Dư nợ đạt 1.500 tỷ đồng, trong đó cho vay ngắn hạn 1.050 tỷ đồng (chiếm 70%), cho vay trung, dài hạn 450 tỷ đồng (chiếm ${second}).`;
  expect(sums(text('30%'))).toEqual([]);
  expect(sums(text('33%'))[0]).toBe('share 30 ≠ 33');
});

it('"Phân theo ngành sản xuất:", "Về lĩnh vực hoạt động:" chia cả tổng số, dù câu trước kể các loại', () => {
  const text = (lead: string, last: number): string =>
    `Đến hết năm 2020 toàn tỉnh có 564 HTX nông nghiệp, trong đó 520 HTX đủ điều kiện xếp loại; 44 HTX mới thành lập nên chưa đánh giá.\nKết quả cụ thể: 52 HTX xếp loại tốt; 203 HTX xếp loại khá; 208 HTX xếp loại trung bình và 57 HTX xếp loại yếu.\n${lead}: trồng trọt 338 HTX, chăn nuôi 71 HTX, thủy sản 29 HTX, lâm nghiệp 08 HTX, dịch vụ nông nghiệp tổng hợp ${last} HTX.`;
  for (const lead of ['Phân theo ngành sản xuất', 'Về lĩnh vực hoạt động']) {
    expect(sums(text(lead, 118))).toEqual([]);
    expect(sums(text(lead, 128))).toEqual(['sum 574 ≠ 564']);
  }
});

it('bình quân của một ngành chia cho số HTX của chính ngành ấy', () => {
  const text = (each: number): string =>
    `Toàn tỉnh hiện có 235 HTX, gồm 192 HTX nông nghiệp, 26 HTX phi nông nghiệp và 17 quỹ tín dụng nhân dân. Tổng số thành viên của HTX nông nghiệp là 42.240 người, bình quân mỗi HTX có ${each} thành viên.`;
  expect(sums(text(220))).toEqual([]);
  expect(sums(text(240))).toEqual(['average 220 ≠ 240']);
});
