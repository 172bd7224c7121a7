// Is a stated share the part divided by the whole, and do the shares of a whole reach 100%?
import type { Fact } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { firstOfPair } from '../read/pairs.ts';
import { wordsOf } from '../read/window.ts';
import { isClose, meets, statedInterval } from './interval.ts';
import { printedLength } from './printed.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';
import { isSaidOf } from './said-of.ts';
import { ofBoth, ofOwnSum, sharedWholes } from './share-consensus.ts';
import {
  hasShare,
  isBound,
  isCompared,
  isOfOtherTime,
  shareInterval,
  sharePercent,
} from './share-figures.ts';
import { checkCompleteSentence, checkRest, checkShareGroups, checkSharesOfList } from './share-totals.ts';
import { isWhole, stateNamed, wholesOf } from './wholes.ts';

function checkShare(run: CheckRun, share: Fact, shared: Fact | undefined, fitted: Fitted): void {
  const part = share.anchor;
  if (part === undefined || share.rest || run.judged.has(share)) return;
  if (isBound(run, share) || isOfOtherTime(run, share)) return;
  const written = part.quantity.denominator?.value;
  if (written !== undefined && part.against === undefined) {
    checkFraction(run, share, part, written);
    return;
  }
  const told =
    share.against === undefined || !canBePart(share.against, part.unit)
      ? beforeSiblings(run, wholesOf(run, share, part), share, part, fitted)
      : [
          { whole: share.against, sure: true },
          // "226 HTX … 19 HTX đã tổ chức lại, đạt 8,4% (kế hoạch 15 HTX)": the plan beside it need not be its whole.
          ...(share.against.role === 'plan' ? wholesOf(run, share, part) : []).map(({ whole }) => ({
            whole,
            sure: false,
          })),
        ];
  // Three shares of one whole: the next is of it too, unless a part of it is divided again ("trong đó …").
  const again = ({ whole }: { whole: Fact }): boolean =>
    share.shareOf !== undefined ||
    whole.role === 'denominator' ||
    /trong (?:đó|số)|gồm/.test(wordsOf(run.read.context, whole.to, part.from));
  // "chiếm 69,4% số HTX đang hoạt động": of those alone, though all HTX would give as much.
  const state =
    shared === undefined && share.against === undefined ? stateNamed(run, share, part) : undefined;
  const ofState = state !== undefined && state.value > part.value ? state : undefined;
  const wholes =
    ofState !== undefined
      ? [{ whole: ofState, sure: true }]
      : shared === undefined
        ? told
        : [
            { whole: shared, sure: true },
            ...told.filter((item) => item.whole.from > shared.from && again(item)),
          ];
  const stated = statedInterval(share);
  const deviation = (whole: Fact): number => Math.abs(sharePercent(part.value, whole.value) - share.value);
  const fitting = wholes
    .map((item) => item.whole)
    .filter((whole) => meets(shareInterval(part, whole), stated));
  const whole = fitting.sort((a, b) => deviation(a) - deviation(b))[0];
  if (whole !== undefined) {
    const expected = sharePercent(part.value, whole.value);
    fitted.set(share.sentence, { whole, part });
    report(run, {
      kind: 'share',
      operands: [part, whole],
      target: share,
      expected,
      stated: share.value,
      message: `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}, khớp.`,
    });
    return;
  }
  if (fitsTogether(run, share, part, wholes)) return;
  const sure = wholes.find((item) => item.sure) ?? misprinted(wholes, part, share);
  if (sure === undefined) return;
  const expected = sharePercent(part.value, sure.whole.value);
  const off = Math.abs(expected - share.value);
  const rounding = off < share.step * 1.0001;
  // "96 HTX có trụ sở riêng, nghĩa là hơn 72% còn đi mượn": the share told is of the others.
  const others = { low: 100 - expected, high: 100 - expected };
  const around = wordsOf(run.read.context, part.to, share.to + 2);
  if (meets(others, stated) && /nghĩa là|tức|(?:^| )còn(?: |$)/.test(around)) return;
  const loose = isClose(part) && isClose(sure.whole) ? 0.02 : 0.15;
  if (!rounding && (part.approx !== undefined || sure.whole.approx !== undefined) && off < expected * loose)
    return;
  run.judged.add(share);
  report(run, {
    kind: 'share',
    operands: [part, sure.whole],
    target: share,
    expected,
    stated: share.value,
    severity: rounding ? 'rounding' : 'hard',
    message: rounding
      ? `${sayFact(part)} / ${sayFact(sure.whole)} = ${say(expected, 'percent')}: chỉ đạt ${say(share.value, 'percent')} khi làm tròn, chưa đúng với chữ "${share.approx === 'gan' ? 'gần' : 'trên'}".`
      : `${sayFact(part)} / ${sayFact(sure.whole)} = ${say(expected, 'percent')}, văn bản ghi ${say(share.value, 'percent')}.${explain(part, sure.whole, share)}`,
  });
}

/** "259 HTX và 18 Quỹ TDND (chiếm 86% trên tổng số)": the share of both together. */
function fitsTogether(
  run: CheckRun,
  share: Fact,
  part: Fact,
  wholes: readonly { readonly whole: Fact }[],
): boolean {
  const first = firstOfPair(run.read.context, run.facts[(run.indexOf.get(part) ?? 0) - 1], part);
  if (first === undefined) return false;
  const both = { ...part, value: part.value + first.value };
  const whole = wholes.find((item) => meets(shareInterval(both, item.whole), statedInterval(share)))?.whole;
  if (whole === undefined) return false;
  const expected = sharePercent(both.value, whole.value);
  report(run, {
    kind: 'share',
    operands: [first, part, whole],
    target: share,
    expected,
    stated: share.value,
    message: `(${sayFact(first)} + ${sayFact(part)}) / ${sayFact(whole)} = ${say(expected, 'percent')}, khớp.`,
  });
  return true;
}

