// Are the counts of a table added up in its total row?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'hàng tổng đứng đầu, nhiều cột',
    'sum',
    [
      'STT | Địa phương | Số HTX | Số thành viên',
      ' | Toàn tỉnh | 117 | 9.340',
      '1 | Huyện An Lộc | 41 | 3.120',
      '2 | Huyện Bình Sơn | 36 | 2.870',
      '3 | Thị xã Cửa Lò | 40 | 3.350',
    ],
    '9.340',
    '9.430',
  ],
  [
    'hàng "Cộng" và ô gạch ngang là không có',
    'sum',
    [
      'TT | Ngành nghề | Số HTX | Lao động (người)',
      '1 | Trồng trọt | 64 | 512',
      '2 | Chăn nuôi | 18 | 144',
      '3 | Khai thác muối | - | -',
      '4 | Vận tải | 9 | 230',
      ' | Cộng | 91 | 886',
    ],
    '91',
    '97',
  ],
  [
    'ô bỏ trống không làm sai tổng',
    'sum',
    [
      'Huyện | HTX | THT',
      'Mường La | 24 | 110',
      'Sông Mã | 31 | ',
      'Yên Châu | 19 | 75',
      'Tổng số | 74 | 185',
    ],
    '74',
    '84',
  ],
  [
    'đơn vị ha ghi ở đầu cột',
    'sum',
    [
      'Xã | Diện tích (ha) | Sản lượng (tấn)',
      'Phú Lộc | 120,5 | 720',
      'Phú Mỹ | 98,3 | 588',
      'Phú Xuân | 76,2 | 457',
      'Tổng | 295,0 | 1.765',
    ],
    '295,0',
    '259,0',
  ],
  [
    'hàng tổng tên "Tổng số HTX" cuối bảng',
    'sum',
    [
      'Loại hình | Số lượng',
      'HTX nông nghiệp | 215',
      'HTX công nghiệp - TTCN | 48',
      'HTX giao thông vận tải | 36',
      'Tổng số HTX | 299',
    ],
    '299',
    '289',
  ],
  [
    'lớp tập huấn: số lớp và số người',
    'sum',
    [
      'TT | Nội dung đào tạo | Số lớp | Số học viên | Kinh phí (triệu đồng)',
      '1 | Quản trị HTX | 4 | 160 | 120',
      '2 | Kế toán HTX | 3 | 105 | 96',
      '3 | Chuyển đổi số | 5 | 210 | 150',
      'Tổng |  | 12 | 475 | 366',
    ],
    '475',
    '457',
  ],
  [
    'hàng cộng không có ô thứ tự (lệch cột do gộp ô)',
    'sum',
    [
      'STT | Huyện | Số HTX | Số THT',
      '1 | Đầm Hà | 31 | 45',
      '2 | Hải Hà | 27 | 38',
      '3 | Ba Chẽ | 14 | 22',
      ' | Cộng | 72 | 105',
    ],
    '105',
    '115',
  ],
];

describe('bảng: hàng cộng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
