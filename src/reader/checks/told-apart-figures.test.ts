// Slips between figures that stand apart: a table and its note, two year ends, a year named, a list of names. Our own wording.
import { describe, expect, it, test } from 'vitest';
import { checkText } from '../check-text.ts';

function alarms(text: string): string[] {
  return checkText(text).findings.map((finding) => `${finding.kind} ${finding.expected} ≠ ${finding.stated}`);
}

/** Each text is right as written; with the figure changed it holds exactly the slips named. */
const CASES: readonly (readonly [text: string, right: string, wrong: string, slips: readonly string[]])[] = [
  [
    'Doanh thu bình quân một HTX ước 1.150 triệu đồng/năm, đạt 92% kế hoạch (1.250 triệu đồng).',
    'đạt 92%',
    'đạt 96%',
    ['plan 92 ≠ 96'],
  ],
  [
    'Quỹ hỗ trợ phát triển HTX: dư nợ đến 31/12/2020 là 8.000 triệu đồng. Trong năm đã giải ngân cho 9 HTX vay 4.000 triệu đồng; thu hồi nợ gốc 3.000 triệu đồng. Dư nợ đến 31/12/2021 là 9.000 triệu đồng, tăng 12,5% so với đầu năm.',
    '9.000 triệu đồng, tăng',
    '9.900 triệu đồng, tăng',
    ['balance 9000000000 ≠ 9900000000', 'growth 23.75 ≠ 12.5'],
  ],
  [
    'Doanh thu của HTX năm 2018 được 1,5 tỷ đồng, năm 2019 là 2,4 tỷ đồng và năm 2021 đạt 4,5 tỷ đồng, gấp 3 lần năm 2018.',
    'gấp 3 lần',
    'gấp 4 lần',
    ['growth 3 ≠ 4'],
  ],
  [
    'Thu nhập bình quân của người lao động từ 3,2 triệu đồng/tháng lên 4,8 triệu đồng/tháng, gấp 1,5 lần.',
    'gấp 1,5',
    'gấp 1,6',
    ['growth 1.5 ≠ 1.6'],
  ],
  [
    'Thời điểm sáp nhập, toàn tỉnh có 800 HTX. Quý III, tỉnh thành lập mới 12 HTX, giải thể 5 HTX, đưa tổng số đến 30/9 lên 807 HTX.',
    'lên 807',
    'lên 809',
    ['balance 807 ≠ 809'],
  ],
  [
    'Toàn tỉnh có 4 liên hiệp HTX, thu hút 30 HTX thành viên, chiếm 7,5% trong tổng số 400 HTX. Cụ thể: liên hiệp HTX Sông Mây (huyện Phước Lâm) có 12 HTX; liên hiệp HTX Hòa An 9 HTX; liên hiệp HTX Tân Phú 5 HTX; liên hiệp HTX Bình Minh 4 HTX.',
    '5 HTX; liên',
    '6 HTX; liên',
    ['sum 31 ≠ 30'],
  ],
  [
    'Có 90 lượt tập thể được khen thưởng, bao gồm: 02 Huân chương; 18 Bằng khen của Chính phủ; 70 Bằng khen của tỉnh.',
    '70 Bằng khen',
    '80 Bằng khen',
    ['sum 100 ≠ 90'],
  ],
  [
    'Tỉnh lựa chọn 20 HTX tham gia thí điểm. Sau 5 năm có 2.400 thành viên, bình quân 120 thành viên/HTX.',
    'bình quân 120',
    'bình quân 210',
    ['average 120 ≠ 210'],
  ],
];

describe('số kể ở chỗ khác', () => {
  it.each(CASES)('%s', (text, right, wrong, slips) => {
    expect(alarms(text)).toEqual([]);
    expect(text).toContain(right);
    expect(alarms(text.replace(right, wrong)).sort()).toEqual([...slips].sort());
  });
});

test('ô của bảng và lời thuyết minh kể một số', () => {
  const text =
    'Chỉ tiêu\tĐVT\tKH 2022\tTH 2022\nHTX thành lập mới\tHTX\t20\t24\nTổng số THT\tTổ\t900\t915\n\nThuyết minh: Trong năm 2022, toàn tỉnh thành lập mới 42 HTX.';
  expect(alarms(text)).toEqual(['sum 24 ≠ 42']);
  expect(alarms(text.replace('42 HTX', '24 HTX'))).toEqual([]);
});

