// When does a bounded number only say which ones are counted ("11 địa phương có số vốn đăng ký trên 20 tỷ đồng")?
import type { ReaderState } from './state.ts';
import { type Window, wordsOf } from './window.ts';

/** Beyond this an amount is of all of them together. */
const EACH = 100e9;

const PLACES =
  /(?:(?:các|những|số|số lượng|\d+) (?:địa phương|tỉnh, thành phố|tỉnh, thành|tỉnh|huyện|xã)|địa phương)(?: khác| còn lại| này)?(?: đều| cùng)? có (?:tổng )?(?:số|doanh|vốn|lợi)(?: [^,;:.()]*)?$/;
const ORGANISATIONS =
  /(?:^| )\d+ (?:htx|hợp tác xã|tht|tổ hợp tác)(?: có| đạt)(?: mức)? (?:doanh thu|lợi nhuận|lãi|thu nhập)(?: (?:từ|đạt|hằng năm|hàng năm))*$/;

/** Whether the number is a bound of those counted, no statistic of its own. */
export function isThreshold(state: ReaderState, w: Window): boolean {
  const { q } = w;
  const { context, sentence } = state;
  const from = Math.max(sentence.from, q.from - 26);
  const words = wordsOf(context, from, q.from).replace(/^.*[;:]/, '');
  const bounded =
    q.approx === 'tren' ||
    q.approx === 'hon' ||
    q.approx === 'duoi' ||
    q.valueTo !== undefined ||
    /(?:^| )(?:từ|lớn hơn|nhỏ hơn|cao hơn)$/.test(words) ||
    /^(?:trở lên|trở xuống)/.test(wordsOf(context, q.to, q.to + 2));
  if (!bounded || q.per !== undefined) return false;
  const said = words.replace(/(?: là)?(?: (?:từ|lớn hơn|nhỏ hơn|cao hơn|trên|dưới|hơn))*$/, '');
  if (q.kind === 'count' && !/^(?:htx|tht|nguoi)$/.test(q.head?.unit ?? '')) return false;
  return (
    PLACES.test(said) ||
    (q.kind === 'money' && q.approx !== 'hon' && q.value < EACH && ORGANISATIONS.test(said))
  );
}
