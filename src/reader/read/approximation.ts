// Which word makes a number approximate (gần, hơn, khoảng, ít nhất)?
import type { Approximation } from '../claim.ts';
import { entryOf } from './marks.ts';
import type { Scan } from './scan.ts';

const APPROX_GLUE = new Set(['đạt', 'từ', 'là', 'được', 'thêm', 'có', 'đạt được', 'khoảng', 'cũng', 'chỉ']);

export function readApprox(scan: Scan, i: number): { approx?: Approximation; from: number } {
  let at = i;
  let from = i;
  let approx: Approximation | undefined;
  for (let n = 0; n < 3; n++) {
    const mark = scan.markBefore.get(at);
    const entry = entryOf(mark, 'approx');
    // "trong số HTX nói trên có 227 HTX": told above, not more than.
    if (entry?.id === 'tren' && /^(?:nói|kể|nêu)$/.test(scan.tokens[(mark?.from ?? 0) - 1]?.key ?? '')) break;
    if (mark !== undefined && entry !== undefined) {
      approx ??= entry.id as Approximation; // lexicon ids of this category are the contract's words
      from = mark.from;
      at = mark.from;
    } else if (APPROX_GLUE.has(scan.tokens[at - 1]?.key ?? '')) at--;
    else break;
  }
  return approx === undefined ? { from: i } : { approx, from };
}
