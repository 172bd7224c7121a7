// What do the cells of a table given as text say, with their row and column heads, and how do they hang together?
import type { Fact } from './fact.ts';
import type { Cell, Table } from './layout.ts';
import type { TimeMark } from './periods.ts';
import type { ReaderState } from './state.ts';
import { captionOf, dayOfCaption, summedUnder, titleNoun } from './table-caption.ts';
import { type CellHeads, readCell } from './table-cell.ts';
import { type Column, columnsOf } from './table-columns.ts';
import { figureIn, isNought, yearIn } from './table-figures.ts';
import { gridOf } from './table-grid.ts';
import { type HeadMeaning, readHead } from './table-heads.ts';
import { isPureTotal, isTotal, type Line } from './table-lines.ts';
import { labelPlace } from './table-places.ts';
import { relate } from './table-relations.ts';
import { type Row, rowMeaning, type Walk } from './table-row-meaning.ts';
import { rowMark } from './table-rows.ts';
import { withScaleTold } from './table-scale.ts';
import { applyTime } from './time-context.ts';
import { wordsOf } from './window.ts';

function rowOf(state: ReaderState, cells: readonly Cell[], columns: readonly Column[]): Row {
  const { context } = state;
  const found = cells.map((cell, c) => {
    const column = columns[c];
    return column === undefined || column.label ? null : figureIn(context, cell);
  });
  const texts = cells.filter(
    (cell, c) =>
      cell.to > cell.from &&
      found[c] === null &&
      !(isNought(context, cell) && c > 0) &&
      // A remark at the end of a row says nothing of its figures.
      !(c > 1 && columns[c]?.meaning.skip === true),
  );
  const marks = texts.filter(
    (cell) =>
      cell.to === cell.from + 1 &&
      /^(?:[A-ZĐ]|[IVX]+|[a-zđ]|[-+*–]|\d{1,3}(?:\.\d{1,2})*)$/.test(context.tokens[cell.from]?.text ?? ''),
  );
  const named = texts.filter((cell) => !marks.includes(cell) || yearIn(context, cell) !== null);
  // The name of a row stands before its figures; one letter may be a name too.
  const figure = found.findIndex((each, c) => each !== null && c > 0);
  const before = named.filter((cell) => figure < 0 || cells.indexOf(cell) < figure);
  const whole = before[0] ?? texts[0];
  const { marker, length } = rowMark(context, cells, whole);
  const name =
    whole === undefined || whole.to - whole.from <= length
      ? whole
      : { from: whole.from + length, to: whole.to };
  // Before the name of a row stands its running number.
  const at = whole === undefined ? -1 : cells.indexOf(whole);
  const figures = found.map((figure, c) => (c < at || columns[c]?.meaning.skip === true ? null : figure));
  return { cells, figures, texts: name === undefined ? [] : [name, ...named.slice(1)], name, marker };
}

/** What heads the rows under a line of words alone; the unit and noun of the title hold on. */
function sectionOf(state: ReaderState, texts: readonly Cell[], title: HeadMeaning | null): HeadMeaning {
  const own = readHead(state, texts);
  if (title === null) return own;
  const named = own.noun !== undefined || own.money !== undefined;
  return {
    ...own,
    noun: named ? own.noun : title.noun,
    money: named ? own.money : title.money,
    scale: Math.max(own.scale, title.scale),
  };
}

