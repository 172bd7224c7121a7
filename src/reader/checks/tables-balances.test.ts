// Is what stood, came and went what stands?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'đầu kỳ, thành lập mới, giải thể, cuối kỳ theo cột',
    'balance',
    [
      'Biến động HTX 6 tháng đầu năm 2023',
      'Huyện | Đầu kỳ | Thành lập mới | Giải thể | Cuối kỳ',
      'An Lộc | 75 | 4 | 1 | 78',
      'Bình Sơn | 68 | 3 | 2 | 69',
      'Hòa Vang | 41 | 2 | 0 | 43',
    ],
    '69',
    '96',
  ],
  [
    'biến động thành viên theo hàng',
    'balance',
    [
      'Chỉ tiêu | Quý I | Quý II',
      'Số thành viên đầu kỳ | 1.200 | 1.255',
      'Kết nạp trong kỳ | 70 | 64',
      'Ra khỏi HTX trong kỳ | 15 | 20',
      'Số thành viên cuối kỳ | 1.255 | 1.299',
    ],
    '1.299',
    '1.399',
  ],
  [
    'dư nợ đầu năm, cho vay, thu nợ, dư nợ cuối năm',
    'balance',
    [
      'Đơn vị tính: triệu đồng',
      'Quỹ | Dư nợ đầu năm | Doanh số cho vay | Doanh số thu nợ | Dư nợ cuối năm',
      'QTDND Xuân Hòa | 42.500 | 61.200 | 58.900 | 44.800',
      'QTDND Phú Thịnh | 35.100 | 40.700 | 39.300 | 36.500',
    ],
    '36.500',
    '35.600',
  ],
  [
    'tăng, giảm trong kỳ',
    'balance',
    [
      'Loại hình | Số đầu năm | Tăng trong năm | Giảm trong năm | Số cuối năm',
      'HTX | 310 | 25 | 9 | 326',
      'THT | 1.140 | 60 | 35 | 1.165',
    ],
    '1.165',
    '1.156',
  ],
  [
    'bảng của một huyện: cuối kỳ theo hàng, một cột',
    'balance',
    [
      'Nội dung | Số HTX',
      'Có đến đầu năm 2023 | 64',
      'Thành lập mới trong năm | 7',
      'Giải thể trong năm | 3',
      'Có đến cuối năm 2023 | 68',
    ],
    '68',
    '86',
  ],
  [
    'biến động: cuối kỳ trước, tăng, giảm, cuối kỳ này',
    'balance',
    [
      'Huyện | Cuối năm 2022 | Tăng | Giảm | Cuối năm 2023',
      'Thanh Chương | 62 | 5 | 2 | 65',
      'Đô Lương | 58 | 4 | 3 | 59',
      'Tân Kỳ | 33 | 3 | 0 | 36',
    ],
    '59',
    '95',
  ],
];

describe('bảng: cân đối', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
