// How is a day that cannot be right told?
import type { CheckRun } from './report.ts';
import { toldAt, toldFrom } from './told-at.ts';

/** Record a day or span that cannot be as written; `stated` is the figure in question. */
export function reportDay(run: CheckRun, at: number, stated: number, message: string, to?: number): void {
  run.found.push({
    at,
    finding: {
      kind: 'date',
      claims: [],
      target: null,
      expected: 0,
      stated,
      verdict: 'inconsistent',
      severity: 'hard',
      message,
      where: to === undefined ? toldFrom(run.read.context, at) : toldAt(run.read.context, at, to),
    },
  });
}
