// Đọc số lượng và số tiền trong ô: counts, and money with its unit in the cell or in the head; held back when unsure.
import type { GridCell } from '#domain/register/grid.ts';
import { textOf } from '#domain/register/grid.ts';
import type { MoneyUnit } from '#domain/register/head-key.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export type Amount =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly reason: string };

const NOTHING = new Set(['', '-', '–', '—', 'x', 'khong co', 'chua co', 'n/a']);
const NOT_WHOLE = 'không phải một số nguyên không âm';

/** "1.234" → 1234, "24,5" → 24.5, "1.500.000" → 1500000, "1,500,000" → 1500000; undefined when it can be read two ways. */
export function readNumber(text: string): number | undefined {
  const written = text.replace(/[\s\u00a0']/g, '');
  if (/^\d+$/.test(written)) return Number(written);
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(written))
    return Number(written.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(written)) return Number(written.replaceAll(',', ''));
  if (/^\d+,\d+$/.test(written) && !/^\d{1,3},\d{3}$/.test(written)) return Number(written.replace(',', '.'));
  if (/^\d+\.\d+$/.test(written)) return Number(written);
  return undefined;
}

/** A count of persons or things. */
export function readCountCell(cell: GridCell): Amount {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 0 ? { ok: true, value: cell } : { ok: false, reason: NOT_WHOLE };
  }
  const key = searchKey(textOf(cell));
  if (NOTHING.has(key)) return { ok: true, value: null };
  const value = readNumber(key.replace(/\s*(nguoi|thanh vien|tv|ld|lao dong|ho)$/, ''));
  return value !== undefined && Number.isInteger(value)
    ? { ok: true, value }
    : { ok: false, reason: NOT_WHOLE };
}

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^([\d.,]+) ?(ty|ti)( dong)?/, 1_000_000_000],
  [/^([\d.,]+) ?(trieu|tr)( ?dong|d)?/, 1_000_000],
  [/^([\d.,]+) ?(nghin|ngan)( dong)?/, 1_000],
  [/^([\d.,]+) ?(dong|vnd|d)\b/, 1],
];

/** "24 tỷ 164 triệu đồng" → 24164000000; undefined when a part names no unit. */
function readWithUnits(key: string): number | undefined {
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

function whole(dong: number): Amount {
  const value = Math.round(dong);
  return Number.isSafeInteger(value) && Math.abs(value - dong) < 1e-3
    ? { ok: true, value }
    : { ok: false, reason: 'lẻ hơn một đồng hoặc quá lớn' };
}

/** An amount of money in whole đồng. Without a unit in head or cell a small number is held back: it may be millions. */
export function readMoneyCell(cell: GridCell, unit: MoneyUnit | null): Amount {
  const key = searchKey(textOf(cell));
  if (cell === null || NOTHING.has(key)) return { ok: true, value: null };
  const number = typeof cell === 'number' ? cell : readNumber(key);
  if (number === undefined) {
    const sum = readWithUnits(key);
    return sum === undefined ? { ok: false, reason: 'không phải một số tiền' } : whole(sum);
  }
  if (number < 0) return { ok: false, reason: 'là số âm' };
  if (unit !== null) return whole(number * unit);
  if (number === 0 || number >= 10_000_000) return whole(number);
  return { ok: false, reason: 'không rõ là đồng, nghìn, triệu hay tỷ đồng' };
}
