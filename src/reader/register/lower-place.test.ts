import { describe, expect, it } from 'vitest';
import { speaksOfLowerPlace } from './lower-place.ts';

const BAC_NINH = { name: 'Bắc Ninh', city: false };

/** Whether the figure written as 【…】 speaks of a place below the province. */
function below(marked: string, place = BAC_NINH): boolean {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  return speaksOfLowerPlace(marked.replace(/[【】]/g, ''), { start, end }, place);
}

describe('nơi dưới tỉnh', () => {
  it.each([
    'Huyện Gia Bình tỉnh Bắc Ninh có 【68 HTX】.',
    'Tại phường Đáp Cầu, TP. Bắc Ninh, tỉnh Bắc Ninh có 【6 HTX】.',
    'Thành phố Bắc Ninh có 【53 HTX】.',
    'Tỉnh Bắc Ninh có 【68 HTX】 thuộc huyện Gia Bình.',
    'Tỉnh Bắc Ninh\nII. Huyện Gia Bình:\n1. Số lượng: có 【68 HTX】.',
    'Ủy ban nhân dân huyện Gia Bình báo cáo: đến nay có 【68 HTX】.',
  ])('huyện, xã, thành phố thuộc tỉnh: %s', (text) => {
    expect(below(text)).toBe(true);
  });

  it.each([
    'Toàn tỉnh có 【678 HTX】, trong đó huyện Gia Bình có 68 HTX.',
    'Huyện Gia Bình có 68 HTX; toàn tỉnh có 【678 HTX】.',
    'Hợp tác xã Gia Bình là một trong 【678 HTX】 của tỉnh Bắc Ninh.',
    'Huyện Gia Bình | 68\nTổng cộng | 【678】',
    'UBND huyện Gia Bình\nToàn tỉnh có 【678 HTX】.',
  ])('tỉnh: %s', (text) => {
    expect(below(text)).toBe(false);
  });

  it('thành phố trực thuộc trung ương là toàn thể của chính nó', () => {
    const haNoi = { name: 'Hà Nội', city: true };
    expect(below('Thành phố Hà Nội có 【2.100 HTX】.', haNoi)).toBe(false);
    expect(below('Toàn thành phố có 【2.100 HTX】.', haNoi)).toBe(false);
    expect(below('Quận 12, TP. Hồ Chí Minh có 【15 HTX】.', { name: 'Hồ Chí Minh', city: true })).toBe(true);
  });
});
