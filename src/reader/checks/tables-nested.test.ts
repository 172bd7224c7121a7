// Are rows within rows added up in theirs?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'hàng con đánh số 1.1, 1.2',
    'sum',
    [
      'STT | Loại hình | Năm 2021 | Năm 2022',
      '1 | Thành viên HTX | 8.200 | 8.450',
      '1.1 | Thành viên là cá nhân | 6.100 | 6.280',
      '1.2 | Thành viên là hộ gia đình | 2.100 | 2.170',
      '2 | Lao động làm việc | 1.900 | 1.960',
    ],
    '8.450',
    '8.540',
  ],
  [
    'hàng con gạch đầu dòng',
    'sum',
    [
      'Chỉ tiêu | ĐVT | Năm 2020 | Năm 2021',
      'Tổng số HTX | HTX | 340 | 352',
      '- HTX nông nghiệp | HTX | 210 | 218',
      '- HTX phi nông nghiệp | HTX | 130 | 134',
      'Tổng số THT | THT | 900 | 915',
    ],
    '352',
    '325',
  ],
  [
    'hàng "Trong đó:" đứng riêng',
    'sum',
    [
      'Chỉ tiêu | 6 tháng 2022 | 6 tháng 2023',
      'Tổng dư nợ (triệu đồng) | 12.500 | 13.900',
      'Trong đó: |  | ',
      'Ngắn hạn | 8.200 | 9.050',
      'Trung hạn | 4.300 | 4.850',
      'Tổng số khách hàng | 150 | 163',
    ],
    '13.900',
    '13.090',
  ],
  [
    'hàng trạng thái: hoạt động và ngừng',
    'sum',
    [
      'Chỉ tiêu | Năm 2022 | Năm 2023',
      'Tổng số HTX | 198 | 207',
      '+ Đang hoạt động | 181 | 188',
      '+ Ngừng hoạt động | 17 | 19',
    ],
    '207',
    '270',
  ],
  [
    'hàng lùi vào bằng dấu cộng',
    'sum',
    [
      'Nội dung | Năm 2023',
      '1. Vốn hoạt động (triệu đồng) | 5.600',
      '+ Vốn điều lệ | 3.200',
      '+ Vốn vay | 1.500',
      '+ Vốn khác | 900',
      '2. Doanh thu (triệu đồng) | 7.800',
      '+ Dịch vụ nông nghiệp | 4.900',
      '+ Dịch vụ khác | 2.900',
    ],
    '5.600',
    '5.900',
  ],
  [
    'dư nợ phân theo kỳ hạn',
    'sum',
    [
      'Đơn vị: tỷ đồng',
      'Chỉ tiêu | 31/12/2022 | 31/12/2023',
      'Tổng dư nợ | 245,6 | 268,3',
      '- Ngắn hạn | 160,2 | 175,1',
      '- Trung, dài hạn | 85,4 | 93,2',
    ],
    '268,3',
    '286,3',
  ],
];

describe('bảng: hàng trong hàng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
