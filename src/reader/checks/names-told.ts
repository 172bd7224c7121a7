// Which organisations does a list name one by one, as the text prints them?
import { entryOf } from '../read/marks.ts';
import type { CheckRun } from './report.ts';

const LONGEST = 140;

/** "HTX Đông Đô, HTX An Phú": the names from a token on that each begin with the word for `unit`, to the sentence's end. */
export function namesTold(run: CheckRun, from: number, unit: string): string {
  const { tokens, markAt, map } = run.read.context;
  const opens = (i: number): boolean => entryOf(markAt.get(i), 'org')?.unit === unit;
  const parts: [number, number][] = [];
  let start = from;
  let i = from;
  for (; i < from + LONGEST; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'break' || /^[.…()]$/.test(token.text)) break;
    if (!/^(?:[,;]|và)$/.test(token.key) || !opens(i + 1)) continue;
    parts.push([start, i]);
    start = i + 1;
  }
  parts.push([start, i]);
  return parts
    .filter(([first, end]) => end > first)
    .map(([first, end]) => map.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0))
    .map((name) => name.replace(/\s+/g, ' '))
    .join(', ');
}
