// Do tables give their totals away: rows added up, rows within rows, several totals?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
  [
    'một cột tiền dưới dòng đơn vị tính, hàng tổng cộng cuối bảng',
    'sum',
    [
      'Đơn vị tính: triệu đồng',
      'Nội dung | Kinh phí',
      'Tập huấn | 350',
      'Xúc tiến thương mại | 620',
      'Hỗ trợ máy móc | 1.430',
      'Tổng cộng | 2.400',
    ],
    '2.400',
    '2.040',
  ],
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
    'hàng con đánh số 1.1, 1.2',
    'sum',
    [
      'STT | Loại hình | Năm 2021 | Năm 2022',
      '1 | Thành viên HTX | 8.200 | 8.450',
      '1.1 | Thành viên là cá nhân | 6.100 | 6.280',
      '1.2 | Thành viên là hộ gia đình | 2.100 | 2.170',
      '2 | Lao động làm việc | 1.900 | 1.960',
    ],
    '8.450',
    '8.540',
  ],
  [
    'hàng con gạch đầu dòng',
    'sum',
    [
      'Chỉ tiêu | ĐVT | Năm 2020 | Năm 2021',
      'Tổng số HTX | HTX | 340 | 352',
      '- HTX nông nghiệp | HTX | 210 | 218',
      '- HTX phi nông nghiệp | HTX | 130 | 134',
      'Tổng số THT | THT | 900 | 915',
    ],
    '352',
    '325',
  ],
  [
    'hàng "Trong đó:" đứng riêng',
    'sum',
    [
      'Chỉ tiêu | 6 tháng 2022 | 6 tháng 2023',
      'Tổng dư nợ (triệu đồng) | 12.500 | 13.900',
      'Trong đó: |  | ',
      'Ngắn hạn | 8.200 | 9.050',
      'Trung hạn | 4.300 | 4.850',
      'Tổng số khách hàng | 150 | 163',
    ],
    '13.900',
    '13.090',
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
    'số có dấu phẩy hàng nghìn không bị hiểu là phần lẻ',
    'sum',
    [
      'Nguồn vốn | Số tiền (đồng)',
      'Ngân sách tỉnh | 1,250,000,000',
      'Ngân sách huyện | 640,000,000',
      'Đóng góp của thành viên | 310,000,000',
      'Tổng cộng | 2,200,000,000',
    ],
    '2,200,000,000',
    '2,020,000,000',
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
];

describe('bảng: hàng cộng', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
