// Between which bounds does a printed figure lie, given its last digit and words like gần, hơn, khoảng?
import type { Fact } from '../read/fact.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What of a figure says how closely it is told. */
export type Figure = Pick<Fact, 'quantity' | 'value' | 'valueTo' | 'unit' | 'approx' | 'step'>;

const EPSILON = 1e-9;

/** The place of the last digit that is not zero: 2.131 tỷ is told to the tỷ, 10.300 to the hundred. */
function grainOf(value: number, step: number): number {
  let grain = step > 0 ? step : 1;
  for (let n = 0; n < 18 && Math.round(value / grain) % 10 === 0 && grain < value; n++) grain *= 10;
  return grain;
}

/** How far "hơn", "gần" reach from a figure: to the next figure of its own grain, a hundredth at least, a tenth at most. */
function reachOf(value: number, step: number): number {
  const size = Math.abs(value);
  return Math.min(size * 0.1, Math.max(size * 0.01, grainOf(size, step)));
}

/** Whether a figure with "hơn", "gần" is still told closely: "trên 1.325 tỷ", not "hơn 7.000". */
export function isClose(fact: Fact): boolean {
  return fact.approx === undefined || reachOf(fact.value, fact.step) <= Math.abs(fact.value) * 0.015;
}

/** Whether a word before a figure leaves it open: "ước 1.150 triệu" says how it was come by, its digits are meant. */
export function isLoose(fact: Fact): boolean {
  return fact.approx !== undefined && !(fact.approx === 'uoc' && isPrecise(fact.value, fact.step));
}

/** Three digits and more before the zeros, or two of which one stands behind the comma ("ước 9,1 tỷ"): told closely. */
function isPrecise(value: number, step: number): boolean {
  const digits = Math.abs(value) / grainOf(Math.abs(value), step);
  const fraction = Math.round(Math.log10(step)) % 3 !== 0;
  return digits >= 100 || (fraction && digits >= 20);
}

function spread(value: number, approx: Fact['approx'], slack: number, step: number): Interval {
  const reach = reachOf(value, step);
  switch (approx) {
    case 'hon':
    case 'tren':
    case 'it_nhat':
    case 'toi_thieu':
      return { low: value, high: value + reach + slack };
    case 'gan':
    case 'duoi':
    case 'toi_da':
      return { low: value - reach - slack, high: value };
    case 'uoc':
      if (isPrecise(value, step)) return { low: value - slack, high: value + slack };
      return { low: value * 0.95 - slack, high: value * 1.05 + slack };
    case 'khoang':
    case 'xap_xi':
      return { low: value * 0.95 - slack, high: value * 1.05 + slack };
    case undefined:
      return { low: value - slack, high: value + slack };
  }
}

/** Bounds of an operand: a whole number printed in full is exact; a rounded one may be off by half its last digit. */
export function operandInterval(fact: Figure): Interval {
  const rounded = fact.quantity.scaled || !Number.isInteger(fact.value) || fact.unit === 'percent';
  const slack = rounded ? (isRoundThousands(fact) ? 500 : 0.5) * fact.step : 0;
  if (fact.valueTo !== undefined) return { low: fact.value - slack, high: fact.valueTo + slack };
  return spread(fact.value, fact.approx, slack, fact.step);
}

/** Bounds of an operand told beside another of its kind, both to the same digit: "4 triệu" beside "4,5 triệu" is 4,0. */
export function besideInterval(fact: Fact, other: Fact): Interval {
  const bounds = operandInterval(fact);
  const plain = fact.approx === undefined && fact.valueTo === undefined && fact.unit === other.unit;
  if (!plain || !(other.step < fact.step) || other.step <= 0) return bounds;
  return { low: fact.value - 0.5 * other.step, high: fact.value + 0.5 * other.step };
}

/** "124.000 tỷ đồng", "13.000 tỷ đồng": national amounts are printed in whole thousands. */
function isRoundThousands(fact: Figure): boolean {
  const units = fact.value / fact.step;
  return fact.unit === 'dong' && fact.quantity.scaled && units >= 10_000 && units % 1000 === 0;
}

/** Bounds of a stated result: under one unit of the last printed digit (rounded or cut off). */
export function statedInterval(fact: Fact): Interval {
  const exact =
    fact.unit !== 'percent' && fact.unit !== 'lan' && !fact.quantity.scaled && Number.isInteger(fact.value);
  // A multiple rounded up is half a digit too high at most; cut off, it is up to one too low.
  if (fact.unit === 'lan' && !Number.isInteger(fact.value) && fact.approx === undefined)
    return { low: fact.value - fact.step * 0.5, high: fact.value + fact.step * 0.999 };
  const slack = exact
    ? 0
    : fact.step * (fact.unit === 'lan' && Number.isInteger(fact.value) ? 0.45 : 1 - 1e-9);
  if (fact.valueTo !== undefined) return { low: fact.value - slack, high: fact.valueTo + slack };
  return spread(fact.value, fact.approx, slack, fact.step);
}

/** Bounds of a stated rise or fall: "10%" may be 10,9% cut off or 9,5% rounded up, never 9% told as one more. */
export function changeInterval(fact: Fact): Interval {
  const { low, high } = statedInterval(fact);
  if (fact.unit !== 'percent' || fact.approx !== undefined || fact.valueTo !== undefined)
    return { low, high };
  return { low: fact.value - fact.step * 0.6, high };
}

/** Whether two bounds have a value in common. */
export function meets(a: Interval, b: Interval): boolean {
  const slack = EPSILON * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** Bounds of f(a, b) for a function monotone in each operand. */
export function combine(a: Interval, b: Interval, f: (x: number, y: number) => number): Interval {
  const values = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)];
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Bounds drawn in towards the value: two figures are hardly ever both at the edge of what they may be rounded from. */
export function likely(bounds: Interval, value: number, share = 0.75): Interval {
  return { low: value - (value - bounds.low) * share, high: value + (bounds.high - value) * share };
}

/** Sum of bounds. */
export function addAll(parts: readonly Interval[]): Interval {
  return parts.reduce((sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high }), {
    low: 0,
    high: 0,
  });
}

/** Bounds of a stated mean: whole people and things are rounded or cut off like any other mean. */
export function meanInterval(mean: Fact): Interval {
  const stated = statedInterval(mean);
  // "mỗi hộ 7 triệu đồng": 6 triệu is never told as one more; 6,9 triệu is rounded up, 7,9 cut off.
  if (mean.unit === 'dong' && mean.approx === undefined && mean.valueTo === undefined)
    return { low: mean.value - mean.step * 0.7, high: stated.high };
  return mean.unit === 'dong' || mean.step < 1
    ? stated
    : { low: stated.low - 0.999, high: stated.high + 0.999 };
}
