// Are growth rates of a table worked out again?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
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
    'hàng tốc độ tăng theo năm',
    'growth',
    ['Năm | 2020 | 2021 | 2022', 'Số HTX | 400 | 420 | 441', 'Tốc độ tăng (%) |  | 5 | 5'],
    '5 | 5',
    '5 | 10',
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
];

describe('bảng: tốc độ tăng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
