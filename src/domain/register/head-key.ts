// Tên cột: a column head reduced to what can be compared, and the money unit that it names.

import { searchKey } from '#domain/vietnamese/search-key.ts';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

/** Đồng for one of the unit. */
export type MoneyUnit = 1 | 1_000 | 1_000_000 | 1_000_000_000;

/** Longest first: what names millions may end in "đồng" as well. */
const UNITS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [
    /(?<!cong )\b(ty|ti)( ?(dong|d|vnd))?\b(?! (le|trong|suat))|\b(1000000000|10\^?9) ?(dong|d|vnd)\b/,
    1_000_000_000,
  ],
  [/\b(trieu|tr)( ?(dong|d|vnd))?\b|\b(1000000|10\^?6) ?(dong|d|vnd)\b|\btrd\b/, 1_000_000],
  [/\b(nghin|ngan|ng|n)( ?(dong|d|vnd))\b|\b(nghin|ngan)\b|\b(1000|10\^?3)( ?(dong|d|vnd))?\b/, 1_000],
  [/\b(dong|vnd)\b|\( ?d ?\)/, 1],
];

/** A head without marks, notes in brackets, numbering or signs: 'STT (1)' → 'stt'. */
export function headKey(head: string): string {
  return searchKey(toUnicode(head))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[*:.;_]+/g, ' ')
    .replace(/\s*([/,])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The money unit that a head names, or undefined: 'Vốn điều lệ (triệu đồng)' → 1.000.000, 'Vốn ĐL (tr.đ)' too. */
export function moneyUnitOf(head: string): MoneyUnit | undefined {
  const key = searchKey(toUnicode(head))
    .replace(/(?<=\d)[. ](?=000)/g, '')
    .replace(/[.,:/–-]|[()](?! ?d ?\))(?<!\( ?d ?\))/g, ' ')
    .replace(/ +/g, ' ');
  return UNITS.find(([pattern]) => pattern.test(key))?.[1];
}

/** Units of counts that stand before that of money: 'ĐVT: HTX, người, triệu đồng'. */
const OTHER_UNITS = /^(?:(?:htx|tht|hop tac xa|to hop tac|nguoi|thanh vien|lao dong|ho|ha|%|va)\b[\s,;/-]*)+/;

/** The money unit of a line beside the table, or undefined: 'ĐVT: triệu đồng', 'Ghi chú: vốn tính bằng nghìn đồng'. */
export function unitNoteOf(line: string): MoneyUnit | undefined {
  const key = searchKey(toUnicode(line)).replace(/\./g, '');
  const said =
    /^.*\b(?:don vi(?: tinh)?|dvt|tinh bang|tinh theo|ghi bang|ghi theo)\b(?: la)?[\s:(-]*(.*)$/.exec(
      key,
    )?.[1];
  const rest = (said ?? '').replace(OTHER_UNITS, '');
  if (/^d(?![a-z])/.test(rest)) return 1;
  return /^(1?0+|1 ?000|ty|ti|tr|nghin|ngan|ng|n|dong|vnd|10)(?![a-z]{4})/.test(rest)
    ? moneyUnitOf(rest.slice(0, 24))
    : undefined;
}
