// Đọc số lượng và số tiền trong ô: counts, and money with its unit in the cell or in the head; held back when unsure.
import { type GridCell, textOf } from '#domain/register/grid.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export type Amount =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly reason: string };

export const NOTHING = new Set(['', '-', '–', '—', 'x', 'khong co', 'chua co', 'n/a']);
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
