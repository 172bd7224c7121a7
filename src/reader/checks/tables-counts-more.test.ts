// Are the counts of a table added up whatever the total row is called?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'liên tiếp ba năm, cột tăng bình quân không bị hiểu nhầm',
    'sum',
    [
      'Loại hình | Năm 2021 | Năm 2022 | Năm 2023 | Tăng bình quân/năm (%)',
      'HTX nông nghiệp | 200 | 210 | 221 | 5,1',
      'HTX phi nông nghiệp | 100 | 104 | 108 | 3,9',
      'Tổng số | 300 | 314 | 329 | 4,7',
    ],
    '314',
    '341',
  ],
  [
    'số liệu THT',
    'sum',
    [
      'Bảng: Số lượng tổ hợp tác theo huyện',
      'Huyện | Năm 2022 | Năm 2023',
      'Kỳ Sơn | 120 | 131',
      'Quế Phong | 88 | 90',
      'Tương Dương | 102 | 110',
      'Tổng cộng | 310 | 331',
    ],
    '331',
    '313',
  ],
  [
    'đơn vị tính là HTX ghi trên bảng, cột theo năm',
    'sum',
    [
      'Đơn vị tính: HTX',
      'Huyện | 2020 | 2021 | 2022',
      'Bá Thước | 35 | 38 | 41',
      'Cẩm Thủy | 28 | 30 | 33',
      'Lang Chánh | 15 | 15 | 18',
      'Tổng | 78 | 83 | 92',
    ],
    '83',
    '38',
  ],
  [
    'bảng trong báo cáo có câu văn trước và sau',
    'sum',
    [
      'Tình hình phát triển HTX của tỉnh đến 31/12/2023 như sau:',
      'Huyện | Số HTX | Số thành viên',
      'Bù Đăng | 41 | 1.020',
      'Đồng Phú | 37 | 890',
      'Hớn Quản | 29 | 655',
      'Tổng cộng | 107 | 2.565',
      'Nhìn chung các HTX hoạt động ổn định.',
    ],
    '2.565',
    '2.655',
  ],
  [
    'ô ghi cả đơn vị',
    'sum',
    [
      'Loại | Số lượng',
      'HTX nông nghiệp | 120 HTX',
      'HTX vận tải | 18 HTX',
      'HTX thương mại | 22 HTX',
      'Tổng cộng | 160 HTX',
    ],
    '160 HTX',
    '180 HTX',
  ],
  [
    'năng suất là sản lượng chia diện tích thì không bị cộng',
    'sum',
    [
      'HTX | Diện tích (ha) | Năng suất (tấn/ha) | Sản lượng (tấn)',
      'HTX Bình Minh | 150 | 6,0 | 900',
      'HTX Thắng Lợi | 200 | 5,5 | 1.100',
      'HTX Quyết Tiến | 100 | 6,2 | 620',
      'Tổng | 450 | 5,8 | 2.620',
    ],
    '2.620',
    '2.260',
  ],
];

describe('bảng: hàng cộng, các cách ghi', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
