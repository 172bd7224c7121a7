// Does what the parts of a printed list add up to agree with the whole as it is printed?
import type { PrintedList } from './printed-list.ts';
import type { Amount } from './told-amounts.ts';

export interface WholeList extends PrintedList {
  readonly whole: Amount;
}

/** What the parts printed add up to. */
export function sumOf(parts: readonly Amount[]): number {
  return Number(parts.reduce((all, part) => all + part.q.value, 0).toPrecision(12));
}

/** Whether a sum agrees with the whole as printed, "gần", "hơn" and rounding taken into account. */
export function agrees(list: Pick<WholeList, 'whole' | 'parts'>, sum: number): boolean {
  const { whole, parts } = list;
  const value = whole.q.value;
  const exact = !parts.some((part) => part.q.scaled) && Number.isInteger(sum) && !whole.q.scaled;
  const fine = Math.min(...parts.map((part) => part.q.step)) * parts.length;
  const slack = exact ? 0.001 : 0.5 * (fine + (whole.q.approx === undefined ? whole.q.step : 0));
  switch (whole.q.approx) {
    case undefined:
      return Math.abs(sum - value) <= slack;
    case 'hon':
    case 'tren':
    case 'it_nhat':
    case 'toi_thieu':
      return sum >= value - slack && sum <= value * 1.1;
    case 'gan':
    case 'duoi':
    case 'toi_da':
      return sum <= value + slack && sum >= value * 0.9;
    default:
      return Math.abs(sum - value) <= value * 0.08;
  }
}
