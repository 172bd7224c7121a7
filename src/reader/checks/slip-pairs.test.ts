import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** A sentence with a slip; what replaces its wrong figure when it is right; kind of the finding; expected value. */
const PAIRS: readonly (readonly [
  text: string,
  wrong: string,
  right: string,
  kind: string,
  expected: number,
])[] = [
  ['Hiện có 343 HTX nông nghiệp trên tổng số 501 HTX, chiếm 86,5%.', '86,5%', '68,5%', 'share', 68.4631],
  [
    'Trong 96 HTX được khảo sát có 32 HTX áp dụng công nghệ cao, bằng 25% số HTX được khảo sát.',
    '25%',
    '33,3%',
    'share',
    33.3333,
  ],
  [
    'Có 32 HTX áp dụng công nghệ cao trong tổng số 96 HTX được khảo sát, chiếm 25%.',
    '25%',
    '33,3%',
    'share',
    33.3333,
  ],
  ['Nợ quá hạn 350 triệu đồng, chiếm 0,2% trên tổng dư nợ 17,5 tỷ đồng.', '0,2%', '2%', 'share', 2],
  [
    'Kế hoạch năm 2023 giao thành lập mới 35 HTX. Đến 30/11/2023 đã thành lập mới 28 HTX, đạt 88% kế hoạch.',
    '88%',
    '80%',
    'plan',
    80,
  ],
  ['Kế hoạch thành lập mới 50 HTX; thực hiện 46 HTX, hoàn thành 96% kế hoạch.', '96%', '92%', 'plan', 92],
  [
    'Có 74 HTX tham gia BHXH bắt buộc cho 518 người, bình quân 4 người/HTX.',
    '4 người',
    '7 người',
    'average',
    7,
  ],
  [
    'Nơi có cả hai loại: Tân Lạc 46 HTX (28 tạo việc làm, 8 dịch vụ), Yên Thủy 35 HTX (18 tạo việc làm, 17 dịch vụ), Mai Châu 27 HTX (3 tạo việc làm, 24 dịch vụ).',
    '46',
    '36',
    'sum',
    36,
  ],
  [
    'Toàn tỉnh có 383 HTX nông nghiệp, trong đó 15 HTX thành lập mới và 268 HTX chuyển đổi.',
    '383',
    '283',
    'sum',
    283,
  ],
];

describe('quan hệ kể trong một hơi', () => {
  it.each(PAIRS)('%s', (text, wrong, right, kind, expected) => {
    const slips = checkText(text).findings;
    expect(slips.map((finding) => [finding.kind, finding.severity, finding.expected])).toContainEqual([
      kind,
      'hard',
      expected,
    ]);
    const clean = text.replace(wrong, right);
    expect(clean).not.toBe(text);
    expect(checkText(clean).findings).toEqual([]);
  });
});

describe('danh sách thiếu một ít', () => {
  it('hỏi phần chưa nêu mà không gọi là sai', () => {
    const [finding, ...others] = checkText(
      'Hiện tỉnh có 161 HTX; trong đó, lĩnh vực nông nghiệp là 71 HTX, 88 HTX phi nông nghiệp.',
    ).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'sum', severity: 'ambiguous', expected: 159, stated: 161 });
  });

  it('số trong tên HTX không phải là số liệu', () => {
    const text = 'Có 3 HTX đã chuyển đổi (HTX Hòa Tiến 1, HTX Hòa Nhơn 2, HTX Hòa Phú).';
    expect(checkText(text).claims.map((claim) => claim.value)).toEqual([3]);
  });

  it('tỷ lệ từng phần đã đúng thì còn phần khác', () => {
    const text =
      'Trong 1.500 cán bộ quản lý HTX có 450 người trình độ đại học (chiếm 30%), 600 người trình độ trung cấp (chiếm 40%).';
    expect(checkText(text).findings).toEqual([]);
  });
});
