// Which amounts are said without a figure: gấp đôi, không có nợ xấu?

import { readApprox } from './approximation.ts';
import { entryOf } from './marks.ts';
import type { Quantity } from './quantity.ts';
import type { Scan } from './scan.ts';

const MULTIPLES: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5, ba: 3, bốn: 4 };

/** "gấp đôi", "gấp ba lần". */
export function readMultiple(scan: Scan, i: number): Quantity | null {
  const value = MULTIPLES[scan.tokens[i]?.key ?? ''];
  if (value === undefined || scan.tokens[i - 1]?.key !== 'gấp') return null;
  const to = scan.tokens[i + 1]?.key === 'lần' ? i + 2 : i + 1;
  const { approx, from } = readApprox(scan, i - 1);
  return {
    from,
    to,
    numberFrom: i,
    kind: 'times',
    value,
    step: 1,
    scaled: false,
    inWords: true,
    ...(approx === undefined ? {} : { approx }),
  };
}

/** "không có nợ xấu": nothing, stated. */
export function readNone(scan: Scan, i: number): Quantity | null {
  if (scan.tokens[i]?.key !== 'không') return null;
  let k = i + 1;
  while (/^(?:có|còn|phát|sinh|xảy|ra)$/.test(scan.tokens[k]?.key ?? '')) k++;
  const money = entryOf(scan.markAt.get(k), 'money');
  if (k === i + 1 || (money?.measure !== 'npl' && money?.measure !== 'overdue_debt')) return null;
  return {
    from: i,
    to: scan.markAt.get(k)?.to ?? k + 1,
    numberFrom: i,
    kind: 'money',
    value: 0,
    step: 1,
    scaled: false,
    inWords: true,
    head: money,
  };
}
