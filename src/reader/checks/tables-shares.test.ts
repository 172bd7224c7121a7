// Are shares of a row or column worked out again?
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
];

describe('bảng: tỷ trọng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
