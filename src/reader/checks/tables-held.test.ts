// Are balances, shares and averages of a table worked out again?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'bảng xếp loại theo hàng',
    'sum',
    [
      'Xếp loại | Số HTX | Tỷ lệ (%)',
      'Tốt | 48 | 24',
      'Khá | 90 | 45',
      'Trung bình | 44 | 22',
      'Yếu | 18 | 9',
      'Tổng | 200 | 100',
    ],
    '90',
    '80',
  ],
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
    'cột tỷ trọng là phần của tổng cột',
    'share',
    [
      'Lĩnh vực | Số HTX | Tỷ trọng (%)',
      'Nông nghiệp | 150 | 60,0',
      'Vận tải | 40 | 16,0',
      'Thương mại - dịch vụ | 60 | 24,0',
      'Tổng cộng | 250 | 100,0',
    ],
    '16,0',
    '61,0',
  ],
  [
    'cơ cấu chỉ có tỷ trọng, cộng phải đủ 100',
    'sum',
    [
      'Lĩnh vực | Tỷ trọng năm 2022 (%) | Tỷ trọng năm 2023 (%)',
      'Nông nghiệp | 62,5 | 61,0',
      'Công nghiệp | 17,5 | 18,2',
      'Dịch vụ | 20,0 | 20,8',
      'Tổng cộng | 100,0 | 100,0',
    ],
    '61,0',
    '51,0',
  ],
  [
    'tỷ lệ HTX hiệu quả trên tổng số HTX',
    'share',
    [
      'Huyện | Tổng số HTX | HTX hoạt động hiệu quả | Tỷ lệ (%)',
      'Mai Sơn | 80 | 52 | 65,0',
      'Thuận Châu | 50 | 27 | 54,0',
      'Phù Yên | 60 | 33 | 55,0',
    ],
    '54,0',
    '45,0',
  ],
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
    'tổng đầu hàng "Toàn tỉnh", tỷ lệ so với toàn tỉnh',
    'share',
    [
      'Địa bàn | Số HTX | Tỷ lệ so với toàn tỉnh (%)',
      'Toàn tỉnh | 400 | 100',
      'Thành phố | 80 | 20',
      'Đồng bằng | 220 | 55',
      'Miền núi | 100 | 25',
    ],
    '55',
    '65',
  ],
  [
    'hàng tỷ lệ dưới hai hàng số',
    'share',
    [
      'Chỉ tiêu | 2020 | 2021 | 2022',
      'Tổng số HTX | 400 | 420 | 450',
      'HTX hoạt động hiệu quả | 200 | 231 | 270',
      'Tỷ lệ HTX hiệu quả (%) | 50,0 | 55,0 | 60,0',
    ],
    '55,0',
    '65,0',
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
    'tỷ lệ nợ xấu',
    'share',
    [
      'Năm | Tổng dư nợ (triệu đồng) | Nợ xấu (triệu đồng) | Tỷ lệ nợ xấu (%)',
      '2021 | 12.000 | 180 | 1,50',
      '2022 | 14.500 | 174 | 1,20',
      '2023 | 16.000 | 160 | 1,00',
    ],
    '1,20',
    '2,10',
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
    'tỷ lệ hộ tham gia',
    'share',
    [
      'Xã | Tổng số hộ | Số hộ tham gia HTX | Tỷ lệ tham gia (%)',
      'Xã Mỹ Hòa | 1.200 | 480 | 40,0',
      'Xã Mỹ Lợi | 900 | 315 | 35,0',
      'Xã Mỹ Phú | 1.500 | 450 | 30,0',
    ],
    '35,0',
    '53,0',
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
  [
    'tỷ trọng theo cột của hai năm',
    'share',
    [
      'Lĩnh vực | Năm 2022 | Tỷ trọng (%) | Năm 2023 | Tỷ trọng (%)',
      'HTX nông nghiệp | 180 | 60,0 | 192 | 60,0',
      'HTX phi nông nghiệp | 90 | 30,0 | 96 | 30,0',
      'QTDND | 30 | 10,0 | 32 | 10,0',
      'Tổng số | 300 | 100 | 320 | 100',
    ],
    '96 | 30,0',
    '96 | 33,0',
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

describe('bảng: cân đối, tỷ trọng, bình quân', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
