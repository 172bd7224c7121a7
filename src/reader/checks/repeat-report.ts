// How is a passage printed twice told, and when does a newspaper print one twice on purpose?
import type { TextWord } from './body-words.ts';
import type { CheckRun } from './report.ts';

/** Words within which a headline and a lead begin. */
const LEAD = 40;

/** Record a passage printed twice. */
export function reportRepeat(run: CheckRun, at: number, length: number, opening: string, what: string): void {
  run.found.push({
    at,
    finding: {
      kind: 'repeat',
      claims: [],
      target: null,
      expected: 1,
      stated: 2,
      verdict: 'inconsistent',
      severity: 'ambiguous',
      message: `Một đoạn ${length} chữ ${what}: "${opening}…".`,
    },
  });
}

/** Whether a newspaper prints its lead once more where the body begins: no sentence of its own stands in between. */
export function isLeadAgain(
  run: CheckRun,
  words: readonly TextWord[],
  earlier: number,
  start: number,
  length: number,
): boolean {
  if (earlier >= LEAD || start >= 4 * LEAD) return false;
  const [before, first, again] = [words[earlier + length - 1], words[earlier], words[start]];
  if (first?.line !== true || again?.line !== true || before === undefined) return false;
  const between = run.read.context.map.text.slice(before.token.end, again.token.start);
  return !/\p{L}[^\n]*[.;!?]["”)]*\s*(?:\n|$)/u.test(between.replace(/^[^\p{L}\n]*\n?/u, ''));
}
