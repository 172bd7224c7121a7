// Is a plan that is said to be passed, or reached, really reached ("27 HTX, vượt kế hoạch năm (30 HTX)")?
import { isLevel } from '../read/fact.ts';
import { isLoose } from './interval.ts';
import { type CheckRun, report, sayFact } from './report.ts';
import { type Skeleton, sayingsOf } from './skeleton.ts';

const SAYING =
  /<(?<done>\d+)[cd]>[^<>;:.()]{0,40}?,? (?:đã )?(?:vượt(?: mức)?|hoàn thành|đạt)(?: so với)? (?:kế hoạch|chỉ tiêu)[^<>;:.()]{0,30}\( [^<>;:.()]{0,20}<(?<plan>\d+)[cd]> \)/g;

/** Results said to reach a plan told in brackets that is more than they are. */
export function checkPlanSayings(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const { facts } of sayingsOf(skeleton, SAYING)) {
      const { done, plan } = facts;
      if (done === undefined || plan === undefined || done.unit !== plan.unit) continue;
      if (!isLevel(done) || !isLevel(plan) || plan.role !== 'plan' || isLoose(done) || isLoose(plan))
        continue;
      if (done.value >= plan.value || run.judged.has(done)) continue;
      run.judged.add(done);
      report(run, {
        kind: 'plan',
        operands: [plan],
        target: done,
        expected: plan.value,
        stated: done.value,
        severity: 'hard',
        message: `${sayFact(done)} chưa bằng kế hoạch ${sayFact(plan)}, văn bản lại ghi đạt hoặc vượt kế hoạch.`,
      });
    }
}
