// How do the printed digits of two figures differ: two changed over, or one mistyped?
import type { Fact } from '../read/fact.ts';

/** Digits of a figure told to a step: 1,60% told to the hundredth is 160. */
function digitsOf(value: number, step: number): string {
  return String(Math.round(value / step));
}

function stepOf(a: Fact, b: Fact): number {
  const step = Math.min(a.step, b.step);
  return step > 0 ? step : 1;
}

/** Whether two figures have the same digits in another order, decimals too: 1,06% and 1,60%. */
export function areSwapped(a: Fact, b: Fact): boolean {
  if (a.value === b.value) return false;
  const step = stepOf(a, b);
  const pad = Math.max(digitsOf(a.value, step).length, digitsOf(b.value, step).length);
  const [x, y] = [a, b].map((fact) => [...digitsOf(fact.value, step).padStart(pad, '0')].sort().join(''));
  return pad > 1 && x === y;
}

/** Whether two figures printed alike differ in one digit only. */
export function differInOneDigit(a: Fact, b: Fact): boolean {
  const step = stepOf(a, b);
  const x = digitsOf(a.value, step);
  const y = digitsOf(b.value, step);
  if (x.length !== y.length || x.length < 2 || a.step !== b.step) return false;
  return [...x].filter((digit, i) => digit !== y[i]).length === 1;
}

/** How many digits a figure is printed with. */
export function printedLength(fact: Fact): number {
  return digitsOf(fact.value, fact.step > 0 ? fact.step : 1).length;
}
