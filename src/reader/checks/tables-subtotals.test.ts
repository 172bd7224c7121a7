// Are several totals of one table each added up?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'mục La Mã cộng lại thành tổng, mục con cộng lại thành mục',
    'sum',
    [
      'TT | Chỉ tiêu | Năm 2022 | Năm 2023',
      'I | HTX nông nghiệp | 150 | 162',
      '1 | Trồng trọt | 90 | 97',
      '2 | Chăn nuôi | 60 | 65',
      'II | HTX phi nông nghiệp | 70 | 74',
      '1 | Vận tải | 40 | 43',
      '2 | Thương mại | 30 | 31',
      ' | Tổng cộng | 220 | 236',
    ],
    '97',
    '79',
  ],
  [
    'tổng phụ của từng khu vực và tổng cộng',
    'sum',
    [
      'Địa bàn | Số HTX | Vốn điều lệ (triệu đồng)',
      'An Phú | 12 | 4.500',
      'Tân Châu | 15 | 6.200',
      'Cộng khu vực phía Bắc | 27 | 10.700',
      'Tri Tôn | 9 | 3.100',
      'Tịnh Biên | 11 | 2.900',
      'Cộng khu vực phía Nam | 20 | 6.000',
      'Tổng cộng | 47 | 16.700',
    ],
    '27',
    '29',
  ],
  [
    'tên mục không có số đứng đầu nhóm hàng',
    'sum',
    [
      'Đơn vị | Số HTX | Doanh thu (tỷ đồng)',
      'A. Khu vực đồng bằng |  | ',
      'Huyện Yên Định | 70 | 95,5',
      'Huyện Thọ Xuân | 65 | 88,2',
      'B. Khu vực miền núi |  | ',
      'Huyện Bá Thước | 22 | 14,3',
      'Huyện Quan Hóa | 18 | 9,0',
      'Tổng cộng | 175 | 207,0',
    ],
    '207,0',
    '270,0',
  ],
  [
    'nhóm chữ cái A, B với tổng từng nhóm',
    'sum',
    [
      'TT | Đơn vị | Số HTX | Số thành viên',
      'A | Các huyện | 95 | 7.320',
      '1 | Huyện Phú Bình | 52 | 4.100',
      '2 | Huyện Đại Từ | 43 | 3.220',
      'B | Các thành phố | 48 | 3.610',
      '1 | TP Thái Nguyên | 30 | 2.200',
      '2 | TP Sông Công | 18 | 1.410',
      ' | Toàn tỉnh | 143 | 10.930',
    ],
    '3.610',
    '3.160',
  ],
  [
    'hàng Cộng (I+II)',
    'sum',
    [
      'TT | Nội dung | Dự toán (triệu đồng) | Quyết toán (triệu đồng)',
      'I | Chi thường xuyên | 2.100 | 2.040',
      'II | Chi đầu tư | 3.500 | 3.310',
      ' | Cộng (I+II) | 5.600 | 5.350',
    ],
    '5.350',
    '5.530',
  ],
  [
    'hàng khác loại xen giữa không phá tổng từng nhóm',
    'sum',
    [
      'Chỉ tiêu | ĐVT | Năm 2022 | Năm 2023',
      'Tổng số HTX | HTX | 260 | 274',
      'Trong đó: HTX nông nghiệp | HTX | 180 | 188',
      '               HTX phi nông nghiệp | HTX | 80 | 86',
      'Tổng số lao động | người | 5.200 | 5.480',
    ],
    '274',
    '247',
  ],
];

describe('bảng: nhiều tổng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
