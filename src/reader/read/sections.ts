// Of which organisations does a heading say its section tells ("HTX NÔNG NGHIỆP", "II. Quỹ tín dụng nhân dân")?
import type { DocumentContext } from './context.ts';
import type { Sentence } from './layout.ts';
import { entryOf } from './marks.ts';

/** What the section being read is of. */
export interface Section {
  /** Higher ranks stand lower: a heading ends the sections of its own rank and below. */
  readonly rank: number;
  readonly breakdown: readonly [string, string] | null;
  readonly organisation: string | null;
  readonly fund: boolean;
  readonly alliance: boolean;
}

const LEADING =
  /^(?:về|đối|với|lĩnh|vực|khu|loại|hình|các|nhóm|tình|hình|hoạt|động|của|kết|quả|phát|triển|công|tác|hệ|thống|số|lượng|năm|đến|nay|\d{4})$/;

/** Lines this near the top are the title: what it names holds for the whole text. */
const TITLE = 60;

/** How deep a heading stands by its marker: I. before 1. before 1.1. before a) before - before +. */
function rankOf(context: DocumentContext, sentence: Sentence): number {
  if (sentence.kind === 'heading' && sentence.from < TITLE) return 0;
  const mark = context.tokens[sentence.from - 1];
  const label = context.tokens[sentence.from - 2];
  if (sentence.kind !== 'item') return isAllCapitals(context, sentence) ? 1 : 4;
  if (mark?.text === '.' || mark?.text === ')') {
    if (/^[IVX]+$/.test(label?.text ?? '')) return 2;
    if (label?.kind === 'number') return label.text.includes('.') ? 4 : 3;
    return /^[A-Z]$/.test(label?.text ?? '') ? 1 : 5;
  }
  return mark?.text === '+' ? 7 : 6;
}

function isAllCapitals(context: DocumentContext, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = context.tokens[i];
    if (token?.kind === 'word' && token.text !== token.text.toUpperCase()) return false;
  }
  return true;
}

/** What a line that holds nothing but the name of organisations or of a sector heads; null when it says more. */
function named(context: DocumentContext, sentence: Sentence, rank: number): Section | null {
  if (sentence.to - sentence.from > 16) return null;
  let breakdown: readonly [string, string] | null = null;
  let organisation: string | null = null;
  let fund = false;
  let alliance = false;
  for (let i = sentence.from; i < sentence.to; ) {
    const token = context.tokens[i];
    const mark = context.markAt.get(i);
    const org = entryOf(mark, 'org');
    const kind = entryOf(mark, 'kind')?.breakdown ?? org?.breakdown;
    const body = entryOf(mark, 'body');
    if (body?.id === 'fund') fund = true;
    if (mark !== undefined && entryOf(mark, 'noun')?.subject === 'thành viên Liên minh') alliance = true;
    if (mark !== undefined && (org !== undefined || kind !== undefined || body?.id === 'fund' || alliance)) {
      if (kind !== undefined && kind[0] !== 'linh_vuc') return null;
      if (kind !== undefined && breakdown !== null && breakdown[1] !== kind[1]) return null;
      if (org !== undefined && organisation !== null && organisation !== org.unit) return null;
      breakdown = kind ?? breakdown;
      organisation = org?.unit ?? organisation;
      i = mark.to;
      continue;
    }
    if (token?.kind === 'word' && !LEADING.test(token.key) && !fund) return null;
    if (token?.kind === 'number' && context.excluded[i] !== 1) return null;
    i++;
  }
  if (breakdown === null && organisation === null && !fund && !alliance) return null;
  return { rank, breakdown, organisation, fund, alliance };
}

/** The section after a sentence: opened by a heading that only names what it is of, ended by the next of its rank. */
export function sectionAfter(
  context: DocumentContext,
  sentence: Sentence,
  heading: boolean,
  current: Section | null,
): Section | null {
  const listed = sentence.kind === 'item' && context.tokens[sentence.to - 1]?.text === ':';
  if (!heading && !listed) {
    // A plain paragraph after a list ends what a line of the list opened.
    const ends = current !== null && current.rank >= 6 && sentence.kind === 'prose';
    const next =
      ends || (current !== null && sentence.kind === 'item' && rankOf(context, sentence) <= current.rank);
    return next ? null : current;
  }
  const rank = rankOf(context, sentence);
  const own = named(context, sentence, rank);
  if (own !== null) return own;
  return current !== null && rank <= current.rank ? null : current;
}
