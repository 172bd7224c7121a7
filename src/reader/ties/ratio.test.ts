import { expect, it } from 'vitest';
import { figuresIn } from '#test/support/reader-ties.ts';
import type { Figure } from './figure.ts';
import { askRate, boundsOf, rateBounds } from './ratio.ts';

const first = (text: string) => figuresIn(text)[0] as Figure;

function expectBounds(bounds: { low: number; high: number } | undefined, low: number, high: number): void {
  expect(bounds?.low).toBeCloseTo(low, 3);
  expect(bounds?.high).toBeCloseTo(high, 3);
}

it('số đếm đúng như in; tiền theo tỷ, diện tích, sản lượng lệch nửa bước', () => {
  expectBounds(boundsOf(first('Tỉnh có 420 HTX.')), 420, 420);
  expectBounds(boundsOf(first('Vốn 6,4 tỷ đồng.')), 6_350_000_000, 6_450_000_000);
  expectBounds(boundsOf(first('Trồng 250 ha chè.')), 249.5, 250.5);
});

it('tỷ lệ in ra có thể đã làm tròn hay cắt bớt; nói "khoảng" thì rộng hơn', () => {
  expectBounds(rateBounds(first('Tỷ lệ đạt 42,5%.')), 42.45, 42.5999);
  expectBounds(rateBounds(first('Tỷ lệ đạt khoảng 42%.')), 40.5, 43.5);
});

it('tỷ lệ phần trong tổng hỏi mỗi số điều gì', () => {
  const [now, base, rate] = figuresIn('Có 302 HTX có lãi trong 420 HTX, chiếm 71,9%.') as [
    Figure,
    Figure,
    Figure,
  ];
  const of = { now, base, rate, sign: 0, unit: 100 } as const;
  // 302 / 420 = 71,9048%
  expectBounds(askRate(of, rate), 71.8049, 71.9548);
  // 420 × 71,85% đến 420 × 71,9999%
  expectBounds(askRate(of, now), 301.77, 302.3996);
  // 302 / 71,9999% đến 302 / 71,85%
  expectBounds(askRate(of, base), 419.445, 420.3201);
});

it('mức giảm: số nay nhỏ hơn số trước', () => {
  const [now, base, rate] = figuresIn('Nay có 85 hộ, năm trước có 100 hộ, giảm 15%.') as [
    Figure,
    Figure,
    Figure,
  ];
  const of = { now, base, rate, sign: -1, unit: 100 } as const;
  expectBounds(askRate(of, rate), 14.001, 15.5);
  expectBounds(askRate(of, now), 84.001, 85.5);
});
