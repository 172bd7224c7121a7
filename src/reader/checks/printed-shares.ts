// Is a share told with its part and its whole in one breath their quotient, whatever is counted ("trong 450 mã hàng thì 135 mã của HTX, chiếm 30%")?
import { nounAt } from './counted-nouns.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { asFigure } from './printed-figure.ts';
import { type PrintedSkeleton, printedSayings } from './printed-skeleton.ts';
import { reportPrinted } from './printed-slip.ts';
import { type CheckRun, say } from './report.ts';
import { sharePercent } from './share-figures.ts';
import type { Amount } from './told-amounts.ts';

const WORDS = '[^<>;:.()]{0,60}?';
const LED =
  '(?:chiếm|đạt|bằng|tức(?: là)?|tương đương|tương ứng|tỷ lệ|tỉ lệ)(?: (?:chỉ|mới|là|với|tỷ lệ|tỉ lệ|được))*';
const SHARE = `[,(] ?(?:${LED} )?<(?<share>\\d+)p>`;

const SAYINGS = [
  // trong 450 mã hàng trên sàn thì 135 mã của HTX, chiếm 30%
  `(?:^|[,;:] |(?:cho biết|thấy|rằng) )(?:trong|trên) (?:tổng số |số |tổng )?<(?<whole>\\d+)c>${WORDS} (?:thì(?: có)?|có|đã có|mới có|chỉ có) <(?<part>\\d+)c>${WORDS}${SHARE}`,
  // 42 trên tổng số 350, tức 12%
  `<(?<part>\\d+)c>(?: [^<>;:.(), ]+){0,6} (?:trên|trong|\\/) (?:tổng số |tổng |số )?<(?<whole>\\d+)c>(?: [^<>;:.(), ]+){0,6} ?${SHARE}`,
  // Có 1.200 thành viên ở vùng đệm, nhưng chỉ 324 người đăng ký tham gia, tỷ lệ 27%
  `(?:^|[,;] )(?:[^<>;:.(),]{0,40} )?có <(?<whole>\\d+)c>${WORDS}(?:<\\d+c>${WORDS})?(?:\\( [^();:]{0,60} \\)${WORDS})? ?, (?:nhưng|song|mà|thì)(?: (?:mới|chỉ|có|đã|vẫn))+ <(?<part>\\d+)c>${WORDS}${SHARE}`,
].map((saying) => new RegExp(saying, 'g'));

const APART = /(?:^| )(?:so với|kế hoạch|cùng kỳ|năm ngoái|năm trước|tăng|giảm|riêng|trong đó)(?: |$)/;

/** Whether a part and a whole count the same: one unit, one noun, or nothing named of the one. */
function isSameThing(run: CheckRun, part: Amount, whole: Amount): boolean {
  const [a, b] = [part, whole].map((amount) => amount.fact?.unit);
  if (a !== undefined && b !== undefined) return a === b;
  return part.noun === '' || whole.noun === '' || part.noun === whole.noun || isHeadless(run, part, whole);
}

/** "42 trên tổng số 350": neither names what it counts. */
function isHeadless(run: CheckRun, part: Amount, whole: Amount): boolean {
  const nouns = [part, whole].map(({ q }) => nounAt(run.read.context, q.numberFrom + 1)?.[0]);
  return nouns[0] === nouns[1];
}

/** Shares of one breath with the part and the whole printed in it. */
export function checkPrintedShares(run: CheckRun, skeletons: readonly PrintedSkeleton[]): void {
  for (const skeleton of skeletons)
    for (const saying of SAYINGS)
      for (const { told, after, words } of printedSayings(skeleton, saying)) {
        const { part, whole, share } = told;
        if (part === undefined || whole === undefined || share?.fact === undefined) continue;
        if (share.fact.relation !== 'share_of' && share.fact.relation !== 'none') continue;
        const plain = [part, whole, share].every(
          ({ q }) => q.valueTo === undefined && q.approx === undefined && q.per === undefined && !q.inWords,
        );
        if (!plain || whole.q.value < part.q.value || part.q.value < 1 || APART.test(words)) continue;
        if (part.q.denominator !== undefined && part.q.denominator.value !== whole.q.value) continue;
        if (!isSameThing(run, part, whole)) continue;
        // What the share is said to be of after it must be nothing, or the total.
        if (!/^ ?(?:$|[,;:.)]|(?:trong |trên |so với )?tổng số)/.test(after)) continue;
        const expected = sharePercent(part.q.value, whole.q.value);
        const bounds = combine(
          operandInterval(asFigure(part)),
          operandInterval(asFigure(whole)),
          sharePercent,
        );
        if (meets(bounds, statedInterval(share.fact))) continue;
        if (Math.abs(expected - share.q.value) < share.q.step * 1.2) continue;
        const [a, b] = [part, whole].map(({ q, fact }) => say(q.value, fact?.unit ?? ''));
        reportPrinted(run, {
          kind: 'share',
          operands: [part, whole],
          target: share,
          expected,
          words: `${a} / ${b} = ${say(expected, 'percent')}`,
        });
      }
}
