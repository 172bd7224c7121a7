import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const RIGHT = [
  'Doanh thu 412,8 tỷ đồng, bình quân 8,6 tỷ đồng/HTX, bằng 80,9% năm 2019 (510,4 tỷ đồng).',
  'Doanh thu 6 tháng 11,9 tỷ đồng, bình quân 700 triệu đồng/HTX, đạt 47,6% so với kế hoạch năm (25 tỷ đồng).',
  'Toàn tỉnh có 138 xã. Đến nay 97 xã đạt tiêu chí 13.1, 41 xã chưa đạt; so với kế hoạch (100 xã) đạt 97%.',
  'Có 05/34 HTX chưa nộp báo cáo 6 tháng (đạt tỷ lệ nộp 85,3%).',
  'Tỷ lệ HTX được hỗ trợ hạ tầng: 5,3%/KH 8% (14/263 HTX).',
  'Có 13 quỹ không có nợ xấu, 22 quỹ có tỷ lệ nợ xấu dưới 3%, 03 quỹ có tỷ lệ từ 3% trở lên.',
  'Đầu nhiệm kỳ toàn tỉnh có 429 HTX. Năm năm qua, thành lập mới 178 HTX, giải thể 91 HTX, sáp nhập làm giảm 04 HTX; nay có 512 HTX, tăng 83 HTX so với đầu nhiệm kỳ.',
  'Thu nhập 102,7 tỷ đồng, chi phí 82,3 tỷ đồng (trong đó chi trả lãi tiền gửi 62,1 tỷ đồng), chênh lệch 20,4 tỷ đồng.',
  'Theo ngành: nông nghiệp 1.041,6 tỷ đồng (56%), tiểu thủ công nghiệp 223,2 tỷ đồng (12%), thương mại 409,2 tỷ đồng (22%), tiêu dùng 186 tỷ đồng (10%).',
  'Đến năm 2025 toàn tỉnh có 400 HTX; hết năm 2023 có 312 HTX, bình quân mỗi năm tăng 15 HTX (cuối năm 2020 có 267 HTX); như vậy trong 02 năm còn lại phải tăng thêm 88 HTX.',
  'Số thành viên 15 QTDND đầu năm là 24.118 người; trong năm kết nạp 1.372 người, ra khỏi quỹ 845 người (trong đó khai trừ 62 người), cuối năm có 24.645 người.',
  'Liên minh có 420 thành viên, gồm 05 LHHTX và 17 doanh nghiệp mới kết nạp.',
];

const WRONG: readonly (readonly [string, string])[] = [
  ['Doanh thu 412,8 tỷ đồng, bằng 89,9% năm 2019 (510,4 tỷ đồng).', '80.8777'],
  ['Số HTX tăng từ 256 HTX lên 318 HTX, tăng 62 HTX (26,4%).', '24.2188'],
  ['Số HTX giảm từ 48 HTX xuống còn 36 HTX, giảm 33,3%.', '25'],
];

describe('con số được số khác bên cạnh giải thích', () => {
  it.each(RIGHT)('không báo: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });

  it.each(WRONG)('vẫn báo: %s', (text, expected) => {
    expect(checkText(text).findings.map((finding) => String(finding.expected))).toContain(expected);
  });
});
