// Shares of a whole as printed: each half up by itself, so that screen, Excel and text say the same of one figure.
import { tenthsOf } from '#domain/narrative/write-value.ts';

/** Printed once where the shares of a list that is the whole do not reach 100,0 as printed. */
export const SHARES_MAY_NOT_REACH = 'Tỷ lệ có thể không cộng đủ 100 do làm tròn.';

/** Whether the parts are the whole and yet their shares, each half up to one decimal, miss 100,0. */
export function sharesMissWhole(parts: readonly bigint[], whole: bigint): boolean {
  if (whole === 0n || parts.reduce((sum, part) => sum + part, 0n) !== whole) return false;
  return parts.reduce((sum, part) => sum + tenthsOf(part, whole), 0n) !== 1000n;
}
