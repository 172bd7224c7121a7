// When is a number of workers or members no count but the size of what was counted ("310 HTX có dưới 10 lao động")?
import type { Fact } from './fact.ts';
import type { ReaderState } from './state.ts';
import { type Window, wordsOf } from './window.ts';

const SIZED = /^(?:htx|tht|lhhtx|qtdnd|don_vi|doanh_nghiep|mo_hinh)$/;

/** The fact whose size the number tells, or null when the number is a count of its own. */
export function sizedBy(state: ReaderState, w: Window): Fact | null {
  const { q } = w;
  if (q.head?.measure !== 'workers' && q.head?.subject !== 'thành viên') return null;
  const fact = state.current[state.current.length - 1];
  if (fact === undefined || q.from - fact.to > 8) return null;
  const between = wordsOf(state.context, fact.to, q.from);
  const link = fact.unit === 'percent' ? /^(?:tổng )?(?:số )?(?:các )?htx (?:có|sử dụng)/ : /^(?:có|sử dụng)/;
  if (!(SIZED.test(fact.unit) || (fact.unit === 'percent' && fact.subject === 'HTX'))) return null;
  if (!link.test(between) || !/^[^,;:.()]*(?:có|sử dụng)(?: quy mô)?(?: từ)?$/.test(between)) return null;
  const ranged = q.valueTo !== undefined || q.approx === 'duoi';
  const bounded = q.approx === 'tren' || q.approx === 'it_nhat' || / từ$/.test(between);
  return ranged || (bounded && (fact.unit === 'percent' || q.value < fact.value)) ? fact : null;
}

/** Remember the size class with the fact it describes: duoi_10, 10_49, tu_200. */
export function markSize(fact: Fact, w: Window): void {
  const { q } = w;
  const span =
    q.valueTo !== undefined
      ? `${q.value}_${q.valueTo}`
      : `${q.approx === 'duoi' ? 'duoi' : q.approx === 'tren' ? 'tren' : 'tu'}_${q.value}`;
  const of = q.head?.measure === 'workers' ? 'lao_dong' : 'thanh_vien';
  fact.breakdown = { ...fact.breakdown, quy_mo: `${span}_${of}` };
}

/** "quy mô hợp tác xã dưới 10 lao động chiếm 61,6%, từ 10-49 lao động chiếm 35,7%": the class the share after it is of. */
export function isClassOfShare(state: ReaderState, w: Window): boolean {
  const { q } = w;
  const { context, sentence } = state;
  if (q.head?.unit !== 'nguoi' || !/(?:^| )quy mô(?: |$)/.test(wordsOf(context, sentence.from, q.from)))
    return false;
  return /^(?:trở lên )?,? ?chiếm(?: |$)/.test(wordsOf(context, q.to, q.to + 4));
}
