// Do rounded figures, subsets and several kinds of rows in right tables stay without findings?
import { describe, expect, it } from 'vitest';
import { markdown, tabbed } from '#test/support/reader-tables.ts';
import { checkText } from '../check-text.ts';

/** Title, how many figures are statistics, rows. */
const TABLES: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'các phần làm tròn đến một số lẻ',
    4,
    ['Đơn vị: tỷ đồng', 'Nguồn | Số tiền', 'Trung ương | 1,3', 'Tỉnh | 2,4', 'Huyện | 0,8', 'Tổng | 4,4'],
  ],
  [
    'hàng "trong đó" là tập con',
    3,
    [
      'Chỉ tiêu | Số lượng',
      'Tổng số lao động (người) | 1.200',
      'Trong đó: lao động nữ | 520',
      'Lao động là thành viên | 800',
    ],
  ],
  [
    'tỷ lệ giảm không ghi dấu',
    6,
    [
      'Chỉ tiêu | Năm 2022 | Năm 2023 | Tăng/giảm (%)',
      'Số HTX | 200 | 190 | 5,0',
      'Số THT | 400 | 420 | 5,0',
    ],
  ],
  [
    'thời vụ',
    9,
    [
      'Vụ | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)',
      'Đông xuân | 120 | 65 | 780',
      'Hè thu | 100 | 58 | 580',
      'Tổng | 220 | 61,8 | 1.360',
    ],
  ],
  [
    'tổng số chung cho các loại hình',
    8,
    [
      'Loại hình | Số lượng | Thành viên',
      'HTX | 350 | 24.000',
      'THT | 1.200 | 15.600',
      'Liên hiệp HTX | 4 | 28',
      'Tổng cộng | 1.554 | 39.628',
    ],
  ],
  [
    'bảng so sánh hai tỉnh',
    4,
    ['Chỉ tiêu | Hà Nam | Nam Định', 'Số HTX | 230 | 410', 'Số thành viên | 180.000 | 240.000'],
  ],
  [
    'các năm, không có năm nào là tổng',
    9,
    [
      'Năm | Số HTX | Số HTX thành lập mới | Số HTX giải thể',
      '2019 | 300 | 25 | 10',
      '2020 | 312 | 20 | 8',
      '2021 | 330 | 22 | 4',
    ],
  ],
  [
    'hàng cộng chỉ một phần các hàng (4 huyện tiêu biểu)',
    4,
    ['Huyện | Số HTX', 'A Lưới | 22', 'Phú Vang | 31', 'Quảng Điền | 27', 'Toàn tỉnh | 310'],
  ],
];

describe('bảng đúng: làm tròn, tập con', () => {
  it.each(TABLES)('%s', (_, claims, rows) => {
    for (const form of [tabbed, markdown]) {
      const read = checkText(form(rows));
      expect(read.findings).toEqual([]);
      expect(read.claims.length).toBe(claims);
    }
  });
});
