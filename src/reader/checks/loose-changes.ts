// Does a percentage fit its difference when the level they change was told in an earlier sentence?
import { type Fact, isLevel } from '../read/fact.ts';
import { judge } from './comparisons.ts';
import { combine, operandInterval } from './interval.ts';
import { type CheckRun, say, sayFact } from './report.ts';

function isChange(fact: Fact): boolean {
  return fact.relation === 'increase_vs' || fact.relation === 'decrease_vs';
}

/** The one level of the sentences before that both changes can speak of. */
function levelBefore(run: CheckRun, change: Fact): Fact | undefined {
  const at = run.indexOf.get(change) ?? 0;
  const fits = run.facts
    .slice(Math.max(0, at - 24), at)
    .filter(
      (fact) =>
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.list === undefined &&
        fact.approx === undefined &&
        fact.per === undefined &&
        fact.unit === change.unit &&
        fact.subject === change.subject &&
        fact.measure === change.measure &&
        fact.place === change.place &&
        JSON.stringify(fact.breakdown) === JSON.stringify(change.breakdown) &&
        change.sentence - fact.sentence >= 1 &&
        change.sentence - fact.sentence <= 2 &&
        change.block - fact.block <= 1 &&
        fact.value > change.value,
    );
  return fits.length === 1 ? fits[0] : undefined;
}

/** "… có 29.378 HTX. So với năm 2021, số HTX tăng 7% (tăng 2.036 HTX)": the percentage of a difference against the level before. */
export function checkLooseChanges(run: CheckRun): void {
  for (const [i, percent] of run.facts.entries()) {
    if (percent.unit !== 'percent' || !isChange(percent) || percent.anchor !== undefined) continue;
    const difference = run.facts[i + 1];
    if (
      difference === undefined ||
      difference.unit === 'percent' ||
      difference.unit === 'lan' ||
      difference.anchor !== undefined ||
      difference.sentence !== percent.sentence ||
      difference.relation !== percent.relation ||
      difference.subject !== percent.subject ||
      difference.from - percent.to > 4 ||
      run.judged.has(percent)
    )
      continue;
    const now = levelBefore(run, difference);
    if (now === undefined) continue;
    const falls = percent.relation === 'decrease_vs';
    const f = (d: number, a: number): number => (d / (falls ? a + d : a - d)) * 100;
    const base = falls ? now.value + difference.value : now.value - difference.value;
    judge(
      run,
      'growth',
      {
        expected: f(difference.value, now.value),
        bounds: combine(operandInterval(difference), operandInterval(now), f),
        operands: [difference, now],
        words: `${sayFact(difference)} trên mức đầu kỳ ${say(base, now.unit)}`,
      },
      percent,
    );
  }
}
