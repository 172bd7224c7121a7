// Are averages of a table worked out again?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'bình quân mỗi HTX',
    'average',
    [
      'Huyện | Số HTX | Tổng doanh thu (triệu đồng) | BQ/HTX (triệu đồng)',
      'Châu Thành | 40 | 72.000 | 1.800',
      'Gò Công | 32 | 48.000 | 1.500',
      'Cái Bè | 50 | 105.000 | 2.100',
    ],
    '1.500',
    '1.050',
  ],
  [
    'thành viên bình quân một HTX',
    'average',
    [
      'Năm | Số HTX | Số thành viên | Thành viên bình quân/HTX',
      '2021 | 120 | 9.600 | 80',
      '2022 | 125 | 10.250 | 82',
      '2023 | 130 | 10.920 | 84',
    ],
    '82',
    '28',
  ],
  [
    'bình quân một người',
    'average',
    [
      'Huyện | Sản lượng (tấn) | Số hộ | Bình quân một hộ (tấn)',
      'Lắk | 6.000 | 1.200 | 5,0',
      'Ea Kar | 9.900 | 1.800 | 5,5',
      'Krông Bông | 4.200 | 1.000 | 4,2',
    ],
    '5,5',
    '5,9',
  ],
  [
    'doanh thu bình quân là tổng chia số HTX theo hàng',
    'average',
    [
      'Chỉ tiêu | Năm 2021 | Năm 2022',
      'Số HTX | 150 | 160',
      'Tổng doanh thu (triệu đồng) | 300.000 | 352.000',
      'Doanh thu bình quân/HTX (triệu đồng) | 2.000 | 2.200',
    ],
    '2.200',
    '2.020',
  ],
];

describe('bảng: bình quân', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
