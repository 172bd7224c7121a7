// In which years did each National Assembly sit?
import type { DocumentNumber } from './legal-catalogue.ts';

/** First and last year of the terms that laws in use were passed in; two terms share the year of an election. */
const TERMS: Readonly<Record<string, readonly [number, number]>> = {
  qh10: [1997, 2002],
  qh11: [2002, 2007],
  qh12: [2007, 2011],
  qh13: [2011, 2016],
  qh14: [2016, 2021],
  qh15: [2021, 2026],
};

/** Whether a number pairs a year with a legislature that did not sit in it ("23/2021/QH13"). */
export function isWrongLegislature({ year, kind }: DocumentNumber): boolean {
  const term = TERMS[kind.replace(/^ubtv/, '')];
  return term !== undefined && year !== null && (year < term[0] || year > term[1]);
}
