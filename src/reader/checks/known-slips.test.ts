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
  [
    'THÀNH LẬP MỚI 146 HỢP TÁC XÃ\n\nTừ năm 2013 đến nay, trên địa bàn tỉnh có 164 hợp tác xã thành lập mới.',
    'sum',
    146,
    164,
  ],
  [
    'Toàn tỉnh có 883 HTX\n\nĐến ngày 30/6/2015, toàn tỉnh có 833 hợp tác xã và 412 tổ hợp tác.',
    'sum',
    883,
    833,
  ],
  [
    'Toàn tỉnh có 345 tổ hợp tác, hợp tác xã\n\nHiện toàn tỉnh có 128 hợp tác xã với 1.900 thành viên và 226 tổ hợp tác với 2.300 thành viên.',
    'sum',
    354,
    345,
  ],
  [
    'Ước năm 2022, cả nước có 29.000 hợp tác xã và 125 liên hiệp hợp tác xã.\nSo với năm 2021, số hợp tác xã tăng 7% (tăng 3.000 hợp tác xã).',
    'growth',
    11.5385,
    7,
  ],
  [
    'Giai đoạn 2016-2020, cả nước có 9.000 HTX ra đời, bình quân 1.080 HTX ra đời/năm.',
    'average',
    1800,
    1080,
  ],
  [
    'Doanh thu bình quân đạt 1,3 tỷ đồng/HTX/năm, lợi nhuận bình quân 210 tỷ đồng/HTX/năm.',
    'scale',
    210_000_000,
    210_000_000_000,
  ],
  [
    'Hiện toàn tỉnh có 389 HTX, trong đó 97 HTX đã ngừng hoạt động.\nTheo Liên minh HTX tỉnh, 79 HTX ngừng hoạt động có quy mô nhỏ.',
    'sum',
    97,
    79,
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
  'THÀNH LẬP MỚI 146 HỢP TÁC XÃ\n\nTừ năm 2013 đến nay, tỉnh thành lập mới 146 HTX, giải thể 164 HTX.',
  'Toàn tỉnh có 883 HTX\n\nĐến nay, toàn tỉnh có 833 HTX đang hoạt động, 50 HTX ngừng hoạt động.',
  'Hơn 1.200 tổ hợp tác\n\nĐến nay toàn tỉnh có 1.210 tổ hợp tác.',
  'Nhiệm kỳ 2016-2020, tỉnh thành lập mới 69 HTX; bình quân mỗi năm thành lập 13 HTX, giải thể 31 HTX.',
  'Tổng tài sản 124.000 tỷ đồng, tăng 13.000 tỷ đồng (11,5%) so với năm 2018.',
  'Doanh thu bình quân 300 triệu đồng/HTX. Lợi nhuận của toàn hệ thống đạt 2,1 tỷ đồng.',
  'Ước năm 2022, cả nước có 29.378 hợp tác xã.\nSo với năm 2021, số hợp tác xã tăng 7% (tăng 2.036 hợp tác xã).',
];

describe('văn đúng không bị bắt lỗi', () => {
  it.each(FINE)('%s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