/** A column of changes with a decimal in it tells percentages, though its head does not say so. */
function tellsRates(
  state: ReaderState,
  column: Column,
  c: number,
  rows: readonly (readonly Cell[])[],
): boolean {
  const { meaning } = column;
  if (!meaning.change || meaning.percent || meaning.money !== undefined || meaning.scale > 1) return false;
  if (/đồng|\+ ?\/ ?-|tuyệt đối|chênh lệch|\(/.test(column.words)) return false;
  return rows.some((row) => {
    const cell = row[c];
    const figure = cell === undefined ? null : figureIn(state.context, cell);
    return figure !== null && /^\d{1,3}[.,]\d{1,2}$/.test(state.context.tokens[figure.at]?.text ?? '');
  });
}

/** Year that heads a row: "2020", "Năm 2020". */
function rowYear(state: ReaderState, name: Cell | undefined): number | null {
  const words = name === undefined ? '' : wordsOf(state.context, name.from, name.to);
  return /^(?:năm )?(?:19|20)\d\d$/.test(words) ? Number(words.slice(-4)) : null;
}

function date(state: ReaderState, fact: Fact, year: number | null, day: TimeMark | null): void {
  const stands = year === null && !/^(?:new|dissolved|stopped)$/.test(fact.measure);
  applyTime(
    fact,
    stands ? day : null,
    year === null ? state.document : { iso: null, year, period: null, stockDay: null },
  );
  if (year !== null) fact.asOf = `${year}-12-31`;
}

/** "Số HTX", "Lao động (người)": the row counts things. */
const COUNTS = /^(?:tổng )?số (?!tiền|vốn|dư|nợ)|\( ?(?:htx|người|hộ|tổ|lớp|lượt|ha|tấn|%)/;

function readRow(state: ReaderState, walk: Walk, row: Row, unknown: Set<Fact>, negatives: Set<Fact>): Line {
  const { context } = state;
  const words = row.name === undefined ? '' : wordsOf(context, row.name.from, row.name.to);
  const said = row.texts.map((cell) => wordsOf(context, cell.from, cell.to)).join(' ');
  if (isTotal(words) || row.marker !== '') walk.within = false;
  const meaning = rowMeaning(state, walk, row, words);
  const label = row.name === undefined ? meaning : readHead(state, [row.name]);
  const place = labelPlace(state, row.name === undefined ? [] : [row.name], label);
  const year = rowYear(state, row.name);
  const pure = isPureTotal(words);
  const division = label.breakdown?.[0];
  const again = row.marker === '' && !isTotal(words) && division !== undefined && division === walk.division;
  const marker = row.marker === '' && (walk.within || again) ? 'within' : row.marker;
  walk.division = marker === 'within' ? division : undefined;
  const line: Line = {
    words: said,
    total: isTotal(words),
    pure,
    marker,
    group: '',
    cells: new Map(),
    noughts: new Set(),
  };
  row.cells.forEach((cell, c) => {
    const column = walk.columns[c];
    if (column === undefined || column.meaning.skip || column.label) return;
    if (isNought(context, cell)) line.noughts.add(c);
    const figure = row.figures[c];
    if (figure === null || figure === undefined) return;
    const called =
      column.own.trim() === '' || column.meaning.year !== null || column.meaning.plan ? words : column.own;
    const heads: CellHeads = {
      row: meaning,
      label,
      column: column.meaning,
      section: walk.section,
      place,
      called,
      counts: row.texts.length > 1 || COUNTS.test(words),
      rates: walk.rates[c] === true,
    };
    const read = readCell(state, cell, figure, heads);
    if (read === null) return;
    date(state, read.fact, column.meaning.year ?? year, walk.day);
    if (read.unknown) unknown.add(read.fact);
    if (figure.negative) negatives.add(read.fact);
    line.cells.set(c, read.fact);
  });
  return line;
}

/** Read every figure of a table as a fact, and tie those that are worked out from others. */
export function readTable(state: ReaderState, table: Table): void {
  const grid = gridOf(state, table);
  const columns = columnsOf(state, grid, titleNoun(state, table));
  const title = withScaleTold(state, grid, captionOf(state, table));
  const walk: Walk = {
    columns,
    rates: columns.map((column, c) => tellsRates(state, column, c, grid.body)),
    title,
    day: dayOfCaption(state, table),
    owed: summedUnder(state, grid.body),
    section: title,
    within: false,
    division: undefined,
    over: undefined,
    overOrg: undefined,
    kinds: new Map(),
  };
  const unknown = new Set<Fact>();
  const negatives = new Set<Fact>();
  const lines: Line[] = [];
  const years: (number | null)[] = [];
  for (const cells of grid.body) {
    const row = rowOf(state, cells, columns);
    if (row.figures.every((figure) => figure === null)) {
      if (row.texts.length === 0 || cells.some((cell, c) => c > 0 && isNought(state.context, cell))) continue;
      walk.within = row.marker === 'within';
      if (!walk.within) walk.section = sectionOf(state, row.texts, title);
      continue;
    }
    lines.push(readRow(state, walk, row, unknown, negatives));
    years.push(rowYear(state, row.name));
  }
  const used = relate(state, { rows: lines, columns, years, negatives });
  for (const { cells } of lines)
    for (const fact of cells.values()) if (!unknown.has(fact) || used.has(fact)) state.facts.push(fact);
}
