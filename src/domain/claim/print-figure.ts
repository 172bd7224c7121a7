// Số của một khẳng định in ra chữ: Vietnamese separators, percent sign, money in its natural units.
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import { claimWord } from './claim-words.ts';

const NO_BREAK = '\u00a0';

/** 98.65470001 → 98.6547: what binary arithmetic adds behind the fourth decimal is not the text's. */
const tidy = (value: number) => Number(value.toFixed(4));

/** A bare number, percent to two decimals. */
export function printNumber(value: number, unit: string): string {
  const short = unit === 'percent' ? Number(value.toFixed(2)) : tidy(value);
  return formatNumber(short);
}

/** A number with its unit: "680 HTX", "1,35 %", "24 tỷ 164 triệu đồng". */
export function printFigure(value: number, unit: string): string {
  if (unit === 'dong' && Number.isSafeInteger(value)) return formatDong(value);
  return `${printNumber(value, unit)}${NO_BREAK}${claimWord('unit', unit)}`;
}
