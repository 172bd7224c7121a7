// Do the words that lead to a figure name somebody else than the words before have named?
import { isCapitalised } from '../token.ts';
import type { CheckRun } from './report.ts';

const REACH = 24;

/** "… HTX An Bình có 12 máy. HTX Yên Lạc nay có 18 máy": a name in [from, to) that stands nowhere in [start, from). */
export function namesAnother(run: CheckRun, start: number, from: number, to: number): boolean {
  const { tokens } = run.read.context;
  const known = new Set<string>();
  for (let i = Math.max(0, start); i < from; i++) known.add(tokens[i]?.key ?? '');
  for (let i = Math.max(from, to - REACH); i < to; i++) {
    const token = tokens[i];
    // The first word of a sentence is written so whatever it is; so are HTX and UBND.
    if (i === from || token === undefined || !isCapitalised(token)) continue;
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) continue;
    if (!known.has(token.key)) return true;
  }
  return false;
}
