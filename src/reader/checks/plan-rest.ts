// Is what is still to be done the plan without what is done ("Kế hoạch 60 HTX; đã thành lập 41 HTX, còn 19 HTX phải hoàn thành")?
import { isLevel } from '../read/fact.ts';
import { isLoose } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { GAP, type Skeleton, sayingsOf } from './skeleton.ts';

const SAYING = new RegExp(
  `(?:kế hoạch|chỉ tiêu)[^<>;:.()]{0,60}?<(?<plan>\\d+)c>[^<>:.()]{0,70}?<(?<done>\\d+)c>${GAP}, còn (?:lại |thiếu )?<(?<rest>\\d+)c>${GAP}(?:phải|cần|chưa|nữa|hoàn thành)`,
  'g',
);

/** Plans told with what is done and what is left. */
export function checkPlanRest(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const { facts } of sayingsOf(skeleton, SAYING)) {
      const { plan, done, rest } = facts;
      if (plan === undefined || done === undefined || rest === undefined) continue;
      const three = [plan, done, rest];
      if (!three.every((fact) => isLevel(fact) && fact.unit === plan.unit) || three.some(isLoose)) continue;
      if (done.value > plan.value || run.judged.has(rest)) continue;
      const expected = plan.value - done.value;
      reportRelation(run, {
        kind: 'plan',
        operands: [plan, done],
        target: rest,
        expected,
        words: `Kế hoạch ${sayFact(plan)} trừ ${sayFact(done)} đã thực hiện còn ${say(expected, plan.unit)}`,
        fits: expected === rest.value,
      });
    }
}
