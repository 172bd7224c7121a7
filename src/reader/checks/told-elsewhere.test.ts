// Slips of parts with shares, averages told twice, a rest in its own sentence, a fraction in brackets, a headline's own words.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const SLIPS: readonly (readonly [text: string, kind: string, expected: number, stated: number])[] = [
  [
    'Cả nước có 1.090 HTX. Theo vùng, miền Bắc có 500 HTX, chiếm 50%; miền Trung có 200 HTX, chiếm 20%; Tây Nguyên có 100 HTX, chiếm 10%; miền Nam có 200 HTX, chiếm 20%.',
    'sum',
    1000,
    1090,
  ],
  [
    'Lãi bình quân của HTX nông nghiệp đạt 378 triệu đồng. Các HTX đều có phương án. Lãi bình quân HTX đạt 387 triệu đồng.',
    'sum',
    378e6,
    387e6,
  ],
  [
    'Toàn tỉnh có 80 HTX phải chuyển đổi.\nHiện có 70 HTX đã chuyển đổi xong. Còn lại 15 HTX đang làm thủ tục giải thể.',
    'sum',
    85,
    80,
  ],
  ['Phấn đấu có 90% số xã (66/83 xã) đạt chuẩn nông thôn mới.', 'share', 79.5181, 90],
  [
    '19 tỉnh có 100% số xã đạt chuẩn\n\nNgoài ra, 16 tỉnh có 100% số xã đạt chuẩn nông thôn mới.',
    'sum',
    19,
    16,
  ],
  [
    'Ngoài ra, tỉnh có 6 liên hiệp HTX. Trong đó, 1 liên hiệp HTX hoạt động hiệu quả, 1 liên hiệp HTX đang đi vào hoạt động, 1 liên hiệp HTX đang tổ chức và 2 liên hiệp HTX ngưng hoạt động.',
    'sum',
    5,
    6,
  ],
  ['Cả tỉnh có 362 HTX nông nghiệp (đã chuyển đổi 364 HTX, thành lập mới 16 HTX).', 'sum', 380, 362],
  ['Năm 2017, tỉnh thành lập mới 72 HTX, nâng tổng số đến nay có 60 HTX.', 'balance', 72, 60],
];

describe('lỗi của các số kể ở nhiều chỗ', () => {
  it.each(SLIPS)('%s', (text, kind, expected, stated) => {
    const found = checkText(text).findings;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind, expected, stated, severity: 'hard' });
  });
});

const FINE: readonly string[] = [
  'Cả nước có 1.000 HTX. Theo vùng, miền Bắc có 500 HTX, chiếm 50%; miền Trung có 200 HTX, chiếm 20%; Tây Nguyên có 100 HTX, chiếm 10%; miền Nam có 200 HTX, chiếm 20%.',
  'Lãi bình quân của HTX nông nghiệp đạt 378 triệu đồng. Các HTX đều có phương án. Lãi bình quân HTX vận tải đạt 387 triệu đồng.',
  'Toàn tỉnh có 80 HTX phải chuyển đổi.\nHiện có 70 HTX đã chuyển đổi xong. Còn lại 10 HTX đang làm thủ tục giải thể.',
  'Cả tỉnh có 362 HTX. Các HTX làm dịch vụ cho kinh tế hộ: 106 HTX dịch vụ làm đất, 131 HTX dịch vụ giống cây trồng, 355 HTX dịch vụ thủy lợi.',
  'Phấn đấu có 80% số xã (67/83 xã) đạt chuẩn; khoảng 30% số xã (20/67 xã) đạt chuẩn nâng cao.',
];

describe('văn đúng của các số kể ở nhiều chỗ', () => {
  it.each(FINE)('%s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
