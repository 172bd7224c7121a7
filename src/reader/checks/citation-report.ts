// How is a doubtful citation told?
import type { CheckRun } from './report.ts';
import { toldFrom } from './told-at.ts';

/** Record a doubt about a cited document: told, but outside the arithmetic. */
export function reportCitation(run: CheckRun, at: number, message: string): void {
  run.found.push({
    at,
    finding: {
      kind: 'citation',
      claims: [],
      target: null,
      expected: 0,
      stated: 0,
      verdict: 'inconsistent',
      severity: 'ambiguous',
      message,
      where: toldFrom(run.read.context, at),
    },
  });
}
