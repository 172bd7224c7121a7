// Between which bounds does a printed figure lie, given its last digit and words like gần, hơn, khoảng?
import type { Fact } from '../read/fact.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const EPSILON = 1e-9;

function spread(value: number, approx: Fact['approx'], slack: number): Interval {
  switch (approx) {
    case 'hon':
    case 'tren':
    case 'it_nhat':
    case 'toi_thieu':
      return { low: value, high: value * 1.1 + slack };
    case 'gan':
    case 'duoi':
    case 'toi_da':
      return { low: value * 0.9 - slack, high: value };
    case 'khoang':
    case 'xap_xi':
    case 'uoc':
      return { low: value * 0.95 - slack, high: value * 1.05 + slack };
    case undefined:
      return { low: value - slack, high: value + slack };
  }
}

/** Bounds of an operand: a whole number printed in full is exact; a rounded one may be off by half its last digit. */
export function operandInterval(fact: Fact): Interval {
  const rounded = fact.quantity.scaled || !Number.isInteger(fact.value) || fact.unit === 'percent';
  const slack = rounded ? fact.step * 0.5 : 0;
  if (fact.valueTo !== undefined) return { low: fact.value - slack, high: fact.valueTo + slack };
  return spread(fact.value, fact.approx, slack);
}

/** Bounds of a stated result: under one unit of the last printed digit (rounded or cut off). */
export function statedInterval(fact: Fact): Interval {
  const exact =
    fact.unit !== 'percent' && fact.unit !== 'lan' && !fact.quantity.scaled && Number.isInteger(fact.value);
  const slack = exact
    ? 0
    : fact.step * (fact.unit === 'lan' && Number.isInteger(fact.value) ? 0.45 : 1 - 1e-9);
  if (fact.valueTo !== undefined) return { low: fact.value - slack, high: fact.valueTo + slack };
  return spread(fact.value, fact.approx, slack);
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

/** Sum of bounds. */
export function addAll(parts: readonly Interval[]): Interval {
  return parts.reduce((sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high }), {
    low: 0,
    high: 0,
  });
}
