// Is a percentage of the plan of one span that of the plan of another ("kế hoạch năm 45 tỷ, 6 tháng 21 tỷ … đạt 90% kế hoạch năm")?
import { type Plan, plansOf } from './plan-amounts.ts';
import { doneBefore, isPercentOf, type Place, percentOf, plansFor } from './plan-places.ts';
import { spanOfPercent, spanToldBefore } from './plan-said-of.ts';
import { judgeUnsaid } from './plan-unsaid.ts';
import { type CheckRun, report, say } from './report.ts';
import { levelsOf } from './told-levels.ts';

/** Whether a shorter span's plan is the smaller one. */
function isOrdered(plan: Plan, own: Plan): boolean {
  const shorter = plan.months < own.months;
  return plan.months !== own.months && shorter === plan.level.value < own.level.value;
}

function judge(run: CheckRun, place: Place, months: number): void {
  const levels = place.told[place.s] ?? [];
  const percent = levels[place.k]?.fact;
  if (percent === undefined || percent.approx !== undefined || run.judged.has(percent)) return;
  const dones = doneBefore(run, levels, place.k, place.plans[place.s] ?? []);
  const done = dones.find((level) => plansFor(run, place, level.unit).length > 1);
  if (done === undefined || done.q.approx !== undefined || done.q.valueTo !== undefined) return;
  const plans = plansFor(run, place, done.unit);
  const same = plans.filter((plan) => plan.months === months);
  const own = same.at(-1);
  if (own === undefined) return;
  const others = plans.filter((plan) => isOrdered(plan, own));
  if (others.length === 0) return;
  const expected = percentOf(done, own.level);
  const operands = [done.fact, own.level.fact].flatMap((fact) => fact ?? []);
  const words = `${say(done.value, done.unit)} / kế hoạch ${say(own.level.value, own.level.unit)} = ${say(expected, 'percent')}`;
  const relation = { kind: 'plan' as const, operands, target: percent, expected, stated: percent.value };
  if (same.some(({ level }) => dones.some((one) => isPercentOf(percent, one, level)))) {
    // Told of the plan of its own span: it is not measured by another again.
    if (isPercentOf(percent, done, own.level)) report(run, { ...relation, message: `${words}, khớp.` });
    run.judged.add(percent);
    return;
  }
  const other = others.findLast(({ level }) => isPercentOf(percent, done, level));
  if (other === undefined) return;
  run.judged.add(percent);
  report(run, {
    ...relation,
    severity: 'hard',
    message: `${words}; ${say(percent.value, 'percent')} đã ghi là của kế hoạch khác (${say(other.level.value, other.level.unit)}).`,
  });
}

/** All percentages that say of what span's plan they are. */
export function checkPlanSpans(run: CheckRun): void {
  const told = levelsOf(run);
  const { sentences } = run.read.context.layout;
  const plans = told.map((levels, s) => plansOf(run, levels, sentences[s]?.to ?? 0));
  for (const [s, levels] of told.entries())
    for (const [k, level] of levels.entries()) {
      if (level.q.kind !== 'percent') continue;
      const place = { told, plans, s, k };
      const months = spanOfPercent(run, level, sentences[s]?.to ?? 0) ?? spanToldBefore(place);
      if (months !== undefined) judge(run, place, months);
      else judgeUnsaid(run, place, sentences[s]?.to ?? 0);
    }
}
