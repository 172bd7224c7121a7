// Is the share of the good and the fair together what their counts make of all that were graded ("tỷ lệ khá, tốt đạt 53,7%")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, saySum } from './report.ts';

const BACK = 14;

function isGrade(fact: Fact, grade: string): boolean {
  return (
    fact.unit === 'htx' &&
    fact.breakdown?.xep_loai === grade &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.approx === undefined &&
    !isAhead(fact)
  );
}

function checkShare(run: CheckRun, share: Fact): void {
  if (share.unit !== 'percent' || share.breakdown?.xep_loai !== 'kha_tot' || share.sentence < 0) return;
  if (share.approx !== undefined || isAhead(share) || run.judged.has(share)) return;
  if (run.targets.has(run.ids.get(share) ?? '') || share.relation === 'increase_vs') return;
  const at = run.indexOf.get(share) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter((fact) => share.sentence - fact.sentence <= 3 && fact.place === share.place);
  const good = told.filter((fact) => isGrade(fact, 'tot'));
  const fair = told.filter((fact) => isGrade(fact, 'kha'));
  const [a, b] = [good[0], fair[0]];
  if (a === undefined || b === undefined || good.length > 1 || fair.length > 1) return;
  const grades = told.filter(
    (fact) =>
      /^(?:tot|kha|trung_binh|yeu|trung_binh_yeu)$/.test(fact.breakdown?.xep_loai ?? '') &&
      isLevel(fact) &&
      fact.unit === 'htx',
  );
  const graded = grades.reduce((sum, fact) => sum + fact.value, 0);
  const wholes = run.facts
    .slice(Math.max(0, at - 40), at)
    .filter(
      (fact) => fact.unit === 'htx' && isLevel(fact) && fact.value >= graded && fact.place === share.place,
    )
    .map((fact) => fact.value);
  // "tỷ lệ HTX tốt, khá tăng từ 56,4% lên 60,0%": of another year.
  if (wordsOf(run.read.context, share.from - 1, share.from) === 'từ') return;
  const sum = a.value + b.value;
  const fitting = [graded, ...wholes].find((whole) => {
    const own = (sum / whole) * 100;
    return meets({ low: own, high: own }, statedInterval(share));
  });
  const expected = (sum / (fitting ?? graded)) * 100;
  const lowest = grades.some((fact) => /^(?:yeu|trung_binh_yeu)$/.test(fact.breakdown?.xep_loai ?? ''));
  // Graded to the end, or the share is of a number that was not told here.
  if (fitting === undefined && !lowest) return;
  reportRelation(run, {
    kind: 'share',
    operands: [a, b],
    target: share,
    expected,
    words: `(${saySum([a, b])}) / ${say(fitting ?? graded, 'htx')} = ${say(expected, 'percent')}`,
    fits: fitting !== undefined,
  });
}

/** Shares of two grades taken together, beside their counts. */
export function checkGradesTogether(run: CheckRun): void {
  for (const fact of run.facts) checkShare(run, fact);
}
