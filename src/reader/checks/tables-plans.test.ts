// Is a column done in percent of the plan worked out again?
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
];

describe('bảng: kế hoạch', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
