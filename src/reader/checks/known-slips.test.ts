import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const SLIPS: readonly (readonly [text: string, kind: string, expected: number, stated: number])[] = [
  [
    'Toàn tỉnh hiện có 460 HTX, trong đó có 312 HTX nông nghiệp, 128 HTX phi nông nghiệp, 30 quỹ tín dụng nhân dân.',
    'sum',
    470,
    460,
  ],
  ['Năm 2021, toàn tỉnh thành lập mới 25 HTX, đạt 135% kế hoạch (kế hoạch 20 HTX).', 'plan', 125, 135],
  [
    'Doanh thu bình quân đạt 2,1 tỷ đồng/HTX, tăng 25% so với cùng kỳ năm trước (1,8 tỷ đồng/HTX).',
    'growth',
    16.6667,
    25,
  ],
  [
    'Đến cuối năm 2022, tỉnh có 520 HTX, tăng 42 HTX so với năm 2021 (478 HTX), tương ứng tăng 12,8%.',
    'growth',
    8.7866,
    12.8,
  ],
  ['Trong số 350 HTX có 70 HTX hoạt động hiệu quả, chiếm 25% tổng số HTX.', 'share', 20, 25],
  [
    'Số thành viên HTX là 45.200 người, tăng 1.200 người (tăng 4,7%) so với năm trước.',
    'growth',
    2.7273,
    4.7,
  ],
  ['Lao động thường xuyên 12.400 người, trong đó lao động nữ 5.580 người, chiếm 54%.', 'share', 45, 54],
  ['Kết quả phân loại: 12% HTX loại tốt, 35% loại khá, 40% trung bình, 23% yếu.', 'sum', 110, 100],
  ['Có 5 huyện gồm: Sơn Động, Lục Ngạn, Yên Thế, Tân Yên có từ 100 HTX trở lên.', 'count', 4, 5],
  [
    'Tổng doanh thu của 250 HTX là 500 tỷ đồng, bình quân 2,5 tỷ đồng/HTX.',
    'average',
    2_000_000_000,
    2_500_000_000,
  ],
  ['Thu nhập bình quân của lao động đạt 5,5 tỷ đồng/người/tháng.', 'scale', 5_500_000, 5_500_000_000],
  ['Dư nợ cho vay 320 tỷ đồng, nợ xấu 6,4 tỷ đồng, chiếm 0,2% tổng dư nợ.', 'share', 2, 0.2],
  ['Toàn tỉnh có 9/11 huyện, thành phố có QTDND, đạt 91,8%.', 'share', 81.8182, 91.8],
  ['Tổ chức 15/20 lớp tập huấn, đạt 85% kế hoạch.', 'plan', 75, 85],
  ['Lợi nhuận bình quân giảm từ 250 triệu đồng xuống còn 200 triệu đồng/HTX, giảm 25%.', 'growth', 20, 25],
  ['Toàn tỉnh thành lập mới 58 HTX, vượt 26% kế hoạch năm (50 HTX).', 'plan', 16, 26],
  [
    'Năm 2020, thành lập mới 20 HTX, giải thể 6 HTX; đến 31/12/2020 toàn tỉnh có 230 HTX, tăng 16 HTX so với năm 2019.',
    'balance',
    14,
    16,
  ],
  [
    'Cả nước có 2.500 HTX thành lập mới, gồm Tây Bắc 300 HTX, Đông Bắc 400 HTX, Đồng bằng sông Hồng 350 HTX, Bắc Trung Bộ 380 HTX, Duyên hải miền Trung 250 HTX, Tây Nguyên 220 HTX, Đông Nam Bộ 200 HTX, Đồng bằng sông Cửu Long 500 HTX.',
    'sum',
    2600,
    2500,
  ],
];

describe('các lỗi thường gặp được gọi tên', () => {
  it.each(SLIPS)('%s', (text, kind, expected, stated) => {
    const found = checkText(text).findings;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind, expected, stated, severity: 'hard', verdict: 'inconsistent' });
  });
});

const FINE: readonly string[] = [
  'Tổng vốn điều lệ 2.845 tỷ đồng (HTX nông nghiệp 1.120 tỷ đồng, QTDND 540 tỷ đồng).',
  'Cả nước có hơn 20.500 HTX nông nghiệp; 4.339 HTX liên kết tiêu thụ, chiếm 24,5%.',
  'Khảo sát 500 HTX cho thấy: 62% HTX thiếu vốn, 45% thiếu đất, 38% khó tiêu thụ sản phẩm.',
  'Bình Phước có 178 HTX, giảm 3 HTX so với cuối năm 2018 do 10 HTX chuyển thành doanh nghiệp. Thành lập mới 22 HTX, giải thể 15 HTX.',
  'Châu Thành 2 HTX, Tháp Mười 2 HTX, các huyện Cao Lãnh, Lấp Vò và TP Sa Đéc mỗi địa phương 1 HTX.',
  'Trong số 350 HTX có 70 HTX hiệu quả, chiếm khoảng 20%.',
];

describe('văn đúng không bị bắt lỗi', () => {
  it.each(FINE)('%s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
