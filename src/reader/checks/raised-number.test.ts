// Is the number a lot is brought to what there was and what is added?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    'thêm bao nhiêu, đưa số có cùng đặc điểm lên',
    'sum',
    'Cả tỉnh có 1.428 tổ hợp tác nhưng mới 357 tổ đăng ký chứng thực. Năm nay đặt chỉ tiêu thêm 150 tổ, đưa số tổ được chứng thực lên #.',
    '507',
    '570',
  ],
];

describe('thêm bao nhiêu, đưa số lên', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each([
    'Hiện có 45 HTX ứng dụng công nghệ cao. Năm 2025 có thêm 20 HTX, giải thể 4 HTX, nâng số HTX ứng dụng công nghệ cao lên 61 HTX.',
    'Huyện có 45 HTX, trong đó 12 HTX ứng dụng công nghệ cao. Năm 2025 có thêm 20 HTX, nâng số HTX nông nghiệp lên 70 HTX.',
  ])('không nói gì: %s', expectSilent);
});
