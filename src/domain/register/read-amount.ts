// Đọc số lượng và số tiền trong ô: counts, and money with its unit in the cell or in the head; held back when unsure.
import { type GridCell, textOf } from '#domain/register/grid.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export type Amount =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly reason: string };

export const NOTHING = new Set(['', '-', '–', '—', 'x', 'khong co', 'chua co', 'n/a']);
/** Why a figure like "7,250" is held for a person. */
export const TWO_WAYS = 'đọc được hai cách: dấu phẩy là dấu thập phân hay ngăn hàng nghìn';
const NOT_WHOLE = 'không phải một số nguyên không âm';

/** "1,500": in Vietnamese 1,5, in English one thousand five hundred. */
export function isTwoWays(text: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(text.replace(/[\s\u00a0']/g, ''));
}

/** "1.234" → 1234, "24,5" → 24.5, "0.500" → 0.5, "1.500.000" → 1500000, "1,500,000" → 1500000; undefined when it can be read two ways. */
export function readNumber(text: string): number | undefined {
  const written = text.replace(/[\s\u00a0']/g, '');
  if (/^\d+$/.test(written)) return Number(written);
  // No group of thousands begins with a zero.
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(written))
    return Number(written.replaceAll('.', '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/.test(written)) return Number(written.replaceAll(',', ''));
  if (/^\d+,\d+$/.test(written) && !isTwoWays(written)) return Number(written.replace(',', '.'));
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
  const figure = key.replace(/\s*(nguoi|thanh vien|tv|ld|lao dong|ho)$/, '');
  if (isTwoWays(figure)) return { ok: false, reason: TWO_WAYS };
  const value = readNumber(figure);
  return value !== undefined && Number.isInteger(value)
    ? { ok: true, value }
    : { ok: false, reason: NOT_WHOLE };
}
