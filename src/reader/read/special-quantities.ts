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

const PORTIONS: Readonly<Record<string, number>> = {
  'một nửa': 50,
  'phân nửa': 50,
  'quá nửa': 50,
  'một phần ba': 100 / 3,
  'một phần tư': 25,
  'một phần năm': 20,
  'một phần mười': 10,
  'hai phần ba': 200 / 3,
  'ba phần tư': 75,
};
/** How far a portion told in words may be from the figures. */
const PORTION_STEP = 5;

/** "chiếm hơn một nửa", "tức một phần tư": a share in words. */
export function readPortion(scan: Scan, i: number): Quantity | null {
  const { tokens } = scan;
  const words = [0, 1, 2].map((k) => tokens[i + k]?.key ?? '');
  const three = words.join(' ');
  const two = words.slice(0, 2).join(' ');
  const said = PORTIONS[three] === undefined ? two : three;
  const value = PORTIONS[said];
  if (value === undefined) return null;
  const { approx, from } = readApprox(scan, i);
  if (!/^(?:chiếm|bằng|đạt|giảm|tăng|tức|chừng|tới|đến)$/.test(tokens[from - 1]?.key ?? '')) return null;
  return {
    from,
    to: i + said.split(' ').length,
    numberFrom: i,
    kind: 'percent',
    value,
    step: PORTION_STEP,
    scaled: false,
    inWords: true,
    ...(said === 'quá nửa' ? { approx: 'hon' as const } : approx === undefined ? {} : { approx }),
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
