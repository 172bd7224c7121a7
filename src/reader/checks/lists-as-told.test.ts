import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** A list with a slip, the figure that is wrong and the one that is right. */
const LISTS: readonly (readonly [string, string, string])[] = [
  [
    'Tổng dư nợ cho vay đạt 387 tỷ đồng/142 đơn vị; trong đó các ngân hàng thương mại 296 tỷ đồng/88 đơn vị, NHCSXH 34 tỷ đồng/31 đơn vị, Quỹ A 27 tỷ đồng/18 đơn vị, Quỹ B 30 tỷ đồng/05 đơn vị.',
    '387 tỷ',
    '357 tỷ',
  ],
  [
    'Tổng nhu cầu kinh phí: 3.480 triệu đồng. Trong đó:\n- Ngân sách tỉnh: 1.650 triệu đồng;\n- Ngân sách huyện: 930 triệu đồng;\n- Lồng ghép chương trình: 560 triệu đồng;\n- Đối ứng của HTX: 340 triệu đồng.',
    '3.480',
    '3.140',
  ],
  [
    'Lao động: tổng số 1.386 lao động, cụ thể:\n+ HTX thủy sản: 742 lao động\n+ HTX nông nghiệp: 268 lao động\n+ HTX thương mại: 165 lao động\n+ HTX vận tải: 211 lao động',
    '1.386',
    '1.175',
  ],
  [
    'Trong năm đã mở 41 lớp bồi dưỡng cho 2.460 lượt người. Cụ thể: Liên minh HTX tỉnh 19 lớp/1.180 lượt người; Sở Nông nghiệp 14 lớp/820 lượt người; các trường 08 lớp/460 lượt người.',
    '2.460',
    '2.560',
  ],
  [
    'Nợ xấu là 31,2 tỷ đồng, chiếm 1% tổng dư nợ (3.120 tỷ đồng), trong đó nợ nhóm 3 là 8,4 tỷ đồng, nợ nhóm 4 là 9,1 tỷ đồng, nợ nhóm 5 là 13,7 tỷ đồng.',
    '9,1 tỷ',
    '19,1 tỷ',
  ],
  [
    'Trên địa bàn có 183 HTX thuộc diện phải chuyển đổi. Kết quả đến nay: đã chuyển đổi 112 HTX; giải thể 48 HTX; chuyển sang loại hình khác 06 HTX; còn 17 HTX chưa thực hiện, chiếm 9,3%.',
    '112 HTX',
    '121 HTX',
  ],
  [
    'Tổng kinh phí: 4.770 triệu đồng, phân kỳ: năm 2023: 1.450 triệu đồng; năm 2024: 1.680 triệu đồng; năm 2025: 1.640 triệu đồng.',
    '1.680',
    '1.860',
  ],
  [
    'Doanh thu của HTX thương mại 152 tỷ đồng (bình quân 8 tỷ đồng/HTX); của HTX quản lý chợ 14,4 tỷ đồng (bình quân 1,8 tỷ đồng/HTX). Cộng chung doanh thu hai nhóm 166,4 tỷ đồng.',
    '166,4',
    '168,4',
  ],
  [
    'TT | Địa phương | HTX | Trong đó: ngừng HĐ\n1 | TP Hòa Lạc | 52 | 4\n2 | H. Lương Tài Thượng | 47 | 6\n3 | H. Mai Sơn Bắc | 44 | 3\n4 | H. Kỳ Anh Tây | 41 | 5\n | Tổng | 184 | 18',
    '| 41 |',
    '| 14 |',
  ],
  [
    'I. Số lượng\nTổng số cán bộ là 1.218 người, bình quân 07 người/HTX; gồm:\n1. Hội đồng quản trị: 609 người (50%)\n2. Ban giám đốc: 203 người\n3. Ban kiểm soát: 232 người\n4. Kế toán: 174 người\n\nII. Cơ cấu\n1. Giới tính: nam 889 người, nữ 329 người (chiếm 27%).',
    '203 người',
    '230 người',
  ],
  ['Toàn tỉnh có 74 nữ giám đốc HTX, chiếm 16% trong tổng số 463 giám đốc.', '16%', '61%'],
];

const SILENT = [
  'Có 57 HTX áp dụng công nghệ cao, trong đó: tưới tiết kiệm 24 HTX, nhà màng 18 HTX, truy xuất nguồn gốc 31 HTX (một HTX có thể áp dụng nhiều công nghệ).',
  'Ủy ban có 27 người: đại học 18 người, cao đẳng 9 người; nữ 12 người.',
  'Đã giãn nợ cho 46 HTX, giảm lãi 1.130 triệu đồng, trong đó huyện Vân Hải 640 triệu đồng, thị xã Quảng Hà 310 triệu đồng, các địa phương khác 180 triệu đồng; cho vay mới 19 HTX với 11,4 tỷ đồng.',
];

describe('danh sách như văn bản kể', () => {
  it.each(LISTS)('%s', (right, figure, slip) => {
    expect(checkText(right).findings).toEqual([]);
    expect(checkText(right.replace(figure, slip)).findings).not.toEqual([]);
  });

  it.each(SILENT)('không báo: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
