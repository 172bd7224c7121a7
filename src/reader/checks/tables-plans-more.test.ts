// Is the plan found among other columns?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
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
];

describe('bảng: kế hoạch giữa các cột khác', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
