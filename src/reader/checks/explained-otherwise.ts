// Is a figure that does not follow from the operands a check chose explained by others beside it ("412,8 tỷ, bình quân 8,6 tỷ/HTX, bằng 80,9% năm 2019 (510,4 tỷ)")?
import type { Finding } from '../claim.ts';
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isExplainedAround } from './explained-around.ts';
import { meets, statedInterval } from './interval.ts';
import { isMisled, isOfCommonWhole } from './misled-operands.ts';
import { hasOwnBase, isPlainlyExplained } from './plainly-explained.ts';
import type { CheckRun } from './report.ts';
import { levelsOf } from './told-levels.ts';

/** What stands before a mean, and before what a plan was passed by. */
const MEAN = /(?:^| )(?:bình quân|trung bình)(?: \S+)?$/;
const PASSED = /(?:^| )(?:bình quân|trung bình|vượt|tăng|giảm|thêm)(?: \S+)?$/;

/** How many figures before and behind a figure are looked at. */
const BEFORE = 14;
const BEHIND = 5;

function isOperand(fact: Fact, target: Fact): boolean {
  return fact !== target && fact.approx === undefined && fact.valueTo === undefined && fact.value > 0;
}

/** What two figures give in the sense of a finding: a share, a change, a mean. */
function outcomes(kind: Finding['kind'], target: Fact, a: Fact, b: Fact): number[] {
  if (kind === 'average') {
    const counts = b.unit !== target.unit && b.unit !== 'dong' && isLevel(b);
    return a.unit === target.unit && counts && a.per === undefined && b.per === undefined
      ? [a.value / b.value]
      : [];
  }
  if (a.unit !== b.unit || !isLevel(b)) return [];
  const ratio = a.value / b.value;
  if (target.unit === 'lan') return isLevel(a) ? [ratio] : [];
  if (target.unit !== 'percent')
    return a.unit === target.unit && isLevel(a) && kind !== 'share' ? [Math.abs(a.value - b.value)] : [];
  if (kind === 'growth') return isLevel(a) ? [(ratio - 1) * 100, (1 - ratio) * 100] : [ratio * 100];
  return isLevel(a) ? [ratio * 100] : [];
}

/** The figures a reader would look at: those of the sentence, plans and levels of the two before it. */
function around(run: CheckRun, target: Fact): Fact[] {
  const at = run.indexOf.get(target) ?? 0;
  return run.facts
    .slice(Math.max(0, at - BEFORE), at + BEHIND)
    .filter((fact) => isOperand(fact, target) && Math.abs(target.sentence - fact.sentence) <= 2);
}

/** Whether another pair of figures near by, tied to what is printed by its base or by standing beside it, gives just that. */
function hasOtherPair(run: CheckRun, finding: Finding, target: Fact, chosen: readonly Fact[]): boolean {
  const near = around(run, target);
  const at = run.indexOf.get(target) ?? 0;
  const here = (fact: Fact): boolean => fact.sentence === target.sentence;
  const beside = (fact: Fact): boolean => Math.abs((run.indexOf.get(fact) ?? 0) - at) <= 2;
  // A mean beside a total, those that did not: seldom what a share or a change is told of.
  const unsure = chosen.some(
    (fact) =>
      fact.per !== undefined ||
      (finding.kind === 'plan' ? PASSED : MEAN).test(wordsOf(run.read.context, fact.from - 2, fact.from)) ||
      /^(?:\S+ )?(?:chưa|không) /.test(wordsOf(run.read.context, fact.to, fact.to + 3)),
  );
  // "so với thực hiện năm 2018 (29 HTX)": a level of the past, no plan.
  const lapsed = chosen.some((fact) =>
    /(?:^| )(?:thực hiện|cùng kỳ|năm trước)(?: |$)/.test(wordsOf(run.read.context, fact.from - 6, fact.from)),
  );
  const fine = target.step < 1 && target.unit === 'percent';
  return near.some((a) =>
    near.some((b) => {
      if (a === b || (chosen.includes(a) && chosen.includes(b))) return false;
      // A rise told of the level it led to is a slip that is made.
      if (!isLevel(a) && chosen.includes(b)) return false;
      // "đạt 93,1% kế hoạch, so với thực hiện năm 2018 (29 HTX)": worked out of what was done then is the slip that is made.
      if (finding.kind === 'plan' && b.role === 'base') return false;
      const kept = chosen.includes(a) || chosen.includes(b);
      const bothHere = here(a) && here(b);
      const planned = here(a) && (b.role === 'plan' || b.status === 'plan');
      const told =
        finding.kind === 'average'
          ? bothHere && a.depth === target.depth && b.depth === target.depth
          : target.unit === 'percent'
            ? (unsure && chosen.includes(b) && (a.per === undefined || a.per !== chosen[0]?.per)) ||
              (fine &&
                kept &&
                (finding.kind !== 'growth' || !isLevel(a)) &&
                ((bothHere && (beside(a) || beside(b))) || (planned && lapsed)))
            : (chosen.includes(b) && b.depth > target.depth) ||
              (bothHere && (beside(a) || beside(b)) && !kept);
      return (
        told &&
        outcomes(finding.kind, target, a, b).some((value) =>
          meets({ low: value, high: value }, statedInterval(target)),
        )
      );
    }),
  );
}

