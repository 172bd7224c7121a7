// What does the name of a row say, with what it goes on from: "Tổng số HTX", then "- Thành lập mới"?
import type { Entry } from '../lexicon/entry.ts';
import { isCapitalised } from '../token.ts';
import type { Cell } from './layout.ts';
import { entryOf } from './marks.ts';
import type { TimeMark } from './periods.ts';
import type { ReaderState } from './state.ts';
import { type Column, UNITS } from './table-columns.ts';
import type { CellFigure } from './table-figures.ts';
import { type HeadMeaning, readHead } from './table-heads.ts';
import { isPureTotal } from './table-lines.ts';
import { namesPlace } from './table-places.ts';
import { marksIn, wordsOf } from './window.ts';

/** A row as it is read: its cells, what they hold and what its name says. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly figures: readonly (CellFigure | null)[];
  readonly texts: readonly Cell[];
  readonly name: Cell | undefined;
  readonly marker: string;
}

/** What holds on from row to row. */
export interface Walk {
  readonly columns: readonly Column[];
  readonly rates: readonly boolean[];
  readonly title: HeadMeaning | null;
  readonly day: TimeMark | null;
  readonly owed: ReadonlyMap<readonly Cell[], Entry>;
  section: HeadMeaning | null;
  /** "Trong đó:" stands alone: the rows under it are parts. */
  within: boolean;
  /** "Trong đó: HTX nông nghiệp" stands in the row before: what its parts are divided by. */
  division: string | undefined;
  /** The last row that names what it counts, and the last that counts organisations. */
  over: HeadMeaning | undefined;
  overOrg: HeadMeaning | undefined;
  /** Units of the organisations that rows have named. */
  readonly kinds: Map<string, Entry>;
}

/** Whether the name of a row or its unit speaks of percent; a remark at its end ("vượt 18%") does not. */
function isOfPercent(state: ReaderState, texts: readonly Cell[]): boolean {
  const [label, ...others] = texts;
  const unit = others.some((cell) => /^\(? ?% ?\)?$/.test(wordsOf(state.context, cell.from, cell.to)));
  return unit || (label !== undefined && readHead(state, [label]).percent);
}

const NESTED = /^(?:dash|mark|within|lower|number\d)/;
const STATES = /^(?:new|dissolved|stopped|active|resumed)$/;
const PLACES = /^(?:huyen|xa|tinh|thon|dia_phuong)$/;

/** What a row goes on from: "Tổng số HTX", then "- Thành lập mới"; "I HTX nông nghiệp", then "1 Trồng trọt". */
function goesOnFrom(walk: Walk, row: Row, own: HeadMeaning, words: string): HeadMeaning | undefined {
  const nested = walk.within || NESTED.test(row.marker);
  const leaves = /^(?:số )?(?:ra khỏi|xin ra|rút khỏi)/.test(words);
  const unnamed = (own.noun === undefined && own.money === undefined) || leaves;
  if (!unnamed || isPureTotal(words)) return undefined;
  if (own.measure === undefined && !nested && !own.percent && own.breakdown === undefined && !leaves)
    return undefined;
  return STATES.test(own.measure ?? '') ? walk.overOrg : walk.over;
}

/** "Tổng cộng" under rows of one kind counts that kind, under rows of several all of them. */
function totalNoun(walk: Walk, words: string): Entry | undefined {
  if (!isPureTotal(words) || walk.kinds.size === 0) return undefined;
  return walk.kinds.size > 1 ? UNITS : walk.kinds.values().next().value;
}

/** "Từ 1 đến 5 tỷ đồng": the size that sets the row apart is no unit of its figures. */
function isClass(state: ReaderState, { name, texts }: Row): boolean {
  if (name === undefined || texts.length > 1) return false;
  const { tokens } = state.context;
  return tokens
    .slice(name.from, name.to)
    .some(
      ({ kind }, at) =>
        kind === 'number' && /^(?:tỷ|triệu|nghìn)$/.test(tokens[name.from + at + 1]?.key ?? ''),
    );
}

/** "HTX An Bình": one co-operative by its name, what its figures count the columns say. */
function isName(state: ReaderState, name: Cell | undefined): boolean {
  if (name === undefined) return false;
  const { context } = state;
  const [mark] = marksIn(context, name.from, name.to);
  if (mark === undefined || mark.from !== name.from || entryOf(mark, 'org') === undefined) return false;
  const next = context.tokens[mark.to];
  if (mark.to >= name.to || !isCapitalised(next) || next?.text === next?.text.toUpperCase()) return false;
  const known = marksIn(context, mark.to, name.to);
  return !known.some((each) => entryOf(each, 'kind') ?? entryOf(each, 'measure'));
}

/** "Các xã còn lại và thị trấn": the row is of those places, it does not count them. */
const OTHER_PLACES =
  /^(?:\S{1,3} )?(?:các |những )?(?:xã|huyện|tỉnh|thôn|phường|địa phương|địa bàn|cụm)(?: ,? ?(?:xã|thị xã|phường|thị trấn|thành phố|và|đơn vị))* (?:còn lại|khác)(?: |$)/;

/** What the name of a row says, with what it goes on from. */
export function rowMeaning(state: ReaderState, walk: Walk, row: Row, words: string): HeadMeaning {
  const owed = walk.owed.get(row.cells);
  const read = { ...readHead(state, row.texts), percent: isOfPercent(state, row.texts) };
  const named = isName(state, row.name) ? { ...read, noun: undefined } : read;
  const counted = walk.columns.some(({ meaning }) => meaning.noun ?? meaning.money);
  // "H. Lương Tài Thượng" is no row of wages.
  const placed =
    OTHER_PLACES.test(words) || (counted && row.name !== undefined && namesPlace(state, row.name));
  const said = placed
    ? { ...named, noun: undefined, money: undefined, measure: undefined, breakdown: undefined }
    : named;
  const own = isClass(state, row) ? { ...said, scale: 1, priced: false } : said;
  const over = goesOnFrom(walk, row, own, words);
  // "Vốn hoạt động (triệu đồng)", then "+ Vốn vay": in the same unit.
  const outer = walk.over;
  if (NESTED.test(row.marker) && own.money !== undefined && !own.priced && outer?.money !== undefined)
    return { ...own, scale: outer.scale, priced: outer.priced };
  if (own.noun !== undefined && !PLACES.test(own.noun.unit ?? '') && over === undefined) {
    walk.over = own;
    if (own.noun.category === 'org') {
      walk.overOrg = own;
      if (!walk.kinds.has(own.noun.unit ?? '')) walk.kinds.set(own.noun.unit ?? '', own.noun);
    }
  } else if (own.money !== undefined) walk.over = own;
  if (owed !== undefined) return { ...own, noun: undefined, money: owed };
  if (over === undefined) return { ...own, noun: own.noun ?? (counted ? undefined : totalNoun(walk, words)) };
  const breakdown = own.breakdown ?? over.breakdown;
  if (counted) return { ...own, breakdown };
  const { noun, money, scale, priced } = over;
  return { ...own, noun, money, breakdown, scale: Math.max(own.scale, scale), priced: own.priced || priced };
}
