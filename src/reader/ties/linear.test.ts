import { expect, it } from 'vitest';
import { figuresIn } from '#test/support/reader-ties.ts';
import type { Figure } from './figure.ts';
import { askLinear } from './linear.ts';

/** What two parts ask of their whole, and of the first part. */
function asked(text: string): unknown[] {
  const [a, b, whole] = figuresIn(text) as [Figure, Figure, Figure];
  const terms = [
    [a, 1],
    [b, 1],
    [whole, -1],
  ] as const;
  return [askLinear(terms)(whole), askLinear(terms)(a)];
}

it('in cùng một bước thì cộng đúng đến từng chữ số', () => {
  expect(asked('Lúa 124 ha, ngô 83 ha, cả vụ 207 ha.')).toEqual([
    { low: 207, high: 207 },
    { low: 124, high: 124 },
  ]);
  expect(asked('Ngân sách 12,4 tỷ đồng, vốn vay 8,3 tỷ đồng, tất cả 20,7 tỷ đồng.')).toEqual([
    { low: 20_700_000_000, high: 20_700_000_000 },
    { low: 12_400_000_000, high: 12_400_000_000 },
  ]);
});

it('tổng in thô hơn các phần chỉ được lệch nửa bước của chính nó', () => {
  const [whole] = asked('Ngân sách 12,46 tỷ đồng, vốn vay 8,31 tỷ đồng, tất cả 21 tỷ đồng.');
  expect(whole).toEqual({ low: 20_270_000_000, high: 21_270_000_000 });
});

it('phần in mịn chịu sai số của cả các số khác', () => {
  const [, part] = asked('Ngân sách 12,4 tỷ đồng, vốn vay 8 tỷ đồng, tất cả 20,7 tỷ đồng.');
  // 20,7 − 8 = 12,7; nửa bước: 0,5 + 0,05 + 0,05
  expect(part).toEqual({ low: 12_100_000_000, high: 13_300_000_000 });
});

it('số không có trong phép tính thì không hỏi được', () => {
  const [a, b, c] = figuresIn('Lúa 124 ha, ngô 83 ha, cả vụ 207 ha.') as [Figure, Figure, Figure];
  const terms = [
    [a, 1],
    [b, -1],
  ] as const;
  expect(askLinear(terms)(c)).toBeUndefined();
});
