// Are plans, results and growth in the columns of a table worked out again?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'hai hàng: kế hoạch, thực hiện, tỷ lệ',
    'plan',
    [
      'Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện | Tỷ lệ (%)',
      'HTX thành lập mới | HTX | 40 | 30 | 75',
      'Lớp tập huấn | lớp | 20 | 15 | 75',
    ],
    '75',
    '85',
  ],
  [
    'một hàng duy nhất',
    'plan',
    ['Chỉ tiêu | Kế hoạch năm | Thực hiện | Đạt tỷ lệ (%)', 'HTX thành lập mới | 25 | 20 | 80'],
    '80',
    '88',
  ],
  [
    'TH/KH (%) và so với cùng kỳ (%)',
    'growth',
    [
      'Chỉ tiêu | ĐVT | Cùng kỳ 2022 | KH 2023 | TH 2023 | TH/KH (%) | So với cùng kỳ (%)',
      'Doanh thu | triệu đồng | 1.500 | 1.700 | 1.800 | 105,9 | 120,0',
      'Lợi nhuận | triệu đồng | 120 | 150 | 138 | 92,0 | 115,0',
      'Nộp ngân sách | triệu đồng | 80 | 90 | 92 | 102,2 | 115,0',
    ],
    '120,0',
    '102,0',
  ],
  [
    'TH/KH (%) sai',
    'plan',
    [
      'Chỉ tiêu | ĐVT | Cùng kỳ 2022 | KH 2023 | TH 2023 | TH/KH (%) | So với cùng kỳ (%)',
      'Doanh thu | triệu đồng | 1.500 | 1.700 | 1.800 | 105,9 | 120,0',
      'Lợi nhuận | triệu đồng | 120 | 150 | 138 | 92,0 | 115,0',
      'Nộp ngân sách | triệu đồng | 80 | 90 | 92 | 102,2 | 115,0',
    ],
    '92,0',
    '82,0',
  ],
  [
    'kế hoạch vốn: hàng tổng cộng cũng có tỷ lệ',
    'plan',
    [
      'Đơn vị: triệu đồng',
      'Nguồn | Kế hoạch giao | Giải ngân | Tỷ lệ giải ngân (%)',
      'Ngân sách trung ương | 2.000 | 1.500 | 75,0',
      'Ngân sách địa phương | 1.000 | 850 | 85,0',
      'Tổng cộng | 3.000 | 2.350 | 78,3',
    ],
    '78,3',
    '87,3',
  ],
  [
    'ước thực hiện so với kế hoạch',
    'plan',
    [
      'Chỉ tiêu | Kế hoạch năm 2024 | Ước thực hiện | So sánh (%)',
      'Số HTX thành lập mới | 30 | 33 | 110',
      'Số THT thành lập mới | 80 | 72 | 90',
      'Số lao động được tập huấn | 1.200 | 1.260 | 105',
    ],
    '90',
    '96',
  ],
  [
    'hàng tốc độ tăng theo năm',
    'growth',
    ['Năm | 2020 | 2021 | 2022', 'Số HTX | 400 | 420 | 441', 'Tốc độ tăng (%) |  | 5 | 5'],
    '5 | 5',
    '5 | 10',
  ],
  [
    'cột năm trước, năm nay, tăng giảm',
    'growth',
    [
      'Chỉ tiêu | Năm 2022 | Năm 2023 | Tăng, giảm',
      'Số HTX | 280 | 295 | 15',
      'Số THT | 640 | 622 | -18',
      'Số liên hiệp HTX | 3 | 4 | 1',
    ],
    '15',
    '51',
  ],
  [
    'tăng, giảm so với cùng kỳ: số tuyệt đối và tỷ lệ',
    'growth',
    [
      'Chỉ tiêu | Cùng kỳ | Thực hiện | Tăng, giảm so với cùng kỳ | Tỷ lệ tăng, giảm (%)',
      'Số HTX | 250 | 265 | 15 | 6,0',
      'Số thành viên | 9.600 | 10.080 | 480 | 5,0',
      'Số lao động | 4.000 | 3.900 | -100 | -2,5',
    ],
    '5,0',
    '8,0',
  ],
  [
    'so sánh (%) giữa hai năm',
    'growth',
    [
      'Nội dung | Năm 2021 | Năm 2022 | So sánh (%)',
      'Doanh thu bình quân (triệu đồng/HTX) | 2.000 | 2.200 | 110,0',
      'Lợi nhuận bình quân (triệu đồng/HTX) | 150 | 162 | 108,0',
      'Thu nhập bình quân (triệu đồng/người) | 50 | 54 | 108,0',
    ],
    '110,0',
    '101,0',
  ],
  [
    'bảng theo năm từng hàng có cột tốc độ tăng',
    'growth',
    [
      'Năm | Số HTX | Tốc độ tăng (%)',
      '2019 | 300 | ',
      '2020 | 318 | 6,0',
      '2021 | 331 | 4,1',
      '2022 | 351 | 6,0',
    ],
    '4,1',
    '1,4',
  ],
  [
    'nhiều năm liền: mỗi năm kế hoạch, thực hiện, tỷ lệ',
    'plan',
    [
      'Chỉ tiêu | Năm 2022 |  |  | Năm 2023 |  | ',
      ' | KH | TH | % | KH | TH | %',
      'HTX thành lập mới | 20 | 22 | 110 | 25 | 24 | 96',
      'THT thành lập mới | 50 | 45 | 90 | 60 | 63 | 105',
      'Lớp tập huấn | 10 | 10 | 100 | 12 | 9 | 75',
    ],
    '75',
    '57',
  ],
  [
    'bảng chỉ tiêu tổng hợp của báo cáo năm',
    'plan',
    [
      'STT | Chỉ tiêu | ĐVT | TH năm 2022 | KH năm 2023 | ƯTH năm 2023 | So sánh KH (%) | So với năm 2022 (%)',
      '1 | Tổng số HTX | HTX | 420 | 445 | 450 | 101,1 | 107,1',
      ' | Trong đó: HTX thành lập mới | HTX | 28 | 30 | 36 | 120,0 | 128,6',
      '2 | Tổng số thành viên | Người | 31.200 | 32.000 | 32.640 | 102,0 | 104,6',
      '3 | Doanh thu bình quân một HTX | Tr.đ/năm | 2.500 | 2.700 | 2.754 | 102,0 | 110,2',
      '4 | Thu nhập bình quân lao động | Tr.đ/người/năm | 55 | 58 | 60 | 103,4 | 109,1',
    ],
    '120,0',
    '102,0',
  ],
  [
    'bảng chỉ tiêu tổng hợp: so với năm trước sai',
    'growth',
    [
      'STT | Chỉ tiêu | ĐVT | TH năm 2022 | KH năm 2023 | ƯTH năm 2023 | So sánh KH (%) | So với năm 2022 (%)',
      '1 | Tổng số HTX | HTX | 420 | 445 | 450 | 101,1 | 107,1',
      ' | Trong đó: HTX thành lập mới | HTX | 28 | 30 | 36 | 120,0 | 128,6',
      '2 | Tổng số thành viên | Người | 31.200 | 32.000 | 32.640 | 102,0 | 104,6',
      '3 | Doanh thu bình quân một HTX | Tr.đ/năm | 2.500 | 2.700 | 2.754 | 102,0 | 110,2',
      '4 | Thu nhập bình quân lao động | Tr.đ/người/năm | 55 | 58 | 60 | 103,4 | 109,1',
    ],
    '110,2',
    '112,0',
  ],
  [
    'chênh lệch (+/-)',
    'growth',
    [
      'Chỉ tiêu | Kế hoạch | Thực hiện | Chênh lệch (+/-)',
      'HTX thành lập mới | 30 | 34 | 4',
      'THT thành lập mới | 90 | 81 | -9',
      'Lớp tập huấn | 16 | 18 | 2',
    ],
    '34 | 4',
    '34 | 6',
  ],
  [
    'thu, chi, chênh lệch',
    'growth',
    [
      'Đơn vị: triệu đồng',
      'HTX | Tổng thu | Tổng chi | Chênh lệch',
      'HTX Phú Thịnh | 1.850 | 1.620 | 230',
      'HTX Tân Tiến | 2.400 | 2.150 | 250',
      'HTX Đại Đồng | 960 | 905 | 55',
    ],
    '250',
    '520',
  ],
  [
    'phần trăm kế hoạch ghi kèm dấu %',
    'plan',
    [
      'Chỉ tiêu | Kế hoạch | Thực hiện | % KH',
      'Thành lập mới HTX | 50 | 46 | 92%',
      'Thành lập mới THT | 120 | 126 | 105%',
      'Kết nạp thành viên Liên minh | 40 | 38 | 95%',
    ],
    '92%',
    '29%',
  ],
  [
    'kế hoạch cả năm và thực hiện 6 tháng',
    'plan',
    [
      'Nội dung | Kế hoạch 2024 | Thực hiện 6 tháng đầu năm 2024 | Tỷ lệ thực hiện so với kế hoạch (%)',
      'Tập huấn (lớp) | 20 | 9 | 45,0',
      'Tư vấn thành lập HTX (HTX) | 30 | 18 | 60,0',
      'Cho vay (triệu đồng) | 8.000 | 5.200 | 65,0',
    ],
    '60,0',
    '66,0',
  ],
  [
    'so sánh tăng giảm tuyệt đối và tương đối của nhiều năm',
    'growth',
    [
      'Chỉ tiêu | Năm 2020 | Năm 2021 | Năm 2022 | So sánh 2022/2021 (%)',
      'Số HTX | 200 | 210 | 231 | 110,0',
      'Vốn điều lệ (tỷ đồng) | 300 | 330 | 346,5 | 105,0',
      'Doanh thu (tỷ đồng) | 500 | 520 | 561,6 | 108,0',
    ],
    '110,0',
    '101,0',
  ],
];

describe('bảng: kế hoạch và tăng trưởng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
