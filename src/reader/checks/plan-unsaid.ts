// Is a percentage that does not say of whose plan it is of a part of the year's plan, which nobody told?

import { isPercentOf, type Place, percentOf, plansFor } from './plan-places.ts';
import { monthsOf } from './plan-span-words.ts';
import { type CheckRun, report, say } from './report.ts';
import { between } from './told-amounts.ts';

/** "kế hoạch;", "chỉ tiêu.": no span said. */
const PLAN_SAID = /^(?:kế hoạch|chỉ tiêu)(?: [;.,)]|$)/;

/** "chỉ tiêu năm 10 HTX. Trong 6 tháng thành lập 4 HTX, đạt 80% kế hoạch": half the plan of the year, which nobody told. */
export function judgeUnsaid(run: CheckRun, place: Place, end: number): void {
  const levels = place.told[place.s] ?? [];
  const level = levels[place.k];
  const [percent, done] = [level?.fact, levels[place.k - 1]];
  if (level === undefined || percent === undefined || done === undefined || percent.approx !== undefined)
    return;
  if (!PLAN_SAID.test(between(run, level.q.to, Math.min(end, level.q.to + 3)))) return;
  if (
    run.judged.has(percent) ||
    !/^,? ?\(?(?:đạt|bằng|hoàn thành)$/.test(level.lead) ||
    done.q.approx !== undefined
  )
    return;
  const plans = plansFor(run, place, done.unit);
  const [own] = plans;
  const months = monthsOf(done.lead);
  if (own === undefined || plans.length > 1 || own.months !== 12 || months === undefined || months > 9)
    return;
  if (own.level.s < place.s - 1 || isPercentOf(percent, done, own.level)) return;
  const part = { ...own.level, value: (own.level.value * months) / 12 };
  if (!isPercentOf(percent, done, part)) return;
  run.judged.add(percent);
  report(run, {
    kind: 'plan',
    operands: [done.fact, own.level.fact].flatMap((fact) => fact ?? []),
    target: percent,
    expected: percentOf(done, own.level),
    stated: percent.value,
    severity: 'ambiguous',
    message: `${say(done.value, done.unit)} so với kế hoạch cả năm ${say(own.level.value, own.level.unit)} là ${say(percentOf(done, own.level), 'percent')}; ${say(percent.value, 'percent')} đã ghi ứng với kế hoạch ${months} tháng, cần nói rõ.`,
  });
}
