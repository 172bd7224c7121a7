// Một ô của công chúng in ra chữ gì.

import { type Language, WORDS } from '#document/release/words.ts';
import type { PublicCell, ReleaseMeasure } from '#domain/release/document.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

const ENGLISH = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

function print(value: number, language: Language, decimals: number): string {
  if (language === 'en') return ENGLISH.format(Number(value.toFixed(decimals)));
  return formatNumber(Number(value.toFixed(decimals)));
}

/** Money is printed in millions on a page; files hold every đồng. */
export function isMoney({ unit }: Pick<ReleaseMeasure, 'unit'>): boolean {
  return unit === 'đồng' || unit.startsWith('đồng/');
}

/** The unit as it stands under the head of a column. */
export function unitText(measure: ReleaseMeasure, language: Language): string {
  const words = WORDS[language];
  if (!isMoney(measure)) return language === 'en' ? measure.unitEn : measure.unit;
  const rest = language === 'en' ? measure.unitEn.replace(/^dong/, '') : measure.unit.replace(/^đồng/, '');
  return `${words.million}${rest}`;
}

/** The number behind a cell: the value, or the quotient of a ratio; undefined where nothing is shown. */
export function numberOf(cell: PublicCell | undefined): number | undefined {
  if (cell?.value !== undefined) return Number(cell.value);
  if (cell?.numerator === undefined || cell.denominator === undefined) return undefined;
  const below = Number(cell.denominator);
  return below === 0 ? undefined : Number(cell.numerator) / below;
}

/** What is printed, and whether it is a word in place of a number. */
export function cellText(
  cell: PublicCell | undefined,
  measure: ReleaseMeasure,
  language: Language,
): { readonly text: string; readonly word: boolean } {
  const words = WORDS[language];
  const number = numberOf(cell);
  if (number === undefined)
    return { text: cell?.hidden ? words.hidden : words[cell?.absent ?? 'missing'], word: true };
  if (isMoney(measure)) return { text: print(number / 1e6, language, 1), word: false };
  if (measure.unit === '%') return { text: print(number * 100, language, 1), word: false };
  return { text: print(number, language, measure.kind === 'ratio' ? 1 : 0), word: false };
}
