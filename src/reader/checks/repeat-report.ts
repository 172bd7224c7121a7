// How is a passage printed twice told, and when does a newspaper print one twice on purpose?
import type { TextWord } from './body-words.ts';
import type { CheckRun } from './report.ts';
import { toldAt } from './told-at.ts';

/** Words within which a headline and a lead begin. */
const LEAD = 40;

/** How many words of it a message quotes. */
const OPENING = 8;

/** Record a passage printed twice: its words where it stands the second time. */
export function reportRepeat(run: CheckRun, words: readonly TextWord[], what: string): void {
  const at = words[0]?.at ?? 0;
  const opening = words.slice(0, OPENING).map(({ token }) => token.text);
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
      message: `Một đoạn ${words.length} chữ ${what}: "${opening.join(' ')}…".`,
      where: toldAt(run.read.context, at, (words.at(-1)?.at ?? at) + 1),
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
