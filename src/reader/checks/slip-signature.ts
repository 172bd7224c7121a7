// Does a printed figure bear the mark of a slip of the hand: it would be right with two digits changed over, one digit, a comma or a unit mended?
import { oneSlipApart } from './one-slip-apart.ts';
import { transpositions } from './transposed.ts';

/** A figure as printed and the value of one unit of its last digit. */
export interface Printed {
  readonly value: number;
  readonly step: number;
}

const SCALES = [10, 0.1, 1000, 0.001];

function digitsOf({ value, step }: Printed): number {
  return Math.round(value / step);
}

/** Two neighbouring digits changed over. */
function isSwapped(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  return a !== b && x.length > 1 && [...x].sort().join('') === [...y].sort().join('') && oneSlipApart(a, b);
}

/**
 * 5,7 for 7,5; 1.620 for 1.260; 50 for 30 where the calculation gives 30,000 and not 30,4; 5 triệu for 50.
 * `right` is what the calculation gives, unrounded.
 */
export function bearsSlip(printed: Printed, right: number, strict = false): boolean {
  if (!(right > 0) || !(printed.step > 0)) return false;
  const told = digitsOf(printed);
  const meant = Math.round(right / printed.step);
  if (told === meant || meant === 0) return false;
  const exact = Math.abs(right / printed.step - meant) < 1e-6 * Math.max(1, meant);
  const scales = printed.step >= 1000 || printed.step < 1 ? SCALES : [];
  if (exact && scales.some((factor) => Math.abs(right * factor - printed.value) <= 1e-9 * printed.value))
    return true;
  if (isSwapped(told, meant) && (!strict || exact || String(told).length > 2)) return true;
  const [long, short] = [String(told).length, String(meant).length].sort((a, b) => b - a) as [number, number];
  if (long !== short && short < 3) return false;
  const significant = String(told).replace(/0+$/, '').length;
  return oneSlipApart(told, meant) && (strict ? exact && significant > 1 : short > 2 || exact);
}

/** Whether a figure with two neighbouring digits changed back lies between two bounds: 1.356 for 1.536, where 75% of 2.048 is asked. */
export function isSwappedInto({ value, step }: Printed, low: number, high: number): boolean {
  return transpositions(Math.round(value / step)).some(
    (swapped) => swapped * step >= low - 1e-9 && swapped * step <= high + 1e-9,
  );
}
