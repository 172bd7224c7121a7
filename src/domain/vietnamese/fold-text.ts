// What is the text once spelling accidents of the file are removed (NFD, NBSP, soft hyphens, typographic dashes)?
import { createMapBuilder, type MappedText } from './mapped-text.ts';

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const DASH = /[\u2010-\u2015\u2212]/;
const MARK = /\p{M}/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BRACKETS = '⁽⁾';

function cleanCharacter(ch: string): string {
  if (SPACE.test(ch) || ch === '\v' || ch === '\f') return ' ';
  if (DROPPED.test(ch)) return '';
  if (DASH.test(ch)) return '-';
  switch (ch) {
    case '\u201c':
    case '\u201d':
    case '\u201e':
    case '\u00ab':
    case '\u00bb':
      return '"';
    case '\u2018':
    case '\u2019':
      return "'";
    case '\u2044':
    case '\u2215':
      return '/';
    case '\uff05':
      return '%';
    // "lƣợng", "ngƣời": the letter oi that old fonts and scans print for ư.
    case '\u01a3':
      return 'ư';
    case '\u01a2':
      return 'Ư';
    case '\u2028':
    case '\u2029':
      return '\n';
    default:
      return ch;
  }
}

/** "m²" is m2; elsewhere a raised figure is the mark of a note, no figure of the text: "412² HTX", "60 HTX¹". */
function cleanRaised(ch: string, before: string): string {
  return RAISED.includes(ch) && /(?:^|[^\p{L}])[kdc]?m$/iu.test(before) ? String(RAISED.indexOf(ch)) : '';
}

/** End of a hyphenated line break that starts at `i` (a hyphen between letters, the second on the next line), or -1. */
function hyphenatedBreakEnd(source: string, i: number): number {
  if (source[i] !== '-' || i === 0 || !LETTER.test(source[i - 1] ?? '')) return -1;
  let j = i + 1;
  if (source[j] === '\r') j++;
  if (source[j] !== '\n') return -1;
  j++;
  while (j < i + 40 && (source[j] === ' ' || source[j] === '\t')) j++;
  return LOWER.test(source[j] ?? '') ? j : -1;
}

/**
 * Fold a text: composed letters (NFC), plain dashes, single spaces, one sort of line end, invisible characters dropped,
 * hyphenated line breaks joined. Letters keep their case. Every unit of the result knows its span of `source` (UTF-16 offsets).
 */
export function foldText(source: string): MappedText {
  const builder = createMapBuilder(source.length);
  let spaced = false;
  const push = (piece: string, start: number, end: number): void => {
    if (piece === ' ' && spaced) return;
    if (piece !== '') spaced = piece === ' ';
    builder.push(piece, start, end);
  };
  let i = 0;
  while (i < source.length) {
    const code = source.charCodeAt(i);
    const next = i + 1 < source.length ? source.charCodeAt(i + 1) : 0;
    if (code < 0x80 && next < 0x300 && code !== 0x2d && code !== 0x0d && code !== 0x0b && code !== 0x0c) {
      push(source.charAt(i), i, i + 1);
      i++;
      continue;
    }
    if (code === 0x0d) {
      // Old Mac files end their lines with it alone.
      push(/^\r?\n/.test(source.slice(i + 1, i + 3)) ? '' : '\n', i, i + 1);
      i++;
      continue;
    }
    const joined = hyphenatedBreakEnd(source, i);
    if (joined > 0) {
      i = joined;
      continue;
    }
    let end = i + (code >= 0xd800 && code <= 0xdbff && i + 1 < source.length ? 2 : 1);
    while (
      end < source.length &&
      end < i + 12 &&
      source.charCodeAt(end) >= 0x300 &&
      MARK.test(source.charAt(end))
    ) {
      end++;
    }
    const cluster = source.slice(i, end);
    const piece =
      RAISED.includes(cluster) || BRACKETS.includes(cluster)
        ? cleanRaised(cluster, source.slice(Math.max(0, i - 3), i))
        : end - i === 1
          ? cleanCharacter(cluster)
          : cluster;
    push(piece.normalize('NFC'), i, end);
    i = end;
  }
  return builder.finish();
}
