// Is a stated share the part divided by the whole, and do the shares of a whole reach 100%?
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, type Interval, isClose, meets, operandInterval, statedInterval } from './interval.ts';
import { printedLength } from './printed.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';
import { isSaidOf } from './said-of.ts';
import { sharedWholes } from './share-consensus.ts';
import { starsOf } from './stars.ts';
import { isPartition } from './sums.ts';
import { isWhole, wholesOf } from './wholes.ts';

function sharePercent(part: number, whole: number): number {
  return (part / whole) * 100;
}

function shareInterval(part: Fact, whole: Fact): Interval {
  return combine(operandInterval(part), operandInterval(whole), sharePercent);
}

function isCompared(share: Fact): boolean {
  return (
    share.unit === 'percent' &&
    share.relation === 'share_of' &&
    share.anchor !== undefined &&
    share.anchor.unit !== 'percent' &&
    share.sentence >= 0
  );
}

function checkShare(run: CheckRun, share: Fact, shared: Fact | undefined, fitted: Fitted): void {
  const part = share.anchor;
  if (part === undefined || share.rest || run.judged.has(share)) return;
  const written = part.quantity.denominator?.value;
  if (written !== undefined && part.against === undefined) {
    checkFraction(run, share, part, written);
    return;
  }
  const told =
    share.against === undefined
      ? beforeSiblings(wholesOf(run, share, part), share, part, fitted)
      : [{ whole: share.against, sure: true }];
  const wholes = shared === undefined ? told : [{ whole: shared, sure: true }, ...told];
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

/** The whole that a share of each sentence was found to be of. */
type Fitted = Map<number, { readonly whole: Fact; readonly part: Fact }>;

/** "312 HTX, chiếm 65%; 168 HTX khác, chiếm 45%": a part told with its own share is a sibling, the whole is that of the first. */
function beforeSiblings(
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
  return [{ whole: first, sure: true }, ...own.filter(({ whole }) => whole !== first), ...siblings];
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

/** "còn lại … chiếm 96,8%": the rest is the whole without the parts named. */
function checkRest(run: CheckRun, frame: ListFrame): void {
  const rest =
    frame.children.find((child) => child.unit === 'percent' && child.rest) ??
    factsAround(run, frame.parent, 0).find(
      (fact) =>
        fact.rest &&
        fact.unit === 'percent' &&
        fact.from > frame.parent.from &&
        (fact.list === frame || fact.anchor?.list === frame),
    );
  if (rest === undefined) return;
  const parts = frame.children.filter((child) => isLevel(child) && child.unit !== 'percent');
  const named = parts.reduce((sum, part) => sum + part.value, 0);
  if (parts.length === 0 || named >= frame.parent.value) return;
  const expected = sharePercent(frame.parent.value - named, frame.parent.value);
  const wrong = !meets({ low: expected, high: expected }, statedInterval(rest));
  report(run, {
    kind: 'share',
    operands: [frame.parent, ...parts],
    target: rest,
    expected,
    stated: rest.value,
    ...(wrong ? { severity: 'hard' as const } : {}),
    message: wrong
      ? `Phần còn lại là ${say(frame.parent.value - named, frame.parent.unit)} / ${sayFact(frame.parent)} = ${say(expected, 'percent')}, văn bản ghi ${say(rest.value, 'percent')}.${likelySlip(expected, rest.value)}`
      : `Phần còn lại ${say(expected, 'percent')}, khớp.`,
  });
  const shares = factsAround(run, frame.parent, 1).filter(
    (fact) => isCompared(fact) && fact.anchor?.list === frame && !fact.rest,
  );
  sumToHundred(run, [...shares, rest]);
}

function sumToHundred(run: CheckRun, shares: readonly Fact[], known?: number): void {
  if (shares.length < 2 || shares.some((share) => share.approx !== undefined && share.approx !== 'khoang'))
    return;
  const told = shares.map((share) => run.ids.get(share)).join(' ');
  if (run.found.some(({ finding }) => finding.target === null && finding.claims.join(' ') === told)) return;
  const sum = Number(shares.reduce((all, share) => all + share.value, 0).toPrecision(12));
  // Cutting off only loses; beyond 100% each share can be too high by half its last digit at most.
  const slack = known ?? shares.reduce((all, share) => all + share.step, 0) * (sum > 100 ? 0.5 : 0.75);
  const off = Math.abs(sum - 100);
  const wrong = off > slack + 1e-9 && !shares.some((share) => share.approx !== undefined);
  report(run, {
    kind: 'sum',
    operands: shares,
    target: null,
    expected: sum,
    stated: 100,
    ...(wrong ? { severity: 'hard' as const } : {}),
    message: wrong
      ? `Các tỷ lệ cộng lại ${shares.map((share) => say(share.value, 'percent')).join(' + ')} = ${say(sum, 'percent')}, ${sum > 100 ? 'vượt quá' : 'không đủ'} 100%.`
      : `Các tỷ lệ cộng lại ${say(sum, 'percent')}.`,
  });
}

/** "trong đó 38,1% là HTX, 24,2% là doanh nghiệp …, còn lại là tổ hợp tác": shares that divide one whole. */
function isSplit(run: CheckRun, shares: readonly Fact[]): boolean {
  const [first] = shares;
  const last = shares[shares.length - 1];
  if (first === undefined || last === undefined || shares.length < 2) return false;
  if (shares.some((share) => share.anchor !== undefined || share.rest)) return false;
  const { context } = run.read;
  const lead = wordsOf(context, first.from - 7, first.from);
  if (!/trong đó|gồm|cơ cấu|phân theo|chia theo|phân loại/.test(lead)) return false;
  const after = wordsOf(context, last.to, last.to + 24).replace(/ [.;] .*$/, '');
  if (/(?:^| )còn lại(?: |$)/.test(after)) return true;
  if (shares.every((share) => /^(?:số )?(?:\S+ )?là /.test(wordsOf(context, share.to, share.to + 3))))
    return true;
  const stars = shares.map((share) => starsOf(run, share));
  return stars.every((star) => star !== null) && new Set(stars).size === stars.length;
}

/** Three, four and five stars: there are no others. */
function areAllStars(run: CheckRun, shares: readonly Fact[]): boolean {
  return new Set(shares.map((share) => starsOf(run, share))).size === 3 && shares.length === 3;
}

/** Grades of one sentence make up a whole; other kinds only show that shares exceed it. */
function checkShareGroups(run: CheckRun): void {
  let group: Fact[] = [];
  const flush = (): void => {
    const all = group;
    const shares = isPartition(all) ? all : all.filter((share) => !share.rest);
    group = [];
    const told = shares.reduce((total, share) => total + share.value, 0);
    if (isSplit(run, shares) && (told > 100 || (told > 75 && told < 98 && areAllStars(run, shares)))) {
      sumToHundred(run, shares);
      return;
    }
    if (shares.length < 2 || !isPartition(shares) || new Set(shares.map((share) => share.measure)).size > 1)
      return;
    const sum = shares.reduce((all, share) => all + share.value, 0);
    const graded = shares.every(
      (share) => (share.breakdown?.xep_loai ?? share.breakdown?.trinh_do) !== undefined,
    );
    const slack = shares.reduce((all, share) => all + share.step, 0);
    if (Math.abs(sum - 100) < 15 && (graded || Math.abs(sum - 100) <= slack || sum > 100))
      sumToHundred(run, shares);
  };
  for (const fact of run.facts) {
    if (fact.unit !== 'percent' || fact.relation !== 'share_of' || fact.sentence < 0) continue;
    if (group.length > 0 && group[0]?.sentence !== fact.sentence) flush();
    group.push(fact);
  }
  flush();
}

/** "1.182 THT: trồng trọt 738, chiếm 62,4%; …": parts that add up to their whole, each with its share of it. */
function checkSharesOfList(run: CheckRun, frame: ListFrame): void {
  const parts = frame.children.filter((child) => isLevel(child));
  const whole = frame.parent;
  if (parts.length < 2 || parts.length > 40 || whole.approx !== undefined) return;
  const shares = parts
    .map((part) => factsAround(run, part, 0).find((fact) => isCompared(fact) && fact.anchor === part))
    .filter((share) => share !== undefined);
  if (shares.length < parts.length) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const told = shares.reduce((all, share) => all + share.value, 0);
  // Shares of parts that do not reach their whole may not reach 100% either; beyond 100% they never may.
  if (sum !== whole.value && !(sum < whole.value && told > 100)) return;
  const fitting = shares.filter(
    (share) => share.anchor && meets(shareInterval(share.anchor, whole), statedInterval(share)),
  );
  if (fitting.length * 2 >= shares.length && fitting.length < shares.length)
    sumToHundred(run, shares, sum === whole.value ? roundingOf(shares, whole) : undefined);
}

/** How far shares of parts that make up their whole may be from 100% by their own rounding: one share is wrong, the others are known. */
function roundingOf(shares: readonly Fact[], whole: Fact): number {
  return shares.reduce((all, share) => {
    const exact = sharePercent(share.anchor?.value ?? 0, whole.value);
    const off = Math.abs(exact - share.value);
    return all + (off < share.step ? off : share.step);
  }, 0);
}

/** "312 HTX, chiếm 65%; 168 HTX …, chiếm 45%" of 480: a sentence whose parts make up the whole its first share is of. */
function checkCompleteSentence(run: CheckRun, shares: readonly Fact[], whole: Fact): void {
  if (shares.length < 2 || shares.length > 12 || shares.some((share) => share.anchor?.list !== undefined))
    return;
  const parts = shares.map((share) => share.anchor?.value ?? 0);
  if (parts.reduce((all, part) => all + part, 0) !== whole.value) return;
  const fits = shares.filter(
    (share) => share.anchor && meets(shareInterval(share.anchor, whole), statedInterval(share)),
  );
  if (fits.length > 0 && fits.length < shares.length) sumToHundred(run, shares, roundingOf(shares, whole));
}

/** A share in a table whose total row tells the whole. */
function isOfTable(share: Fact): boolean {
  return share.sentence < 0 && share.relation === 'share_of' && share.against !== undefined;
}

/** Run the share checks. */
export function checkShares(run: CheckRun): void {
  const spoken = new Set<Fact>();
  const fitted: Fitted = new Map();
  const shared = sharedWholes(run, run.facts.filter(isCompared), isWhole);
  for (const fact of run.facts) {
    if (isOfTable(fact)) checkShare(run, fact, undefined, fitted);
    if (!isCompared(fact) || fact.anchor === undefined || spoken.has(fact.anchor)) continue;
    spoken.add(fact.anchor);
    if (isSaidOf(run, fact.anchor, fact)) checkShare(run, fact, shared.get(fact), fitted);
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
