// Are the amounts of a table added up in its total row?
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
    'bảng dọc một cột: vốn theo nguồn, tổng ở đầu',
    'sum',
    [
      'Nguồn vốn | Số tiền (tỷ đồng)',
      'Tổng số | 45,5',
      'Ngân sách tỉnh | 20,0',
      'Quỹ Hỗ trợ phát triển HTX | 10,5',
      'Vốn vay ngân hàng | 15,0',
    ],
    '45,5',
    '54,5',
  ],
];

describe('bảng: hàng cộng tiền', () => {
  it.each(PAIRS)('%s', (...pair) => {
    expectPair(pair);
  });
});
