// Where in the text as given does a finding stand that no claim carries?
import { sourceSpan } from '#domain/vietnamese/mapped-text.ts';
import type { TextPlace } from '../claim.ts';
import type { DocumentContext } from '../read/context.ts';

/** The place of the tokens [from, to): UTF-16 offsets in the text as given, and its words there. */
export function toldAt(context: DocumentContext, from: number, to: number): TextPlace {
  const first = context.tokens[from];
  const last = context.tokens[Math.max(from, to - 1)];
  const { start, end } = sourceSpan(context.map, first?.start ?? 0, last?.end ?? 0);
  return { quote: context.source.slice(start, end), start, end };
}

const LONGEST = 14;

/** The place of what begins at a token and goes on to the next comma, bracket or full stop: a cited document, a day. */
export function toldFrom(context: DocumentContext, from: number): TextPlace {
  const { tokens } = context;
  let to = from + 1;
  while (to < from + LONGEST && tokens[to] !== undefined && tokens[to]?.kind !== 'break') {
    const ends =
      /^[,;()]$/.test(tokens[to]?.text ?? '') ||
      (tokens[to]?.text === '.' && tokens[to + 1]?.start !== tokens[to]?.end);
    if (ends) break;
    to++;
  }
  return toldAt(context, from, to);
}
