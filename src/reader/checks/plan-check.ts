// Is a percentage of plan what is done, divided by the plan the text gives or by a whole-number plan?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { sayAgainst } from './against-plan.ts';
import { judge } from './comparisons.ts';
import { doneBeforePlan } from './done-before-plan.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { planToldBefore } from './plan-told.ts';
import { type CheckRun, report, say } from './report.ts';

/** "33 thành viên mới (trong đó 28 HTX, 5 THT), đạt 110% kế hoạch (30 thành viên)": members, whatever they are. */
function isSameWord(run: CheckRun, plan: Fact, now: Fact): boolean {
  const noun = ({ quantity }: Fact): string =>
    wordsOf(run.read.context, quantity.numberFrom + 1, quantity.numberFrom + 3);
  return noun(plan) === noun(now) && plan.from - now.to < 40;
}

function planOf(run: CheckRun, percent: Fact, now: Fact): Fact | undefined {
  if (percent.against?.role === 'plan')
    return percent.against.unit === now.unit || isSameWord(run, percent.against, now)
      ? percent.against
      : undefined;
  if (now.against?.role === 'denominator') return now.against;
  const k = run.indexOf.get(percent) ?? 0;
  for (const fact of run.facts.slice(Math.max(0, k - 6), k + 3)) {
    if (
      fact.role === 'plan' &&
      fact.sentence === percent.sentence &&
      fact.unit === now.unit &&
      fact.subject === now.subject &&
      fact.measure === now.measure
    )
      return fact;
  }
  return now.quantity.denominator === undefined ? planToldBefore(run, percent, now) : undefined;
}

/** Whole-number plan that would give the stated percentage, or null. */
function impliedPlan(now: Fact, percent: Fact): number | null {
  const near = (now.value / percent.value) * 100;
  for (const plan of [Math.round(near), Math.floor(near), Math.ceil(near)]) {
    if (plan <= 0) continue;
    const value = (now.value / plan) * 100;
    if (meets({ low: value, high: value }, statedInterval(percent))) return plan;
  }
  return null;
}

function fitsTwin(run: CheckRun, percent: Fact, now: Fact, plan: Fact): boolean {
  const twin = run.facts[(run.indexOf.get(now) ?? 0) - 1];
  if (twin === undefined || twin.sentence !== now.sentence || twin.unit !== now.unit || now.per === undefined)
    return false;
  const expected = (twin.value / plan.value) * 100;
  return twin.measure === now.measure && meets({ low: expected, high: expected }, statedInterval(percent));
}

/** Percent of plan, against the plan the text gives or a whole-number plan. */
export function checkPlan(run: CheckRun): void {
  for (const percent of run.facts) {
    const anchor = percent.anchor;
    const done = anchor === undefined ? undefined : doneBeforePlan(run, anchor);
    const now = done ?? anchor;
    if (
      percent.relation !== 'percent_of_plan' ||
      percent.unit !== 'percent' ||
      now === undefined ||
      percent.value <= 0 ||
      // Already measured by the plan of its own span.
      run.judged.has(percent) ||
      // "Còn 3/10 huyện chưa đạt 50% kế hoạch": a mark they missed, not their number.
      /(?:^| )(?:chưa|không) đạt$/.test(wordsOf(run.read.context, percent.from - 3, percent.from)) ||
      // "18 HTX và 64 THT, đạt 120% và 128% chỉ tiêu (15 HTX, 50 tổ)": each of its own.
      /% và$/.test(wordsOf(run.read.context, percent.from - 2, percent.from))
    )
      continue;
    const plan = done === undefined ? planOf(run, percent, now) : anchor;
    // "57 triệu đồng/năm, tương đương 4,75 triệu đồng/tháng, bằng 114% mục tiêu (50 triệu đồng)": the income told as the plan is.
    if (plan !== undefined && fitsTwin(run, percent, now, plan)) continue;
    const f = (a: number, b: number): number => (a / b) * 100;
    const written = now.quantity.denominator?.value;
    if (plan === undefined && written !== undefined && now.against === undefined) {
      const expected = f(now.value, written);
      judge(
        run,
        'plan',
        {
          expected,
          bounds: { low: expected, high: expected },
          operands: [now],
          words: `${now.value}/${written}`,
        },
        percent,
      );
      continue;
    }
    if (plan !== undefined && plan.value > 0) {
      judge(
        run,
        'plan',
        {
          expected: f(now.value, plan.value),
          bounds: combine(operandInterval(now), operandInterval(plan), f),
          operands: [now, plan],
          words: sayAgainst(run, now, plan),
        },
        percent,
      );
      continue;
    }
    if (now.unit === 'dong' || isLoose(now) || now.quantity.scaled || !Number.isInteger(now.value)) continue;
    const implied = impliedPlan(now, percent);
    if (implied !== null) {
      report(run, {
        kind: 'plan',
        operands: [now, percent],
        target: percent,
        expected: (now.value / implied) * 100,
        stated: percent.value,
        message: `Ứng với kế hoạch ${say(implied, now.unit)}.`,
      });
    } else if (now.value <= 60 && now.list === undefined && !run.judged.has(percent)) {
      const near = Math.max(1, Math.round((now.value / percent.value) * 100));
      report(run, {
        kind: 'plan',
        operands: [now, percent],
        target: percent,
        expected: (now.value / near) * 100,
        stated: percent.value,
        severity: 'ambiguous',
        message: `Không có kế hoạch nguyên nào cho đúng ${say(percent.value, 'percent')}; gần nhất là ${say(near, now.unit)} (${say((now.value / near) * 100, 'percent')}).`,
      });
    }
  }
}
