// Which figure is done, when the percentage follows the plan itself ("thành lập mới 09 HTX (vượt 02 HTX so với kế hoạch tỉnh giao là 07 HTX, đạt 128,6%)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

const PLAN =
  /(?:^| )(?:so với|so|trên|\/) (?:[^\s,;:.()\d]+ ){0,2}(?:kế hoạch|chỉ tiêu|mục tiêu)(?: [^\s,;:.()\d]+){0,5}$/;
const GAP = /(?:^| )(?:vượt|thiếu|hụt|kém|cao hơn|thấp hơn|tăng|giảm)(?: [^\s,;:.()\d]+){0,2}$/;

/** What is done, told before the plan that `plan` is by its own words; undefined when it is no plan. */
export function doneBeforePlan(run: CheckRun, plan: Fact): Fact | undefined {
  const { context } = run.read;
  const at = run.indexOf.get(plan) ?? 0;
  const start = context.layout.sentences[plan.sentence]?.from ?? plan.from;
  const lead = (fact: Fact): string => wordsOf(context, Math.max(start, fact.from - 10), fact.from);
  if (plan.sentence < 0 || !PLAN.test(lead(plan))) return undefined;
  return run.facts
    .slice(Math.max(0, at - 4), at)
    .findLast(
      (fact) =>
        fact.sentence === plan.sentence &&
        fact.unit === plan.unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === plan.per &&
        !GAP.test(lead(fact)),
    );
}
