// Is the share of a part right that makes up its whole with the part told next ("5.400 tấn … 1.350 tấn xuất khẩu, chiếm 25%, còn lại 4.050 tấn")?
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { asFigure, unitOfPrinted } from './printed-figure.ts';
import type { PrintedSkeleton } from './printed-skeleton.ts';
import { reportPrinted } from './printed-slip.ts';
import { type CheckRun, say } from './report.ts';
import { sharePercent } from './share-figures.ts';
import { type Amount, between } from './told-amounts.ts';

/** Words from a part to its share. */
const SHARE_LED =
  /^[^,;:.()]{0,60}(?:[,(] ?)?(?:(?:chỉ |mới )?(?:chiếm|đạt|bằng|tức|tương đương|tương ứng|tỷ lệ|tỉ lệ)(?: (?:chỉ|mới|là|với|tỷ lệ|tỉ lệ))*)?$/;
/** Words from the share to the other part: nothing else is told in between. */
const OTHER_LED = /^\)? ?[,;:.] ?(?:[^,;:.()]{0,50})$/;
const TURNS =
  /(?:^| )(?:tăng|giảm|so với|kế hoạch|trong đó|trong số|riêng|năm trước|năm ngoái|cùng kỳ|gồm|bình quân)(?: |$)/;
const BACK = 2;
const EARLIER = /(?:^| )(?:vụ trước|năm trước|năm ngoái|cùng kỳ|trước đó|trước đây|năm \d{4})(?: |$)/;

interface Division {
  readonly part: Amount;
  readonly share: Amount;
  readonly other: Amount;
}

function isCount({ q }: Amount): boolean {
  return (
    /^(?:count|bare|money)$/.test(q.kind) &&
    q.valueTo === undefined &&
    q.approx === undefined &&
    q.per === undefined &&
    q.denominator === undefined &&
    !q.inWords &&
    q.value >= 2
  );
}

function isSameThing(a: Amount, b: Amount): boolean {
  const [first, second] = [a.fact?.unit, b.fact?.unit];
  if (first !== undefined && second !== undefined) return first === second;
  return a.noun === b.noun && a.q.kind === b.q.kind;
}

/** A part with its share and the part told right after them. */
function* divisionsOf(run: CheckRun, amounts: readonly Amount[]): Generator<Division> {
  for (let k = 1; k < amounts.length - 1; k++) {
    const [part, share, other] = [amounts[k - 1], amounts[k], amounts[k + 1]];
    if (part === undefined || share === undefined || other === undefined) continue;
    if (share.q.kind !== 'percent' || share.fact?.relation !== 'share_of' || share.q.approx !== undefined)
      continue;
    if (share.q.valueTo !== undefined || !isCount(part) || !isCount(other) || !isSameThing(part, other))
      continue;
    const toShare = between(run, Math.max(part.q.to, part.q.numberFrom + 1), share.q.from);
    const toOther = between(run, share.q.to, other.q.from);
    if (!SHARE_LED.test(toShare) || !OTHER_LED.test(toOther) || TURNS.test(`${toShare} ${toOther}`)) continue;
    yield { part, share, other };
  }
}

function fits(part: Amount, whole: Amount, share: Amount): boolean {
  if (share.fact === undefined) return false;
  const [a, b] = [part, whole].map((amount) => operandInterval(asFigure(amount)));
  return a !== undefined && b !== undefined && meets(combine(a, b, sharePercent), statedInterval(share.fact));
}

/** Whether both parts make up the whole to the digit. */
function makeUp({ part, other }: Division, whole: Amount): boolean {
  return Math.abs(part.q.value + other.q.value - whole.q.value) < 1e-6 * whole.q.value;
}

const FAR = 60;

/** Whether the share is that of a larger amount told paragraphs before. */
function isOfFar(run: CheckRun, part: Amount, share: Amount, whole: Amount): boolean {
  const at = share.fact === undefined ? 0 : (run.indexOf.get(share.fact) ?? 0);
  return run.facts
    .slice(Math.max(0, at - FAR), at)
    .some(
      (fact) =>
        fact.unit === unitOfPrinted(part) &&
        fact.value > whole.q.value &&
        Math.abs((part.q.value / fact.value) * 100 - share.q.value) < share.q.step,
    );
}

function judge(run: CheckRun, division: Division, before: readonly Amount[]): void {
  const { part, share, other } = division;
  const alike = before.filter((amount) => isCount(amount) && isSameThing(amount, part));
  // "38.600 triệu đồng (40%); …": told with a share of its own, it stands beside the part.
  const hasShare = (amount: Amount): boolean => before[before.indexOf(amount) + 1]?.q.kind === 'percent';
  const whole = alike.findLast((amount) => makeUp(division, amount) && !hasShare(amount));
  if (whole === undefined || fits(part, whole, share) || fits(other, whole, share)) return;
  const expected = sharePercent(part.q.value, whole.q.value);
  if (Math.abs(expected - share.q.value) < share.q.step * 1.2) return;
  // Of a larger whole that the text has told before, or of what stands beside and is of the same time.
  const isOf = (amount: Amount): boolean =>
    amount !== part &&
    amount !== other &&
    amount !== whole &&
    fits(part, amount, share) &&
    !EARLIER.test(between(run, amount.q.to, amount.q.to + 4));
  if (alike.some(isOf) || isOfFar(run, part, share, whole)) return;
  const [a, b] = [part, whole].map(({ q, fact }) => say(q.value, fact?.unit ?? ''));
  reportPrinted(run, {
    kind: 'share',
    operands: [part, whole],
    target: share,
    expected,
    words: `${a} / ${b} = ${say(expected, 'percent')}`,
  });
}

/** Shares of parts that make up, two by two, a whole told in their sentence or just before. */
export function checkDividedInTwo(run: CheckRun, skeletons: readonly PrintedSkeleton[]): void {
  const { sentences } = run.read.context.layout;
  const told = new Map(skeletons.map(({ sentence, amounts }) => [sentence, amounts]));
  for (const { sentence, amounts } of skeletons)
    for (const division of divisionsOf(run, amounts)) {
      const before = amounts.filter(({ q }) => q.to <= division.part.q.from);
      for (let at = sentence - 1; at >= Math.max(0, sentence - BACK); at--) {
        if (sentences[at]?.block !== sentences[sentence]?.block) break;
        before.unshift(...(told.get(at) ?? []));
      }
      judge(run, division, before);
    }
}
