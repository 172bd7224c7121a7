// How is a doubtful citation told?
import type { CheckRun } from './report.ts';
import { toldAt, toldFrom } from './told-at.ts';

/** Two days are handed over as whole numbers, 20201113. */
interface Days {
  readonly expected: string;
  readonly stated: string;
}

const asNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Record a doubt about a cited document, which stands at the tokens of its number or begins at a token: told, but outside the arithmetic. */
export function reportCitation(
  run: CheckRun,
  place: number | { readonly at: number; readonly to: number },
  message: string,
  days?: Days,
): void {
  const at = typeof place === 'number' ? place : place.at;
  const { context } = run.read;
  run.found.push({
    at,
    finding: {
      kind: 'citation',
      claims: [],
      target: null,
      expected: days === undefined ? 0 : asNumber(days.expected),
      stated: days === undefined ? 0 : asNumber(days.stated),
      verdict: 'inconsistent',
      severity: 'ambiguous',
      message,
      where: typeof place === 'number' ? toldFrom(context, at) : toldAt(context, at, place.to),
    },
  });
}
