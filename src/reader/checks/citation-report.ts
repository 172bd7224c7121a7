// How is a doubtful citation told?
import type { CheckRun } from './report.ts';

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
    },
  });
}
