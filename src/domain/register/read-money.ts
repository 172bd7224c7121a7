// Số tiền as lists write it: đồng, nghìn, triệu, tỷ.

import { type GridCell, textOf } from '#domain/register/grid.ts';
import type { MoneyUnit } from '#domain/register/head-key.ts';
import { type Amount, isTwoWays, NOTHING, readNumber, TWO_WAYS } from '#domain/register/read-amount.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^([\d.,]+) ?(ty|ti)( dong)?/, 1000000000],
  [/^([\d.,]+) ?(trieu|tr)( ?dong|d)?/, 1000000],
  [/^([\d.,]+) ?(nghin|ngan)( dong)?/, 1000],
  [/^([\d.,]+) ?(dong|vnd|d)\b/, 1],
];
/** "24 tỷ 164 triệu đồng" → 24164000000; undefined when a part names no unit. */
export function readWithUnits(key: string): number | undefined {
  let [rest, sum] = [key.trim(), 0];
  while (rest !== '') {
    const part = PARTS.map(([pattern, unit]) => ({ match: pattern.exec(rest), unit })).find(
      ({ match }) => match,
    );
    const value = part?.match && readNumber(part.match[1] ?? '');
    if (!part?.match || typeof value !== 'number') return undefined;
    sum += value * part.unit;
    rest = rest
      .slice(part.match[0].length)
      .replace(/^[ ,.]*(va )?/, '')
      .trim();
  }
  return sum;
}

/** From here on a figure without a unit is taken for whole đồng: in thousands it would be 50 tỷ and more. */
export const SURELY_DONG = 50000000;
/** No co-operative's capital is less or more; a figure beyond is one whose unit was mistaken. */
export const LEAST_DONG = 100000;
export const MOST_DONG = 1000000000000;
export function whole(dong: number, most = MOST_DONG): Amount {
  const value = Math.round(dong);
  if (!Number.isSafeInteger(value) || Math.abs(value - dong) >= 1e-3)
    return { ok: false, reason: 'lẻ hơn một đồng hoặc quá lớn' };
  if (value !== 0 && value < LEAST_DONG)
    return { ok: false, reason: `chỉ bằng ${value} đồng, có lẽ sai đơn vị tiền` };
  if (value >= most) return { ok: false, reason: 'từ 1.000 tỷ đồng trở lên, có lẽ sai đơn vị tiền' };
  return { ok: true, value };
}

/** A sum of capitals, however large. */
export function readSum(cell: GridCell, unit: MoneyUnit | null): Amount {
  return readMoneyCell(cell, unit, Number.POSITIVE_INFINITY);
}

/** An amount of money in whole đồng. Without a unit in head or cell a small number is held back: it may be millions. */
export function readMoneyCell(cell: GridCell, unit: MoneyUnit | null, most?: number): Amount {
  const key = searchKey(textOf(cell));
  if (cell === null || NOTHING.has(key)) return { ok: true, value: null };
  const number = typeof cell === 'number' ? cell : readNumber(key);
  if (number === undefined) {
    const sum = readWithUnits(key);
    if (sum !== undefined) return whole(sum, most);
    return { ok: false, reason: isTwoWays(key) ? TWO_WAYS : 'không phải một số tiền' };
  }
  if (number < 0) return { ok: false, reason: 'là số âm' };
  if (unit !== null) return whole(number * unit, most);
  if (number === 0 || number >= SURELY_DONG) return whole(number, most);
  return { ok: false, reason: 'không rõ là đồng, nghìn, triệu hay tỷ đồng' };
}