/** The whole that a share of each sentence was found to be of. */
type Fitted = Map<number, { readonly whole: Fact; readonly part: Fact }>;

/** "312 HTX, chiếm 65%; 168 HTX khác, chiếm 45%": a part told with its own share is a sibling, the whole is that of the first. */
function beforeSiblings(
  run: CheckRun,
  wholes: { whole: Fact; sure: boolean }[],
  share: Fact,
  part: Fact,
  fitted: Fitted,
): { whole: Fact; sure: boolean }[] {
  const { whole: first, part: sibling } = fitted.get(share.sentence) ?? {};
  if (first === undefined || part.list !== undefined) return wholes;
  // "Dư nợ 1.470 tỷ đồng, trong đó cho vay ngắn hạn …, cho vay trung hạn …": of the same as its sibling.
  const alike = sibling?.measure === part.measure && sibling.unit === part.unit && first.value >= part.value;
  if (!alike && !isWhole(part, first)) return wholes;
  if (share.shareOf !== undefined) return wholes;
  const own = wholes.filter(({ whole }) => whole === first || whole.sentence !== share.sentence);
  const siblings = wholes.filter(({ whole }) => whole.sentence === share.sentence && whole !== first);
  if (siblings.length === 0 || siblings.some(({ whole }) => whole.value + part.value > first.value))
    return wholes;
  // What is told with a share of its own is no whole of the next part.
  const plain = siblings.filter(({ whole }) => !hasShare(run, whole));
  return [{ whole: first, sure: true }, ...own.filter(({ whole }) => whole !== first), ...plain];
}

/** A whole that is not tied to the share, yet gives it but for a comma or two digits: 1,65% printed 16,5%. */
function misprinted(
  wholes: readonly { whole: Fact; sure: boolean }[],
  part: Fact,
  share: Fact,
): { whole: Fact; sure: boolean } | undefined {
  if (printedLength(share) < 3 || share.approx !== undefined || part.approx !== undefined) return undefined;
  return wholes.slice(0, 3).find(({ whole }) => {
    if (whole.from > part.from || whole.approx !== undefined || whole.subject !== part.subject) return false;
    const expected = sharePercent(part.value, whole.value);
    const shifted = [10, 0.1].some((factor) => Math.abs(share.value / factor / expected - 1) < 0.004);
    return shifted && share.value <= 100;
  });
}

/** "9/11 huyện, đạt 81,8%": the whole is written beside the part. */
function checkFraction(run: CheckRun, share: Fact, part: Fact, whole: number): void {
  const expected = sharePercent(part.value, whole);
  const fits = meets({ low: expected, high: expected }, statedInterval(share));
  report(run, {
    kind: 'share',
    operands: [part],
    target: share,
    expected,
    stated: share.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: `${part.value}/${whole} = ${say(expected, 'percent')}${fits ? ', khớp.' : `, văn bản ghi ${say(share.value, 'percent')}.`}`,
  });
}

function explain(part: Fact, whole: Fact, share: Fact): string {
  const slip = likelySlip(Math.round((part.value / whole.value) * 1000) / 10, share.value);
  if (slip !== '') return slip;
  const implied = (part.value / share.value) * 100;
  const numerator = (whole.value * share.value) / 100;
  return ` Tỷ lệ đã ghi ứng với mẫu số khoảng ${say(Math.round(implied), whole.unit)} hoặc tử số khoảng ${say(Math.round(numerator), part.unit)}; cần xem lại mẫu số.`;
}

/** A share in a table whose total row tells the whole. */
function isOfTable(share: Fact): boolean {
  return share.sentence < 0 && share.relation === 'share_of' && share.against !== undefined;
}

/** Run the share checks. */
export function checkShares(run: CheckRun): void {
  const spoken = new Set<Fact>();
  const fitted: Fitted = new Map();
  const compared = run.facts.filter(isCompared);
  const shared = sharedWholes(run, compared, isWhole);
  const graded = ofOwnSum(compared, (part) => part.breakdown?.xep_loai !== undefined);
  const alone = new Set([...graded, ...ofBoth(run, compared, isWhole)]);
  for (const fact of run.facts) {
    if (isOfTable(fact)) checkShare(run, fact, undefined, fitted);
    if (!isCompared(fact) || fact.anchor === undefined || spoken.has(fact.anchor)) continue;
    spoken.add(fact.anchor);
    if (isSaidOf(run, fact.anchor, fact) && !alone.has(fact)) checkShare(run, fact, shared.get(fact), fitted);
  }
  for (const frame of run.read.frames) {
    if (
      frame.children.some((child) => child.rest) ||
      factsAround(run, frame.parent, 0).some((fact) => fact.rest)
    )
      checkRest(run, frame);
    checkSharesOfList(run, frame);
  }
  const told = new Map<number, Fact[]>();
  for (const share of run.facts)
    if (isCompared(share)) told.set(share.sentence, [...(told.get(share.sentence) ?? []).slice(-12), share]);
  for (const [sentence, { whole }] of fitted) checkCompleteSentence(run, told.get(sentence) ?? [], whole);
  checkShareGroups(run);
}
