// Do columns under one wide head add up?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
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
    'hai dòng đầu bảng theo năm, mỗi năm số HTX và thành viên',
    'sum',
    [
      'Huyện | Năm 2021 |  | Năm 2022 | ',
      ' | Số HTX | Thành viên | Số HTX | Thành viên',
      'Vĩnh Bảo | 52 | 4.100 | 55 | 4.260',
      'Tiên Lãng | 44 | 3.300 | 46 | 3.390',
      'An Lão | 38 | 2.750 | 40 | 2.810',
      'Tổng số | 134 | 10.150 | 141 | 10.460',
    ],
    '10.460',
    '10.640',
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
    'trong đó đứng ở đầu cột hai tầng',
    'sum',
    [
      'TT | Huyện | Tổng số THT | Trong đó |  | ',
      ' |  |  | Trồng trọt | Chăn nuôi | Khác',
      '1 | Lộc Bình | 120 | 70 | 35 | 15',
      '2 | Cao Lộc | 96 | 51 | 30 | 15',
      '3 | Văn Quan | 88 | 40 | 33 | 15',
    ],
    '96',
    '69',
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

describe('bảng: cột cộng dưới đầu gộp', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
