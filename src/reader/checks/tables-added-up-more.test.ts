// Do tables give their totals away: rows added up, rows within rows, several totals?
import { describe, it } from 'vitest';
import { expectPair, type TablePair } from '#test/support/reader-tables.ts';

const PAIRS: readonly TablePair[] = [
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
    'hàng trạng thái: hoạt động và ngừng',
    'sum',
    [
      'Chỉ tiêu | Năm 2022 | Năm 2023',
      'Tổng số HTX | 198 | 207',
      '+ Đang hoạt động | 181 | 188',
      '+ Ngừng hoạt động | 17 | 19',
    ],
    '207',
    '270',
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
    'cho vay của quỹ theo ngành',
    'sum',
    [
      'Bảng 2. Cho vay theo ngành nghề (ĐVT: triệu đồng)',
      'Ngành | Số HTX vay | Số tiền vay | Dư nợ',
      'Nông nghiệp | 22 | 11.400 | 8.950',
      'Tiểu thủ công nghiệp | 7 | 4.300 | 3.100',
      'Thương mại - dịch vụ | 9 | 5.800 | 4.420',
      'Cộng | 38 | 21.500 | 16.470',
    ],
    '16.470',
    '16.740',
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
    'đóng góp ngân sách: các khoản là hàng tổng dưới',
    'sum',
    [
      'Đơn vị tính: nghìn đồng',
      'Khoản nộp | Số tiền',
      'Thuế giá trị gia tăng | 125.400',
      'Thuế thu nhập doanh nghiệp | 86.300',
      'Tiền thuê đất | 42.100',
      'Tổng số | 253.800',
    ],
    '253.800',
    '258.300',
  ],
  [
    'hàng lùi vào bằng dấu cộng',
    'sum',
    [
      'Nội dung | Năm 2023',
      '1. Vốn hoạt động (triệu đồng) | 5.600',
      '+ Vốn điều lệ | 3.200',
      '+ Vốn vay | 1.500',
      '+ Vốn khác | 900',
      '2. Doanh thu (triệu đồng) | 7.800',
      '+ Dịch vụ nông nghiệp | 4.900',
      '+ Dịch vụ khác | 2.900',
    ],
    '5.600',
    '5.900',
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
];

describe('bảng: hàng cộng (tiếp)', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
