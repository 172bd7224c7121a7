// Is a stated share the part divided by the whole, and do the shares of a whole reach 100%?
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { combine, type Interval, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';
import { isPartition } from './sums.ts';

function sharePercent(part: number, whole: number): number {
  return (part / whole) * 100;
}

function shareInterval(part: Fact, whole: Fact): Interval {
  return combine(operandInterval(part), operandInterval(whole), sharePercent);
}

/** Amounts whose share is taken of another amount: bad debt of loans, deposits of capital. */
const WHOLE_OF: Readonly<Record<string, string>> = {
  npl: 'loans_outstanding',
  overdue_debt: 'loans_outstanding',
  deposits: 'operating_capital',
};

function isWhole(part: Fact, fact: Fact): boolean {
  return (
    fact !== part &&
    isLevel(fact) &&
    canBePart(fact, part.unit) &&
    fact.value >= part.value &&
    (fact.status === 'plan') === (part.status === 'plan') &&
    fact.role !== 'base' &&
    fact.role !== 'plan' &&
    fact.per === undefined &&
    (part.unit !== 'dong' || fact.measure === part.measure || fact.measure === WHOLE_OF[part.measure])
  );
}

/** Wholes a share may be taken of, most likely first; `sure` when the text ties the two together. */
function wholesOf(run: CheckRun, share: Fact, part: Fact): { whole: Fact; sure: boolean }[] {
  const found: { whole: Fact; sure: boolean }[] = [];
  const add = (whole: Fact | undefined, sure: boolean): void => {
    if (whole !== undefined && whole !== part && !found.some((item) => item.whole === whole))
      found.push({ whole, sure });
  };
  const vague =
    share.shareOf !== undefined && /vùng|huyện|nhóm|xã|khu vực|ngành|lĩnh vực/.test(share.shareOf);
  if (part.against?.role === 'denominator') add(part.against, true);
  if (part.list !== undefined && isWhole(part, part.list.parent))
    add(part.list.parent, !vague && part.list.kind !== 'open');
  const around = factsAround(run, part, 0);
  let steps = 0;
  for (let i = (run.indexOf.get(part) ?? 0) - 1; i >= 0 && steps < 150; i--, steps++) {
    const fact = run.facts[i];
    if (fact === undefined || !isWhole(part, fact)) continue;
    const near =
      fact.sentence === part.sentence || (part.sentence - fact.sentence <= 2 && fact.block === part.block);
    const only =
      fact.sentence === part.sentence &&
      !around.some((other) => other !== fact && other !== part && isWhole(part, other));
    const ofKind =
      fact.measure === WHOLE_OF[part.measure] &&
      share.shareOf !== undefined &&
      /dư nợ|nguồn vốn/.test(share.shareOf);
    const plainTotal =
      fact.measure === 'total' &&
      fact.breakdown === null &&
      part.measure !== 'new' &&
      part.measure !== 'dissolved';
    add(
      fact,
      !vague &&
        near &&
        found.length === 0 &&
        fact.approx === undefined &&
        (ofKind ||
          plainTotal ||
          (only &&
            share.shareOf === undefined &&
            fact.role === 'plain' &&
            (part.measure !== fact.measure || part.breakdown !== null) &&
            part.measure !== 'new' &&
            part.measure !== 'dissolved') ||
          (share.shareOf === undefined &&
            fact.measure === part.measure &&
            fact.breakdown === null &&
            part.breakdown !== null)),
    );
  }
  for (let i = (run.indexOf.get(part) ?? 0) + 1, n = 0; i < run.facts.length && n < 30; i++, n++) {
    const fact = run.facts[i];
    if (fact !== undefined && isWhole(part, fact)) add(fact, false);
  }
  return found;
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

/** Whether the percentage follows its part closely, with no new topic ("… cho thấy: 62%") between. */
function isSaidOf(run: CheckRun, part: Fact, share: Fact): boolean {
  if (share.from - part.to > 40) return false;
  for (let i = part.to; i < share.from; i++) {
    const token = run.read.context.tokens[i];
    if (token?.text === ':' || token?.key === 'thấy') return false;
    // "trong khi bình quân toàn tỉnh mới đạt 52%": another topic.
    if (/^(?:khi|toàn|còn)$/.test(token?.key ?? '') && i > part.to + 1) return false;
  }
  return true;
}

function checkShare(run: CheckRun, share: Fact): void {
  const part = share.anchor;
  if (part === undefined || share.rest) return;
  const written = part.quantity.denominator?.value;
  if (written !== undefined && part.against === undefined) {
    checkFraction(run, share, part, written);
    return;
  }
  const wholes = wholesOf(run, share, part);
  const stated = statedInterval(share);
  const deviation = (whole: Fact): number => Math.abs(sharePercent(part.value, whole.value) - share.value);
  const fitting = wholes
    .map((item) => item.whole)
    .filter((whole) => meets(shareInterval(part, whole), stated));
  const whole = fitting.sort((a, b) => deviation(a) - deviation(b))[0];
  if (whole !== undefined) {
    const expected = sharePercent(part.value, whole.value);
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
  const sure = wholes.find((item) => item.sure);
  if (sure === undefined) return;
  const expected = sharePercent(part.value, sure.whole.value);
  const off = Math.abs(expected - share.value);
  const rounding = off < share.step * 1.0001;
  if (!rounding && (part.approx !== undefined || sure.whole.approx !== undefined) && off < expected * 0.15)
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

function sumToHundred(run: CheckRun, shares: readonly Fact[]): void {
  if (shares.length < 2 || shares.some((share) => share.approx !== undefined && share.approx !== 'khoang'))
    return;
  const sum = Number(shares.reduce((all, share) => all + share.value, 0).toPrecision(12));
  const slack = shares.reduce((all, share) => all + share.step, 0) * 0.75;
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
      ? `Các tỷ lệ cộng lại ${shares.map((share) => say(share.value, 'percent')).join(' + ')} = ${say(sum, 'percent')}, không đủ 100%.`
      : `Các tỷ lệ cộng lại ${say(sum, 'percent')}.`,
  });
}

/** Grades of one sentence make up a whole; other kinds only show that shares exceed it. */
function checkShareGroups(run: CheckRun): void {
  let group: Fact[] = [];
  const flush = (): void => {
    const shares = group.filter((share) => !share.rest);
    group = [];
    if (shares.length < 2 || !isPartition(shares) || new Set(shares.map((share) => share.measure)).size > 1)
      return;
    const sum = shares.reduce((all, share) => all + share.value, 0);
    const graded = shares.every((share) => share.breakdown?.xep_loai !== undefined);
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

/** Run the share checks. */
export function checkShares(run: CheckRun): void {
  const spoken = new Set<Fact>();
  for (const fact of run.facts) {
    if (!isCompared(fact) || fact.anchor === undefined || spoken.has(fact.anchor)) continue;
    spoken.add(fact.anchor);
    if (isSaidOf(run, fact.anchor, fact)) checkShare(run, fact);
  }
  for (const frame of run.read.frames) {
    if (
      frame.children.some((child) => child.rest) ||
      factsAround(run, frame.parent, 0).some((fact) => fact.rest)
    )
      checkRest(run, frame);
  }
  checkShareGroups(run);
}
