// Shares that add up to the printed whole.
import { tenthsOf } from '#domain/narrative/write-value.ts';

/**
 * Shares of a whole in tenths of a percent that add up to exactly 100,0 where the parts are the whole:
 * each half up, then the last digit of the parts nearest to the other side is moved.
 */
export function sharesOf(
  parts: readonly bigint[],
  whole: bigint,
): { readonly tenths: readonly bigint[]; readonly moved: readonly number[] } {
  const tenths = parts.map((part) => tenthsOf(part, whole));
  const sum = parts.reduce((all, part) => all + part, 0n);
  if (sum !== whole) return { tenths, moved: [] };
  let off = 1000n - tenths.reduce((all, each) => all + each, 0n);
  // How far each printed share stands above (+) or below (−) the true one, in 1/whole of a tenth.
  const lean = tenths.map((each, index) => each * whole - (parts[index] ?? 0n) * 1000n);
  const moved: number[] = [];
  const result = [...tenths];
  const order = lean.map((value, index) => ({ value, index }));
  order.sort((a, b) => {
    const gap = off > 0n ? a.value - b.value : b.value - a.value;
    return gap < 0n ? -1 : gap > 0n ? 1 : a.index - b.index;
  });
  for (const { index } of order) {
    if (off === 0n) break;
    const step = off > 0n ? 1n : -1n;
    result[index] = (result[index] ?? 0n) + step;
    moved.push(index);
    off -= step;
  }
  return { tenths: result, moved };
}

/** Printed where a last digit was moved. */
export const SHARES_ADD_UP =
  'Tỷ lệ làm tròn nửa lên đến một chữ số thập phân; chữ số cuối của phần sát ngưỡng nhất được điều chỉnh để các phần cộng đúng một trăm phần trăm.';
