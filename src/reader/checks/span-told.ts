// How is a span of time told that does not agree with the days and years around it?
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

/** A number of years, months or days and where it stands in the text. */
export interface ToldSpan {
  readonly many: number;
  readonly at: number;
  readonly words: string;
}

/** Records a span that cannot be as told. */
export function tellSpan(run: CheckRun, told: Pick<ToldSpan, 'many' | 'at'>, message: string): void {
  const { tokens } = run.read.context;
  const from = tokens.findIndex(({ end }) => end > told.at);
  if (from < 0) return;
  reportDay(run, from, told.many, message, from + 2);
}

/** The spans of a text that a pattern finds: its number is the first group that matches. */
export function toldIn(text: string, pattern: RegExp): ToldSpan[] {
  return [...text.matchAll(pattern)].map((found) => ({
    many: Number(found[1] ?? found[2]),
    at: found.index + found[0].indexOf(found[1] ?? found[2] ?? ''),
    words: found[0],
  }));
}