test('phần sau một danh sách đủ nói chuyện khác; hàng quỹ tín dụng dưới cột thành viên đếm người', () => {
  expect(
    alarms(
      'Đại hội có 120 đại biểu, gồm 30 đại biểu đương nhiên, 80 đại biểu bầu và 10 đại biểu chỉ định; đại biểu nữ 36 người.',
    ),
  ).toEqual([]);
  const table =
    'Ngành nghề | Số HTX | Thành viên (người)\nVận tải | 15 | 1.900\nNông nghiệp | 12 | 500\nQuỹ tín dụng nhân dân | 3 | 3.100\nTổng cộng | 30 | 5.500';
  expect(alarms(table)).toEqual([]);
  expect(alarms(table.replace('5.500', '5.550'))).toEqual(['sum 5500 ≠ 5550']);
});

/** Ways a whole is told with its parts: right as written, and with one figure changed. */
const WAYS: readonly (readonly [text: string, right: string, wrong: string, slips: readonly string[]])[] = [
  [
    'Tổ chức 20 lớp với 900 lượt người tham dự. Cụ thể như sau:\n(1) Giám đốc: 06 lớp, 260 lượt người;\n(2) Kế toán: 08 lớp, 340 lượt người;\n(3) Luật HTX: 06 lớp, 300 lượt người.',
    '340 lượt',
    '304 lượt',
    ['sum 864 ≠ 900'],
  ],
  [
    'Ngân sách nhà nước bố trí 8,2 tỷ đồng, các HTX đối ứng 5,4 tỷ đồng, tổng cộng 13,6 tỷ đồng.',
    'tổng cộng 13,6',
    'tổng cộng 16,3',
    ['sum 13600000000 ≠ 16300000000'],
  ],
  [
    'Tổng nguồn vốn đạt 150 tỷ đồng, trong đó vốn huy động 132 tỷ đồng, vốn điều lệ 10 tỷ đồng, vốn vay 8 tỷ đồng.',
    'vốn huy động 132',
    'vốn huy động 128',
    ['sum 146000000000 ≠ 150000000000'],
  ],
  [
    'Miền núi có 120 HTX. Cụ thể, Phước Lâm, Hòa An và Sông Mây mỗi huyện có 20 HTX, Tân Phú và Bình Minh cùng có 22 HTX, Thạnh Lộc 16 HTX.',
    'Thạnh Lộc 16',
    'Thạnh Lộc 19',
    ['sum 123 ≠ 120'],
  ],
  [
    'Tỉnh có 200 HTX. Kết quả phân loại cho thấy, số HTX hoạt động tốt là 40 HTX, khá 80 HTX, trung bình 60 HTX, loại yếu 20 HTX.',
    'khá 80',
    'khá 83',
    ['sum 203 ≠ 200'],
  ],
  [
    'Năm 2022, HTX thành lập với 9 thành viên. Đến nay HTX đã có 36 thành viên, gấp 4 lần ngày đầu.',
    'gấp 4 lần',
    'gấp 5 lần',
    ['growth 4 ≠ 5'],
  ],
  [
    'Đến 31/12/2023 có 540 HTX (đầu năm là 498 HTX; trong năm thành lập mới 60 HTX; giải thể 18 HTX).',
    '498 HTX',
    '489 HTX',
    ['balance 531 ≠ 540'],
  ],
  [
    'So với cuối năm 2022, số HTX tăng 21 đơn vị, trong đó thành lập mới 38 HTX, giải thể 17 HTX.',
    'tăng 21',
    'tăng 12',
    ['balance 21 ≠ 12'],
  ],
  ['Số HTX loại khá tăng từ 150 HTX lên 180 HTX, tăng 30 HTX.', 'tăng 30', 'tăng 33', ['growth 30 ≠ 33']],
  [
    'Tỉnh đồng ý cấp bổ sung 4,5 tỷ đồng, nâng vốn điều lệ của Quỹ từ 20,5 tỷ đồng lên 25 tỷ đồng.',
    'lên 25 tỷ',
    'lên 52 tỷ',
    ['sum 25000000000 ≠ 52000000000'],
  ],
  [
    'Theo phân loại, 60% số HTX đạt loại khá trở lên, 27% trung bình, còn lại 13% yếu.',
    '60%',
    '62%',
    ['sum 102 ≠ 100'],
  ],
  [
    'Vốn điều lệ của 5 LHHTX là 8 tỷ đồng, bình quân 1,6 tỷ đồng/LHHTX.',
    '1,6 tỷ',
    '1,9 tỷ',
    ['average 1600000000 ≠ 1900000000'],
  ],
];

describe('cách kể tổng và phần', () => {
  it.each(WAYS)('%s', (text, right, wrong, slips) => {
    expect(alarms(text)).toEqual([]);
    expect(text).toContain(right);
    expect(alarms(text.replace(right, wrong)).sort()).toEqual([...slips].sort());
  });
});
