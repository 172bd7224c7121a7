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

/** duoi_10_lao_dong, 10_49_lao_dong, tu_200_thanh_vien, duoi_1000000000_dong: the class a number bounds. */
function slugOf(q: Window['q'], atLeast: boolean): string {
  const span =
    q.valueTo !== undefined
      ? `${q.value}_${q.valueTo}`
      : `${q.approx === 'duoi' ? 'duoi' : q.approx === 'tren' && !atLeast ? 'tren' : 'tu'}_${q.value}`;
  if (q.kind === 'money') return `${span}_dong`;
  return `${span}_${q.head?.subject === 'thành viên' ? 'thanh_vien' : 'lao_dong'}`;
}

/** Remember the size class with the fact it describes. */
export function markSize(fact: Fact, w: Window): void {
  fact.breakdown = { ...fact.breakdown, quy_mo: slugOf(w.q, false) };
}

/** "quy mô hợp tác xã dưới 10 lao động chiếm 61,6%, từ 10-49 lao động chiếm 35,7%": the class the share after it is of. */
export function classOfShare(state: ReaderState, w: Window): string | null {
  const { q } = w;
  const { context, sentence } = state;
  if (q.head?.unit !== 'nguoi' && q.kind !== 'money') return null;
  const after = wordsOf(context, q.to, q.to + 7);
  if (!/^(?:trở lên ?)?,? ?(?:thì )?(?:chỉ )?(?:chiếm|là|đạt) (?:\S+ )?\d[\d.,]* ?%/.test(after)) return null;
  const before = wordsOf(context, Math.max(sentence.from, q.from - 60), q.from);
  const sized = /(?:^| )(?:quy mô|(?:htx|hợp tác xã|đơn vị)(?: có| sử dụng)?(?: từ| dưới| trên)?$)/.test(
    before,
  );
  const atLeast = after.startsWith('trở lên');
  const bounded = q.valueTo !== undefined || q.approx === 'duoi' || q.approx === 'tren' || atLeast;
  const goesOn = state.sized !== null && q.from - state.sized.to < 12;
  return bounded && (sized || goesOn) ? slugOf(q, atLeast) : null;
}
