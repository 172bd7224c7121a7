// Do right tables whose rows are no parts of each other stay without findings?
import { describe, expect, it } from 'vitest';
import { markdown, tabbed } from '#test/support/reader-tables.ts';
import { checkText } from '../check-text.ts';

/** Title, how many figures are statistics, rows. */
const TABLES: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'tổng số và các chỉ tiêu con không phải là phần',
    4,
    [
      'Chỉ tiêu | Số lượng',
      'Tổng số HTX | 310',
      'HTX có lãi | 180',
      'HTX ứng dụng công nghệ cao | 25',
      'HTX liên kết chuỗi | 60',
    ],
  ],
  [
    'bảng xếp thứ tự ưu tiên',
    0,
    ['Thứ tự | Hạng mục | Thời gian', '1 | Khảo sát | Tháng 3', '2 | Tập huấn | Tháng 5'],
  ],
  [
    'mục lục',
    0,
    ['Mục | Nội dung | Trang', 'I | Đặt vấn đề | 1', 'II | Thực trạng | 4', 'III | Giải pháp | 12'],
  ],
  [
    'giá vật tư',
    3,
    ['Mặt hàng | Giá bán (đồng/kg)', 'Phân đạm | 12.500', 'Phân lân | 4.800', 'Tổng hợp NPK | 14.200'],
  ],
  [
    'kế hoạch nhiều năm, không có thực hiện',
    6,
    [
      'Chỉ tiêu | KH 2023 | KH 2024 | KH 2025',
      'HTX thành lập mới | 20 | 25 | 30',
      'THT thành lập mới | 60 | 70 | 80',
    ],
  ],
  [
    'cột tỷ lệ đạt không so với cột bên',
    6,
    [
      'Huyện | Số HTX | Số HTX khá, giỏi | Tỷ lệ HTX có lãi (%)',
      'Tiên Yên | 30 | 18 | 72,0',
      'Bình Liêu | 22 | 11 | 81,0',
    ],
  ],
  [
    'cán bộ theo trình độ (một người nhiều bằng)',
    4,
    [
      'Trình độ | Số người',
      'Đại học | 120',
      'Trung cấp | 210',
      'Chứng chỉ nghề | 160',
      'Tổng số cán bộ quản lý | 380',
    ],
  ],
  [
    'số liệu của hai nguồn',
    3,
    ['Nguồn | Số HTX', 'Cục Thống kê | 312', 'Liên minh HTX | 318', 'Chênh lệch | 6'],
  ],
  [
    'tốc độ tăng bình quân giai đoạn',
    6,
    [
      'Giai đoạn | Số HTX đầu kỳ | Số HTX cuối kỳ | Tốc độ tăng bình quân (%/năm)',
      '2011-2015 | 200 | 260 | 6,8',
      '2016-2020 | 260 | 345 | 7,3',
    ],
  ],
];

describe('bảng đúng: không phải các phần', () => {
  it.each(TABLES)('%s', (_, claims, rows) => {
    for (const form of [tabbed, markdown]) {
      const read = checkText(form(rows));
      expect(read.findings).toEqual([]);
      expect(read.claims.length).toBe(claims);
    }
  });
});
