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
    'đầu bảng hai dòng, ô gộp, tổng số và trong đó',
    'sum',
    [
      'STT | Huyện | Thành viên |  | ',
      ' |  | Tổng số | Nam | Nữ',
      '1 | Kỳ Anh | 2.450 | 1.650 | 800',
      '2 | Hương Sơn | 3.120 | 2.020 | 1.100',
      '3 | Can Lộc | 1.980 | 1.230 | 750',
    ],
    '3.120',
    '3.210',
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
    'dòng đánh số cột dưới đầu bảng',
    'sum',
    [
      'TT | Huyện | Tổng số | HTX nông nghiệp | HTX phi nông nghiệp',
      'A | B | 1=2+3 | 2 | 3',
      '1 | Đông Hưng | 58 | 49 | 9',
      '2 | Kiến Xương | 47 | 40 | 7',
      '3 | Vũ Thư | 51 | 41 | 10',
      ' | Cộng | 156 | 130 | 26',
    ],
    '156',
    '165',
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
    'kết quả thực hiện vốn: kế hoạch và giải ngân hai nguồn',
    'sum',
    [
      'Đơn vị tính: tỷ đồng',
      'TT | Dự án | Tổng mức đầu tư | NSTW | NSĐP | Vốn HTX',
      '1 | Đường nội đồng | 12,5 | 8,0 | 2,5 | 2,0',
      '2 | Nhà sơ chế | 6,4 | 3,2 | 1,2 | 2,0',
      '3 | Kho lạnh | 9,0 | 5,0 | 1,5 | 2,5',
      ' | Tổng | 27,9 | 16,2 | 5,2 | 6,5',
    ],
    '9,0',
    '9,9',
  ],
  [
    'lao động nam nữ theo cột, hàng tổng đầu',
    'sum',
    [
      'Đơn vị | Tổng số lao động | Nam | Nữ',
      'Toàn huyện | 940 | 560 | 380',
      'Xã An Bình | 420 | 260 | 160',
      'Xã Hòa Lợi | 310 | 180 | 130',
      'Xã Tân Định | 210 | 120 | 90',
    ],
    '420',
    '402',
  ],
];

describe('bảng: cột cộng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
