// Of which plan, and of which result, may a percentage be: what is told in its sentence, and shortly before?
import type { Fact } from '../read/fact.ts';
import { meets, statedInterval } from './interval.ts';
import type { Plan } from './plan-amounts.ts';
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

/** How many sentences, and paragraphs, before a percentage its plan may be told. */
const SENTENCES = 5;
const BLOCKS = 3;

export function percentOf(done: Level, plan: Level): number {
  return (done.value / plan.value) * 100;
}

export function isPercentOf(percent: Fact, done: Level, plan: Level): boolean {
  const value = percentOf(done, plan);
  return meets({ low: value, high: value }, statedInterval(percent));
}

/** The amounts done that a sentence tells before a percentage, the nearest first, those in brackets that were closed last. */
export function doneBefore(
  run: CheckRun,
  levels: readonly Level[],
  k: number,
  plans: readonly Plan[],
): Level[] {
  const percent = levels[k];
  if (percent === undefined) return [];
  const all = levels
    .slice(0, k)
    .filter((level) => level.unit !== '%' && plans.every((plan) => plan.level !== level))
    .reverse();
  const closed = (level: Level): boolean => {
    const words = between(run, level.q.to, percent.q.from);
    const close = words.indexOf(')');
    return close >= 0 && !words.slice(0, close).includes('(');
  };
  return [...all.filter((level) => !closed(level)), ...all.filter(closed)];
}

export interface Place {
  readonly told: readonly (readonly Level[])[];
  readonly plans: readonly (readonly Plan[])[];
  readonly s: number;
  readonly k: number;
}

/** The plans told in the sentence of a percentage, behind it in brackets too, else in those shortly before. */
export function plansFor(run: CheckRun, { told, plans, s, k }: Place, unit: string): Plan[] {
  const { sentences } = run.read.context.layout;
  const block = sentences[s]?.block ?? 0;
  const percent = told[s]?.[k];
  const own = (plans[s] ?? []).filter(
    ({ level }) => level.unit === unit && level.q.from < (percent?.q.from ?? 0) + 24,
  );
  if (new Set(own.map(({ months }) => months)).size > 1) return own;
  const near = plans
    .slice(Math.max(0, s - SENTENCES), s)
    .flat()
    .filter(({ level }) => level.unit === unit && block - (sentences[level.s]?.block ?? 0) <= BLOCKS);
  return [...near, ...own];
}
