// How many months, years or seasons does a text say around a figure ("24 tháng", "5 năm", "3 vụ/năm")?
import type { CheckRun } from '../checks/report.ts';
import type { Figure } from './figure.ts';

/** Which words are looked for, how many tokens before and behind, and how many of them a text may mean at most. */
interface Spans {
  readonly word: RegExp;
  readonly before: number;
  readonly behind: number;
  readonly most: number;
}

/** Every such number, in text order, each once; 1 is none. */
export function spansAround(run: CheckRun, { at }: Figure, { word, before, behind, most }: Spans): number[] {
  const { tokens } = run.read.context;
  const found = new Set<number>();
  for (let i = Math.max(0, at - before); i < Math.min(tokens.length, at + behind); i++) {
    const many = Number(tokens[i]?.text);
    if (tokens[i]?.kind !== 'number' || !Number.isInteger(many) || many < 2 || many > most) continue;
    if (word.test(tokens[i + 1]?.key ?? '')) found.add(many);
  }
  return [...found];
}
