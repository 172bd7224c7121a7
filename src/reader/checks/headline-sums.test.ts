import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const LOANS =
  '\n\nTheo Ngân hàng Nhà nước chi nhánh tỉnh, đến 31/10, dư nợ cho vay đối với HTX từ ba nguồn gồm ngân hàng thương mại 126,5 tỷ đồng, Ngân hàng Chính sách xã hội 84,7 tỷ đồng và Quỹ hỗ trợ phát triển HTX 41,2 tỷ đồng.';
const PRIZES =
  '\n\nTối 10/4, thành phố tổ chức lễ tôn vinh.\n\nCác HTX được trao giải gồm: 5 HTX đạt giải Vàng, 12 HTX đạt giải Bạc, 21 HTX đạt giải Đồng và 25 HTX nhận giải Khuyến khích.';
const YEARS =
  '\n\nDoanh số cho vay của các quỹ năm 2021 là 128 tỷ đồng, năm 2022 là 144 tỷ đồng, năm 2023 là 160 tỷ đồng.';

describe('tổng trên tiêu đề và danh sách trong bài', () => {
  it.each([
    ['Hơn 280 tỷ đồng tiếp sức hợp tác xã', 'Hơn 250 tỷ đồng tiếp sức hợp tác xã', LOANS, 252_400_000_000],
    ['Vinh danh 68 hợp tác xã tiêu biểu', 'Vinh danh 63 hợp tác xã tiêu biểu', PRIZES, 63],
    ['Ba năm, giải ngân gần 490 tỷ đồng', 'Ba năm, giải ngân gần 440 tỷ đồng', YEARS, 432_000_000_000],
  ])('%s', (wrong, right, body, sum) => {
    expect(checkText(wrong + body).findings.map(({ expected }) => expected)).toEqual([sum]);
    expect(checkText(right + body).findings).toEqual([]);
  });

  it('không so tiêu đề với danh sách khi bài có nêu số của tiêu đề, hay khi danh sách nói chuyện khác', () => {
    expect(
      checkText(`Hơn 280 tỷ đồng tiếp sức hợp tác xã${LOANS} Doanh số cho vay 281 tỷ đồng.`).findings,
    ).toEqual([]);
    expect(checkText(`Thêm 500 tỷ đồng cho vùng khó${LOANS}`).findings).toEqual([]);
    expect(checkText(`Hai năm, giải ngân gần 490 tỷ đồng${YEARS}`).findings).toEqual([]);
  });
});

describe('cộng các số kể trước', () => {
  it.each([
    [
      'HTX nhận 3.860 triệu đồng từ Chương trình nông thôn mới, 2.140 triệu đồng từ Dự án tưới, 1.500 triệu đồng từ khuyến nông. Cộng cả ba nguồn, HTX được hỗ trợ 7,3 tỷ đồng.',
      '7,3',
      '7,5',
    ],
    [
      'Liên hiệp thực hiện ba hợp đồng, khối lượng lần lượt là 420 tấn, 260 tấn và 280 tấn, cộng lại 860 tấn nhân.',
      '280',
      '180',
    ],
  ])('%s', (text, wrong, right) => {
    expect(checkText(text).findings.map(({ kind }) => kind)).toEqual(['sum']);
    expect(checkText(text.replace(wrong, right)).findings).toEqual([]);
  });
});
