// Is what is said to be left to do for the plan the plan without what is done, told paragraphs before ("11/16 HTX … thành lập mới 05 HTX để hoàn thành kế hoạch năm")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isLoose } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const BACK = 200;

/** Words after a number that say it completes the plan. */
const COMPLETES =
  /^(?:[^,;:.()]{0,40} )?(?:nữa )?(?:để|mới|thì|nhằm|bảo đảm) (?:hoàn thành|đạt|về đích|đủ|cán đích)(?: được)? (?:100% )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?: (?:năm|cả năm|đề ra|được giao|giao|của năm|năm \d{4}))*(?: ?[,;:.(]|$)/;

interface Told {
  readonly done: Fact;
  readonly plan: Fact;
}

/** "thành lập mới 11 HTX, đạt 68,8% kế hoạch năm (16 HTX)": what is done of a plan. */
function toldOf(fact: Fact, left: Fact): Told | undefined {
  const done = fact.anchor;
  const plan = fact.against;
  if (fact.relation !== 'percent_of_plan' || fact.value >= 100 || done === undefined || plan === undefined)
    return undefined;
  const same = (other: Fact): boolean => other.unit === left.unit && other.measure === left.measure;
  if (!same(done) || plan.unit !== left.unit || !isLevel(done) || plan.value <= done.value) return undefined;
  return isLoose(done) || isLoose(plan) ? undefined : { done, plan };
}

function yearOf(fact: Fact): string {
  return (fact.periodCode ?? fact.asOf ?? '').slice(0, 4);
}

/** Numbers that complete a plan of which the text told what is done. */
export function checkPlanLeft(run: CheckRun): void {
  for (const [at, left] of run.facts.entries()) {
    if (!isLevel(left) || left.sentence < 1 || left.per !== undefined || left.valueTo !== undefined) continue;
    if (left.unit === 'percent' || left.unit === 'dong' || left.measure === 'total' || run.judged.has(left))
      continue;
    const after = wordsOf(run.read.context, left.to, left.to + 14);
    if (!COMPLETES.test(after)) continue;
    const pairs = run.facts
      .slice(Math.max(0, at - BACK), at)
      .flatMap((fact) => toldOf(fact, left) ?? [])
      .filter(
        ({ done }) => done.place === left.place || done.place === undefined || left.place === undefined,
      );
    const [pair] = pairs;
    if (pair === undefined || pairs.some(({ plan }) => plan.value !== pair.plan.value)) continue;
    const year = /năm (\d{4})/.exec(after)?.[1];
    if (year !== undefined && yearOf(pair.done) !== '' && yearOf(pair.done) !== year) continue;
    const expected = pair.plan.value - pair.done.value;
    // "ít nhất 5 HTX": more does as well.
    const fits = left.value === expected || (left.approx !== undefined && left.value >= expected);
    reportRelation(run, {
      kind: 'plan',
      operands: [pair.plan, pair.done],
      target: left,
      expected,
      words: `Kế hoạch ${sayFact(pair.plan)} trừ ${sayFact(pair.done)} đã thực hiện còn ${say(expected, left.unit)}`,
      fits,
      severity: 'ambiguous',
    });
  }
}
