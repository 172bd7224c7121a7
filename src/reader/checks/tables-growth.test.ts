// Are differences of two columns or rows worked out again?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
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

describe('bảng: tăng, giảm', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
