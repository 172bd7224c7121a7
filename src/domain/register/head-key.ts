// Tên cột: a column head reduced to what can be compared, and the money unit that it names.

import { searchKey } from '#domain/vietnamese/search-key.ts';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

/** Đồng for one of the unit. */
export type MoneyUnit = 1 | 1_000 | 1_000_000 | 1_000_000_000;

const UNITS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/\b(ty|ti) ?(dong|d)?\b/, 1_000_000_000],
  [/\b(trieu|tr)\b/, 1_000_000],
  [/\b(nghin|ngan|1000) ?(dong|d)?\b/, 1_000],
  [/\b(dong|vnd|vnđ)\b/, 1],
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

/** The money unit that a head names, or undefined: 'Vốn điều lệ (triệu đồng)' → 1.000.000. */
export function moneyUnitOf(head: string): MoneyUnit | undefined {
  const key = searchKey(toUnicode(head)).replace(/[.()]/g, ' ');
  return UNITS.find(([pattern]) => pattern.test(key))?.[1];
}
