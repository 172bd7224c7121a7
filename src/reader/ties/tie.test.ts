import { expect, it } from 'vitest';
import { heldIn } from '#test/support/reader-ties.ts';
import { allTies } from './all-ties.ts';
import { meetsAsked } from './tie.ts';

it('đòi đúng một số thì phải đúng số ấy; đòi một khoảng thì trong khoảng', () => {
  expect([240, 241, 242].map((value) => meetsAsked({ low: 241, high: 241 }, value, 1))).toEqual([
    false,
    true,
    false,
  ]);
  expect([64.9, 65, 65.5, 65.6].map((value) => meetsAsked({ low: 65, high: 65.5 }, value, 0.1))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  // 0,1 + 0,2
  expect(meetsAsked({ low: 0.1 + 0.2, high: 0.1 + 0.2 }, 0.3, 0.1)).toBe(true);
});

it('mọi loại quan hệ được tìm trong một bài', () => {
  const text =
    'Đầu năm, huyện có 214 HTX. Trong năm thành lập mới 23 HTX, giải thể 9 HTX; đến cuối năm còn 228 HTX, trong đó 143 HTX trồng trọt và 85 HTX chăn nuôi. Mở 24 lớp, mỗi lớp 45 học viên, tổng cộng 1.080 học viên.';
  const held = heldIn(text, allTies);
  expect(held).toEqual(
    expect.arrayContaining([
      '214 HTX + 23 HTX − 9 HTX = 228',
      '143 HTX + 85 HTX = 228',
      '24 lớp × 45 người = 1080',
    ]),
  );
});
