import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const READ: readonly (readonly [text: string, value: number, subject: string])[] = [
  [
    'Trang thông tin điện tử của Liên minh HTX tỉnh đã đưa trên 80 bài về hoạt động của HTX.',
    80,
    'bài viết website',
  ],
  ['Liên minh HTX tỉnh đăng 12 bài báo về kinh tế tập thể.', 12, 'bài báo'],
  [
    'Chương trình xây dựng vùng nguyên liệu cho HTX tại Bắc miền Trung (Nghệ An 1.000 ha).',
    1000,
    'vùng nguyên liệu',
  ],
  ['HTX canh tác trên diện tích 62 ha.', 62, 'diện tích'],
];

describe('chủ thể nói rõ hơn danh từ', () => {
  it.each(READ)('%s', (text, value, subject) => {
    const claim = checkText(text).claims.find((each) => each.value === value);
    expect(claim?.subject).toBe(subject);
  });

  it('hai mức không có danh từ', () => {
    const values = (text: string) => checkText(text).claims.map(({ value, unit }) => [value, unit]);
    expect(values('Số HTX tăng thêm 131, từ 461 lên 592.')).toEqual([
      [131, 'htx'],
      [461, 'htx'],
      [592, 'htx'],
    ]);
    expect(values('Tổng số thành viên tăng từ 41.200 lên 97.800 người.')).toEqual([
      [41_200, 'nguoi'],
      [97_800, 'nguoi'],
    ]);
    expect(values('Thành lập mới 150 HTX (2016: 22; 2017: 31; 2018: 97).').map(([value]) => value)).toEqual([
      150, 22, 31, 97,
    ]);
  });
});
