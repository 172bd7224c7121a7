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

describe('bảng đúng', () => {
  it.each(TABLES)('%s', (_, claims, rows) => {
    for (const form of [tabbed, markdown]) {
      const read = checkText(form(rows));
      expect(read.findings).toEqual([]);
      expect(read.claims.length).toBe(claims);
    }
  });
});
