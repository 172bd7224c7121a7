// Which amounts stand around one in its sentence and the sentences before it?
import type { CheckRun } from './report.ts';
import type { Level } from './told-levels.ts';

export interface Window {
  /** Amounts of its sentence before it, the nearest first. */
  readonly before: readonly Level[];
  /** Amounts of its sentence behind it. */
  readonly after: readonly Level[];
  /** Amounts of the two sentences before, the nearest first. */
  readonly earlier: readonly Level[];
}

/** The window of one level. */
export function windowOf(run: CheckRun, told: readonly (readonly Level[])[], level: Level): Window {
  const { sentences } = run.read.context.layout;
  const block = sentences[level.s]?.block ?? 0;
  const own = told[level.s] ?? [];
  return {
    before: own.filter(({ q }) => q.to <= level.q.from).reverse(),
    after: own.filter(({ q }) => q.from >= level.q.to),
    earlier: [level.s - 1, level.s - 2]
      .filter((s) => s >= 0 && block - (sentences[s]?.block ?? 0) <= 1 && sentences[s]?.kind !== 'heading')
      .flatMap((s) => [...(told[s] ?? [])].reverse()),
  };
}