/** "05/34 HTX chưa nộp báo cáo (đạt tỷ lệ nộp 85,3%)": the share of those that did. */
function isOfOthers(run: CheckRun, finding: Finding, target: Fact, chosen: readonly Fact[]): boolean {
  const [part] = chosen;
  if (finding.kind !== 'share' || part === undefined || target.unit !== 'percent') return false;
  const value = 100 - (finding.expected ?? 0);
  const words = wordsOf(run.read.context, part.to, target.from);
  return (
    /(?:^| )(?:chưa|không|còn)(?: |$)/.test(words) &&
    meets({ low: value, high: value }, statedInterval(target))
  );
}

/** Whether a figure between a change and its base is told of that base: "tăng 25%, gấp 14 lần năm đầu (1,4 tỷ đồng)". */
function isBaseOfNearer(target: Fact, others: readonly Fact[] | undefined): boolean {
  return (others ?? []).some(
    (other) => other.unit === 'lan' && other.sentence === target.sentence && other.from > target.from,
  );
}

/** The figures a finding speaks of, whichever of them it calls wrong. */
function figuresOf({ claims, target }: Finding): string {
  return [...new Set([...claims, target ?? ''])].sort().join(' ');
}

/** What makes two findings tell the same slip: the same figures ("41 + 19 ≠ 58", "58 − 41 ≠ 19"), or the same value for the same figure. */
function slipsOf(finding: Finding): string[] {
  const adds = /^(?:sum|share|plan|growth|average|balance|count)$/.test(finding.kind);
  if (finding.verdict === 'consistent' || !adds) return [];
  const value = `${finding.target} ${finding.stated} ${finding.expected}`;
  return finding.claims.length > 1 ? [figuresOf(finding), value] : [value];
}

/** Of findings that tell the same slip the first, or the first that names how it may have come about. */
function toldOnce(kept: CheckRun['found']): CheckRun['found'] {
  const named = ({ finding }: CheckRun['found'][number]): boolean => finding.message.includes(' Có thể ');
  const told = new Set<string>();
  const once = new Set<CheckRun['found'][number]>();
  for (const one of [...kept.filter(named), ...kept.filter((other) => !named(other))]) {
    const slips = slipsOf(one.finding);
    if (!slips.some((slip) => told.has(slip))) once.add(one);
    for (const slip of slips) told.add(slip);
  }
  return kept.filter((one) => once.has(one));
}

/** What a finding works out of which figures. */
function keyOf(finding: Finding, target: Fact | undefined): string {
  return [finding.kind, target?.unit, ...finding.claims].join(' ');
}

/**
 * Drops what only seems wrong: the same operands already gave another figure beside it, or other operands give this one.
 * The first `sure` findings, read off one saying, stand.
 */
export function dropExplained(run: CheckRun, sure: number): void {
  const factOf = new Map([...run.ids].map(([fact, id]) => [id, fact]));
  const agreed = new Set(
    run.found
      .filter(({ finding }) => finding.verdict === 'consistent' && finding.claims.length > 1)
      .map(({ finding }) => keyOf(finding, factOf.get(finding.target ?? ''))),
  );
  const grown = new Map<string, Fact[]>();
  for (const { finding } of run.found) {
    const target = factOf.get(finding.target ?? '');
    if (finding.kind !== 'growth' || finding.verdict !== 'consistent' || target === undefined) continue;
    const claims = finding.claims.join(' ');
    grown.set(claims, [...(grown.get(claims) ?? []), target]);
  }
  const counted = new Set(
    run.found
      .filter(({ finding }) => finding.kind === 'count' && finding.severity === 'hard')
      .map(({ finding }) => finding.target),
  );
  const told = levelsOf(run);
  const kept = run.found.filter(({ finding }, i) => {
    const target = factOf.get(finding.target ?? '');
    const asks = finding.severity === 'ambiguous' && finding.kind === 'sum';
    if ((finding.severity !== 'hard' && !asks) || target === undefined || target.sentence < 0 || i < sure)
      return true;
    const chosen = finding.claims.flatMap((id) => factOf.get(id) ?? []);
    if (!/^(?:share|plan|growth|average|balance|sum)$/.test(finding.kind)) return true;
    if (isExplainedAround(run, told, finding, target, chosen)) return false;
    if (finding.kind === 'sum') return true;
    // "4 HTX, mỗi HTX 50 triệu đồng, tổng kinh phí 250 triệu đồng": said of the total already.
    if (finding.kind === 'average' && finding.claims.some((claim) => counted.has(claim))) return false;
    if (agreed.has(keyOf(finding, target))) return false;
    if (finding.kind === 'growth' && hasOwnBase(target, chosen)) return true;
    if (isMisled(run, finding, target, chosen)) return false;
    if (isOfCommonWhole(run, finding, target, chosen)) return false;
    if (isPlainlyExplained(run, told, finding, target, chosen)) return false;
    if (finding.kind === 'growth' && isBaseOfNearer(target, grown.get(finding.claims.join(' '))))
      return false;
    return !hasOtherPair(run, finding, target, chosen) && !isOfOthers(run, finding, target, chosen);
  });
  run.found.splice(0, run.found.length, ...toldOnce(kept));
}
