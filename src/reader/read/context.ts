// What does the whole document offer to every sentence: tokens, marks, times, exclusions?
import { foldText } from '#domain/vietnamese/fold-text.ts';
import { decodeLegacy, detectLegacyEncoding } from '#domain/vietnamese/legacy-encoding.ts';
import { composeMaps, type MappedText } from '#domain/vietnamese/mapped-text.ts';
import { findExclusions } from './exclusions.ts';
import { type Layout, readLayout } from './layout.ts';
import { entryOf, findMarks, type Mark } from './marks.ts';
import { findTimes, type TimeMark } from './periods.ts';
import type { Scan } from './scan.ts';
import { unwrapLines } from './unwrap.ts';
import { tabWideGaps } from './wide-gaps.ts';

export interface DocumentContext extends Scan {
  readonly source: string;
  readonly map: MappedText;
  readonly layout: Layout;
  readonly marks: readonly Mark[];
  readonly times: readonly TimeMark[];
  readonly timeAt: ReadonlyMap<number, TimeMark>;
}

/** A text in lower case, every offset the same: a letter whose small form is longer stays as it is. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const ch = text.charAt(i).toLowerCase();
    out += ch.length === 1 ? ch : text.charAt(i);
  }
  return out;
}

/** Fold and decode a text; every unit of the result knows its span of the text as given. */
function prepareText(source: string): MappedText {
  const encoding = detectLegacyEncoding(source);
  if (encoding === null) return foldText(tabWideGaps(source));
  const decoded = decodeLegacy(source, encoding);
  return composeMaps(decoded, foldText(tabWideGaps(decoded.text)));
}

/** Everything the sentence reader needs, computed once and in time linear in the text. */
export function createContext(source: string): DocumentContext {
  const prepared = prepareText(source);
  const map = { ...prepared, text: unwrapLines(prepared.text) };
  const layout = readLayout(map.text);
  const { tokens } = layout;
  const times = findTimes(lowerSameLength(map.text), tokens);
  const marks = findMarks(tokens);
  const markAt = new Map(marks.map((mark) => [mark.from, mark]));
  return {
    source,
    map,
    layout,
    tokens,
    marks,
    times,
    timeAt: new Map(times.map((time) => [time.from, time])),
    excluded: findExclusions(
      tokens,
      times,
      (at) => (entryOf(markAt.get(at), 'org') ?? entryOf(markAt.get(at), 'noun')) !== undefined,
    ),
    markAt,
    markBefore: new Map(marks.map((mark) => [mark.to, mark])),
  };
}
