// Do tables whose parts stand in columns add up across?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'các phần đứng theo cột, chỉ cột đầu nói đếm gì',
    'sum',
    [
      'Địa phương | Tổng số HTX | Nông nghiệp | Phi nông nghiệp',
      'Huyện Ba Vì | 64 | 50 | 14',
      'Huyện Thạch Thất | 47 | 22 | 25',
      'Huyện Quốc Oai | 39 | 28 | 11',
    ],
    '47',
    '74',
  ],
  [
    'cột tổng cộng đứng sau',
    'sum',
    [
      'Năm | HTX | Liên hiệp HTX | QTDND | Tổng cộng',
      '2020 | 412 | 3 | 28 | 443',
      '2021 | 431 | 4 | 28 | 463',
      '2022 | 455 | 4 | 29 | 488',
    ],
    '463',
    '436',
  ],
  [
    'nguồn kinh phí theo cột',
    'sum',
    [
      'Đơn vị tính: triệu đồng',
      'TT | Nội dung | Tổng kinh phí | Ngân sách tỉnh | Ngân sách huyện | Xã hội hóa',
      '1 | Đào tạo cán bộ | 500 | 300 | 120 | 80',
      '2 | Xây dựng mô hình | 1.250 | 700 | 350 | 200',
      '3 | Xúc tiến thương mại | 430 | 250 | 100 | 80',
    ],
    '1.250',
    '1.520',
  ],
  [
    'xếp loại theo cột',
    'sum',
    [
      'Huyện | Tổng số HTX được đánh giá | Tốt | Khá | Trung bình | Yếu',
      'Lục Nam | 52 | 12 | 25 | 10 | 5',
      'Sơn Động | 33 | 5 | 14 | 9 | 5',
      'Yên Thế | 41 | 9 | 20 | 8 | 4',
    ],
    '33',
    '38',
  ],
  [
    'trình độ cán bộ theo cột',
    'sum',
    [
      'Chức danh | Tổng số | Đại học | Cao đẳng, trung cấp | Chưa qua đào tạo',
      'Giám đốc | 120 | 42 | 51 | 27',
      'Kế toán | 118 | 60 | 50 | 8',
      'Thành viên HĐQT | 360 | 70 | 130 | 160',
    ],
    '118',
    '181',
  ],
  [
    'OCOP theo hạng sao',
    'sum',
    [
      'Huyện | 5 sao | 4 sao | 3 sao | Tổng số sản phẩm',
      'Hoa Lư | 1 | 8 | 22 | 31',
      'Nho Quan | 0 | 5 | 17 | 22',
      'Gia Viễn | 0 | 6 | 20 | 26',
      'Tổng | 1 | 19 | 59 | 79',
    ],
    '31',
    '13',
  ],
  [
    'thu nhập theo quý cộng thành năm',
    'sum',
    [
      'Đơn vị tính: triệu đồng',
      'HTX | Quý I | Quý II | Quý III | Quý IV | Cả năm',
      'HTX Tân Phong | 250 | 310 | 290 | 350 | 1.200',
      'HTX Hưng Thịnh | 180 | 200 | 220 | 240 | 840',
      'HTX Thành Công | 95 | 120 | 110 | 135 | 460',
    ],
    '840',
    '480',
  ],
];

describe('bảng: cột cộng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
