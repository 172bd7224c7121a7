// Kế hoạch đứng ở đâu: what a plan asks by the last day of the data, and how the figure stands to it.
import type { Figures, Plan } from '#domain/narrative/figure.ts';
import { numberOf } from '#domain/narrative/speaker.ts';
import { yearOf } from '#domain/period/calendar-date.ts';
import { calendarPeriod } from '#domain/period/reporting-period.ts';
import { paceOf } from '#domain/target/pace.ts';
import { type Pace, type Score, score } from '#domain/target/score.ts';

/** How much of the time of a plan has gone. A plan of the year stands over a half of it; a stock is asked for at the end, without a pace. */
export function planPace({ period, dataDate, measure }: Figures, code: string, { horizon }: Plan): Pace {
  if (measure(code).kind !== 'flow') return { elapsed: 1, total: 1 };
  const window = horizon === period.name ? period : calendarPeriod('year', yearOf(period.to), 1);
  const { elapsed, total } = paceOf(window, dataDate);
  return { elapsed: Math.min(elapsed, total), total };
}

/** The score of a figure against its plan, by the house's one rule of targets. */
export function planScore(figures: Figures, code: string, plan: Plan): Score {
  const value = numberOf(figures.cell(code, 'now'));
  return score(
    { kind: 'at-least', low: Number(plan.value) },
    value === undefined ? { kind: 'absent', reason: 'missing' } : { kind: 'count', value },
    planPace(figures, code, plan),
  );
}
