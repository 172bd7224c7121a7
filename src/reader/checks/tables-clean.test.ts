// Do right tables stay without findings, and numbers that are no statistics without claims?
import { describe, expect, it } from 'vitest';
import { markdown, tabbed } from '#test/support/reader-tables.ts';
import { checkText } from '../check-text.ts';

/** Title, how many figures are statistics, rows. */
const TABLES: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'danh sách HTX: mã số, điện thoại, năm thành lập',
    0,
    [
      'STT | Tên HTX | Mã số | Điện thoại | Năm thành lập',
      '1 | HTX Phú Thịnh | 4800123456 | 0912345678 | 2015',
      '2 | HTX Tân Tiến | 4800654321 | 0987654321 | 2018',
      '3 | HTX Đại Đồng | 4800111222 | 0905111222 | 2020',
    ],
  ],
  [
    'lịch tập huấn',
    0,
    [
      'Ngày | Nội dung | Địa điểm',
      '12/5/2023 | Quản trị HTX | Hội trường 1',
      '13/5/2023 | Kế toán HTX | Hội trường 2',
    ],
  ],
  [
    'danh mục văn bản',
    0,
    [
      'STT | Số hiệu | Trích yếu | Ngày ban hành',
      '1 | 1804/QĐ-TTg | Phê duyệt chương trình hỗ trợ | 13/11/2020',
      '2 | 20-NQ/TW | Nghị quyết kinh tế tập thể | 16/6/2022',
    ],
  ],
  [
    'chỉ tiêu khác loại có hàng bắt đầu bằng tổng',
    10,
    [
      'Chỉ tiêu | Năm 2021 | Năm 2022',
      'Tổng số HTX | 300 | 312',
      'Số HTX thành lập mới | 20 | 18',
      'Số HTX giải thể | 7 | 6',
      'Tổng số thành viên | 21.000 | 21.600',
      'Tổng doanh thu (triệu đồng) | 450.000 | 480.000',
    ],
  ],
  [
    'trong đó chỉ nêu một phần',
    9,
    [
      'Huyện | Tổng số HTX | Trong đó: HTX nông nghiệp | HTX ứng dụng CNC',
      'A Lưới | 30 | 22 | 3',
      'Nam Đông | 25 | 20 | 2',
      'Phú Lộc | 41 | 30 | 6',
    ],
  ],
  [
    'hàng tổng của cột bình quân, tỷ lệ không phải là cộng',
    12,
    [
      'Huyện | Số HTX | Thu nhập bình quân (triệu đồng/người/năm) | Tỷ lệ HTX khá, tốt (%)',
      'Lâm Thao | 40 | 52 | 60',
      'Tam Nông | 35 | 48 | 55',
      'Thanh Ba | 28 | 45 | 50',
      'Tổng | 103 | 49 | 56',
    ],
  ],
  [
    'làm tròn tỷ trọng',
    8,
    ['Ngành | Số HTX | Tỷ trọng (%)', 'A | 10 | 33,3', 'B | 10 | 33,3', 'C | 10 | 33,3', 'Tổng | 30 | 100'],
  ],
  [
    'xếp hạng và điểm',
    0,
    [
      'STT | Tên HTX | Điểm | Xếp hạng',
      '1 | HTX An Bình | 92 | 1',
      '2 | HTX Hòa Phú | 88 | 2',
      '3 | HTX Tân Lập | 85 | 3',
    ],
  ],
];

describe('bảng đúng', () => {
  it.each(TABLES)('%s', (_, claims, rows) => {
    for (const form of [tabbed, markdown]) {
      const read = checkText(form(rows));
      expect(read.findings).toEqual([]);
      expect(read.claims.length).toBe(claims);
    }
  });
});
