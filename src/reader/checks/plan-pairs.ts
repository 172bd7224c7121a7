// Do two percentages of one plan, which the text does not tell, mean the same plan ("8 HTX, đạt 40%; ước cả năm 20 HTX, đạt 100%")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type Interval, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** The plan a figure and its percentage stand for. */
function planOf(percent: Fact, now: Fact): Interval {
  const done = operandInterval(now);
  const told = statedInterval(percent);
  return { low: (done.low / told.high) * 100, high: (done.high / told.low) * 100 };
}

function sameTopic(a: Fact, b: Fact): boolean {
  return (
    a.unit === b.unit &&
    a.subject === b.subject &&
    a.measure === b.measure &&
    a.place === b.place &&
    a.per === b.per &&
    JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown)
  );
}

/** A year's plan stays the plan, whether half the year is told or an estimate of the whole. */
function sameYear(a: Fact, b: Fact): boolean {
  const year = (fact: Fact): string => (fact.periodCode ?? fact.asOf ?? '').slice(0, 4);
  return year(a) === year(b);
}

/** The span a plan is told for: "kế hoạch 5 năm", "chỉ tiêu của năm", "kế hoạch cả giai đoạn". */
function spanOf(run: CheckRun, percent: Fact): string | undefined {
  const words = wordsOf(run.read.context, percent.to, percent.to + 8);
  return /^[^,;.]*?(?:^| )(\d+ năm|nhiệm kỳ|giai đoạn|\d+ tháng|quý|năm)(?: |$)/.exec(words)?.[1];
}

/** "đạt 80% chỉ tiêu của năm …, bằng 61,6% kế hoạch 5 năm": two plans. */
function areOfTwoPlans(run: CheckRun, first: Fact, second: Fact): boolean {
  const [one, other] = [spanOf(run, first), spanOf(run, second)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Compare the plans that two neighbouring percentages imply. */
export function checkPlanPairs(run: CheckRun): void {
  const told = run.facts.filter(
    (fact) =>
      fact.relation === 'percent_of_plan' &&
      fact.unit === 'percent' &&
      fact.value > 0 &&
      fact.against === undefined &&
      fact.anchor !== undefined &&
      fact.anchor.quantity.denominator === undefined &&
      isLevel(fact.anchor) &&
      fact.anchor.approx === undefined &&
      fact.anchor.unit !== 'dong' &&
      fact.sentence >= 0,
  );
  for (const [i, second] of told.entries()) {
    const first = told[i - 1];
    const a = first?.anchor;
    const b = second.anchor;
    if (first === undefined || a === undefined || b === undefined || a === b) continue;
    if (second.sentence - first.sentence > 2 || second.block - first.block > 1) continue;
    if (!sameTopic(a, b) || !sameYear(a, b) || a.status === b.status || run.judged.has(second)) continue;
    if (areOfTwoPlans(run, first, second)) continue;
    const one = planOf(first, a);
    const two = planOf(second, b);
    if (meets(one, two)) continue;
    const plan = Math.round((b.value / second.value) * 100);
    run.judged.add(second);
    report(run, {
      kind: 'plan',
      operands: [a, first, b],
      target: second,
      expected: (b.value / a.value) * first.value,
      stated: second.value,
      severity: 'hard',
      message: `${sayFact(a)} đạt ${sayFact(first)} và ${sayFact(b)} đạt ${sayFact(second)} không cùng một kế hoạch: ${say(Math.round((a.value / first.value) * 100), a.unit)} và ${say(plan, b.unit)}.`,
    });
  }
}
