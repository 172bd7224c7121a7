// Do right tables with remarks, units row by row, stocks by quarters and size classes stay without findings?
import { describe, expect, it } from 'vitest';
import { markdown, tabbed } from '#test/support/reader-tables.ts';
import { checkText } from '../check-text.ts';

/** Title, how many figures are statistics, rows. */
const TABLES: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'số dư theo quý, cả năm là số cuối',
    15,
    [
      'Đơn vị tính: triệu đồng',
      'Chỉ tiêu | Quý I | Quý II | Quý III | Quý IV | Cả năm',
      'Dư nợ | 1.200 | 1.350 | 1.400 | 1.500 | 1.500',
      'Cho vay | 400 | 500 | 450 | 600 | 1.950',
      'Thu nợ | 300 | 350 | 400 | 500 | 1.550',
    ],
  ],
  [
    'nhóm hàng không cùng đơn vị dưới một mục',
    5,
    [
      'TT | Nội dung | ĐVT | Kết quả',
      'I | Phát triển HTX |  | ',
      '1 | Thành lập mới | HTX | 20',
      '2 | Giải thể | HTX | 4',
      'II | Đào tạo |  | ',
      '1 | Số lớp | lớp | 12',
      '2 | Số học viên | người | 480',
      ' | Tổng kinh phí | triệu đồng | 950',
    ],
  ],
  [
    'số liệu có ghi chú dưới bảng',
    5,
    [
      'Huyện | Số HTX | Ghi chú',
      'A | 20 | 2 HTX mới',
      'B | 25 | ',
      'C | 18 | 1 HTX giải thể',
      'Cộng | 63 | ',
      'Ghi chú: Số liệu đến 31/12/2023, chưa tính 5 QTDND.',
    ],
  ],
  [
    'tăng giảm có dấu và không dấu',
    9,
    [
      'Chỉ tiêu | Năm 2022 | Năm 2023 | Tăng (+), giảm (-)',
      'Số HTX | 300 | 312 | +12',
      'Số THT | 900 | 880 | -20',
      'Số LH HTX | 3 | 3 | 0',
    ],
  ],
  [
    'so sánh hai kỳ cùng KH',
    15,
    [
      'Chỉ tiêu | 6T/2022 | KH 2023 | 6T/2023 | % KH | % cùng kỳ',
      'Thành lập mới HTX | 12 | 30 | 15 | 50,0 | 125,0',
      'Lớp tập huấn | 8 | 20 | 9 | 45,0 | 112,5',
      'HTX được vay vốn | 14 | 40 | 16 | 40,0 | 114,3',
    ],
  ],
  [
    'bảng chấm điểm',
    0,
    [
      'Tiêu chí | Điểm tối đa | Điểm đạt',
      'Tổ chức | 30 | 25',
      'Tài chính | 40 | 32',
      'Sản xuất | 30 | 28',
      'Tổng điểm | 100 | 85',
    ],
  ],
  [
    'quy mô vốn',
    8,
    [
      'Quy mô vốn | Số HTX | Tỷ lệ (%)',
      'Dưới 1 tỷ đồng | 120 | 40,0',
      'Từ 1 đến 5 tỷ đồng | 135 | 45,0',
      'Trên 5 tỷ đồng | 45 | 15,0',
      'Tổng | 300 | 100,0',
    ],
  ],
];

describe('bảng đúng: đơn vị từng hàng, ghi chú', () => {
  it.each(TABLES)('%s', (_, claims, rows) => {
    for (const form of [tabbed, markdown]) {
      const read = checkText(form(rows));
      expect(read.findings).toEqual([]);
      expect(read.claims.length).toBe(claims);
    }
  });
});
