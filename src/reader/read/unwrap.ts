// Dòng bị ngắt vì hết khổ: which line ends of a text are only where the page was full (PDF, mail, old editors)?
import { brokenLines, ENDED, OPENS, OWN_LINE, opening, WIDEST, wordsOnly } from './broken-lines.ts';

/** Lines of such a text are about this long; a paragraph written on one line is longer, a list is shorter. */
const NARROWEST = 45;
/** Letters differ in width: a line this full had no room for the next word. */
const FULL = 0.86;
/** Fewer full lines than this are no page. */
const FEWEST = 4;

/** A line that ends with its sentence is joined only when it is all but full: it may end a paragraph too. */
const BRIM = 0.95;

/** The length that full lines reach: the ninth of ten among those that may be full; undefined when the text is no page. */
function widthOf(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const wide = lengths.filter((length) => length > WIDEST).length;
  if (lengths.length < FEWEST || wide > lengths.length * 0.03) return undefined;
  const sorted = [...lengths].sort((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  const full = lengths.filter((length) => length >= width * FULL).length;
  return width >= NARROWEST && full >= FEWEST && full >= lengths.length * 0.3 ? width : undefined;
}

/** True when the next word would not have fitted on the line, and nothing says that the line was meant to end. */
function isForced(line: string, next: string, width: number): boolean {
  const said = line.trimEnd();
  if (OPENS.test(said) || OWN_LINE.test(next) || !wordsOnly(line) || !wordsOnly(next)) return false;
  const word = opening(next);
  const room = ENDED.test(said) ? BRIM : FULL;
  return said.length >= width * FULL * 0.8 && said.length + 1 + word.length >= width * room;
}

/**
 * The text with each line end that only the width of the page made turned into a space: as long as before, so every
 * offset stays. Texts that are no page of lines come back as they are.
 */
export function unwrapLines(text: string): string {
  const lines = text.split('\n');
  const width = widthOf(lines);
  const broken = brokenLines(lines);
  let joined = '';
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const goesOn = broken[at] === true || (width !== undefined && isForced(line, next ?? '', width));
    joined += next === undefined ? line : `${line}${goesOn ? ' ' : '\n'}`;
  }
  return joined;
}
