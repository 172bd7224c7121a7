// Viết một con số: the unit it is natural in (24 tỷ 164 triệu đồng · 6,5 triệu người · 20.767 HTX), exact unless asked to round.
import type { Term } from '#domain/narrative/term.ts';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';

const MILLION = 1_000_000n;

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The number with its unit; exact. Millions of people are written so only where nothing is lost. */
export function writeValue(value: bigint, term: Term): string {
  if (term.reads.unit === 'dong') return plain(formatDong(value));
  if (value >= MILLION && value % 100_000n === 0n) {
    const tenths = value / 100_000n;
    const text = `${formatNumber(tenths / 10n)}${tenths % 10n === 0n ? '' : `,${tenths % 10n}`}`;
    return `${text} triệu ${term.noun}`;
  }
  return `${formatNumber(value)} ${term.noun}`;
}

/** The same with every digit, to stand beside a number written so. */
export function writeLike(value: bigint, beside: bigint, term: Term): string {
  const isShort = term.reads.unit === 'dong' || writeValue(beside, term).includes(' triệu ');
  return isShort ? writeValue(value, term) : `${formatNumber(value)} ${term.noun}`;
}

export interface Approximate {
  readonly word: '' | 'hơn ' | 'gần ';
  readonly value: bigint;
}

/** Two leading digits, with the word that is true of it: 6.512.345 → hơn 6,5 triệu; 6.498.000 → gần 6,5 triệu. */
export function approximate(value: bigint): Approximate {
  const step = 10n ** BigInt(Math.max(0, value.toString().length - 2));
  const rounded = ((2n * value + step) / (2n * step)) * step;
  return { word: rounded === value ? '' : rounded < value ? 'hơn ' : 'gần ', value: rounded };
}

/** Tenths of a percent, half up: 13 of 15 → 867n. */
export function tenthsOf(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2000n + denominator) / (denominator * 2n);
}

/** 867n → "86,7%". */
export function writeTenths(tenths: bigint): string {
  return `${formatNumber(tenths / 10n)},${tenths % 10n}%`;
}

/** The operand of a rounded figure. */
export const FULL_NUMBER = 'số đầy đủ';

/** Printed where there is a percentage. */
export const ROUNDED = 'Tỷ lệ phần trăm làm tròn nửa lên đến một chữ số thập phân.';
