// Do parts told with their shares add up to the whole, when each share fits their sum and not the whole told?
import { type Fact, isLevel } from '../read/fact.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

/** How many facts back the whole may stand. */
const REACH = 40;

/** Whether a list has already been found not to add up to this whole. */
function isNamed(run: CheckRun, whole: Fact): boolean {
  const id = run.ids.get(whole);
  return run.found.some(
    ({ finding }) => finding.kind === 'sum' && finding.verdict === 'inconsistent' && finding.target === id,
  );
}

/** Whether a stated share is that of its part in a whole of this size. */
function isShareOf(share: Fact, whole: number): boolean {
  const own = ((share.anchor?.value ?? 0) / whole) * 100;
  return meets({ low: own, high: own }, statedInterval(share));
}

/** The amount just before the parts that they are parts of. */
function wholeBefore(run: CheckRun, first: Fact): Fact | undefined {
  const at = run.indexOf.get(first) ?? 0;
  return run.facts
    .slice(Math.max(0, at - REACH), at)
    .reverse()
    .find(
      (fact) =>
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.unit === first.unit &&
        fact.subject === first.subject &&
        fact.breakdown === null &&
        fact.per === undefined &&
        fact.list === undefined &&
        first.sentence - fact.sentence <= 2,
    );
}

/**
 * "123 tốt (12,1%); 270 khá (26,5%); 359 trung bình (35,2%); 243 yếu (22,9%); 34 mới (3,3%)" of 1.020: the shares are all of
 * the whole and reach 100%, so the parts must reach it too; one of them is printed wrong.
 */
function judgePrinted(run: CheckRun, shares: readonly Fact[], parts: readonly Fact[], whole: Fact): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (sum === whole.value || whole.approx !== undefined) return false;
  const ofWhole = shares.filter((share) => isShareOf(share, whole.value));
  if (ofWhole.length < 3 || ofWhole.length < shares.length - 1) return false;
  if (ofWhole.length === shares.length) return false;
  report(run, {
    kind: 'sum',
    operands: parts,
    target: whole,
    expected: sum,
    stated: whole.value,
    severity: 'hard',
    message: `Các phần cộng lại ${saySum(parts)} = ${say(sum, whole.unit)}, không bằng ${sayFact(whole)} dù các tỷ lệ đã ghi cộng lại 100%.${likelySlip(sum, whole.value)}`,
  });
  return true;
}

function judgeGroup(run: CheckRun, shares: readonly Fact[]): void {
  const parts = shares.map((share) => share.anchor).filter((part) => part !== undefined);
  const [first] = parts;
  if (first === undefined || shares.length < 4 || shares.length > 40 || new Set(parts).size !== parts.length)
    return;
  if (parts.some((part) => part.unit !== first.unit || part.approx !== undefined)) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const told = shares.reduce((all, share) => all + share.value, 0);
  const slack = shares.reduce((all, share) => all + share.step, 0);
  if (Math.abs(told - 100) > slack) return;
  const fits = shares.every((share) => isShareOf(share, sum));
  const at = run.indexOf.get(first) ?? 0;
  // "Kế hoạch 85 tỷ đồng … Hai năm còn lại 37,4 tỷ đồng … Về cơ cấu: …": the sum has been told, some way up.
  const isTold = run.facts
    .slice(Math.max(0, at - REACH), at)
    .some((fact) => fact.value === sum && fact.unit === first.unit && isLevel(fact));
  const whole = isTold ? undefined : wholeBefore(run, first);
  if (whole !== undefined && !isNamed(run, whole) && judgePrinted(run, shares, parts, whole)) return;
  if (!fits || whole === undefined || whole.approx !== undefined || whole.value === sum) return;
  if (Math.abs(whole.value - sum) > sum * 0.6) return;
  // "Các HTX tham gia xếp loại: 64 tốt (13,2%) …" of 593: shares of those that were graded.
  if (sum < whole.value && parts.every((part) => part.breakdown?.xep_loai !== undefined)) return;
  for (const share of shares) run.judged.add(share);
  if (isNamed(run, whole)) return;
  report(run, {
    kind: 'sum',
    operands: parts,
    target: whole,
    expected: sum,
    stated: whole.value,
    severity: 'hard',
    message: `Các phần cộng lại ${saySum(parts)} = ${say(sum, whole.unit)}, đúng với các tỷ lệ đã ghi; văn bản ghi tổng ${sayFact(whole)}.${likelySlip(sum, whole.value)}`,
  });
}

/** Sentences whose parts each carry a share, all of one sum. */
export function checkPartsWithShares(run: CheckRun): void {
  const groups = new Map<number, Fact[]>();
  for (const fact of run.facts) {
    if (fact.unit !== 'percent' || fact.relation !== 'share_of' || fact.anchor === undefined) continue;
    if (fact.sentence < 0 || fact.anchor.unit === 'percent') continue;
    const group = groups.get(fact.sentence) ?? [];
    groups.set(fact.sentence, group);
    group.push(fact);
  }
  for (const group of groups.values()) judgeGroup(run, group);
}
