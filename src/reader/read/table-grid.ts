// Which cells of a table head which column, when heads stand in several rows and reach over several columns?
import type { Cell, Table } from './layout.ts';
import type { ReaderState } from './state.ts';
import { figureIn, isNumberingRow, yearIn } from './table-figures.ts';
import { isPureTotal } from './table-lines.ts';
import { wordsOf } from './window.ts';

export interface Grid {
  /** Cells that head each column, the widest head first. */
  readonly heads: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
}

const MOST_HEAD_ROWS = 5;

function isFilled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.to > cell.from;
}

/** "I. Nông nghiệp" alone in its row, before rows with figures: it heads those rows, not the columns. */
function isSection(filled: readonly Cell[], row: readonly Cell[], count: number): boolean {
  const last = filled[filled.length - 1];
  if (count === 0 || last === undefined || row.length < 3) return false;
  // "I | Phát triển HTX": its mark before its name.
  const marked = filled.length === 2 && (filled[0]?.to ?? 0) - (filled[0]?.from ?? 0) === 1;
  return (filled.length === 1 || marked) && row.indexOf(last) <= 1;
}

/** "5 sao" over a figure heads its column, as no cell with a word in it is that stands over a bare one. */
function isFigure(state: ReaderState, cell: Cell, below: Cell | undefined): boolean {
  if (figureIn(state.context, cell) === null) return false;
  const last = state.context.tokens[cell.to - 1];
  const worded = last?.kind === 'word' && !/^(?:đ|đồng|tr|triệu|tỷ)$/.test(last.key);
  return !(
    worded &&
    isFilled(below) &&
    below.to - below.from === 1 &&
    figureIn(state.context, below) !== null
  );
}

/** Number of leading rows that hold column heads: those before the first row with a figure beside a text. */
function countHeadRows(state: ReaderState, rows: Table['rows']): number {
  const { context } = state;
  let count = 0;
  for (const row of rows) {
    const filled = row.filter(isFilled);
    const below = rows[count + 1] ?? [];
    const figures = row.filter((cell, c) => isFilled(cell) && isFigure(state, cell, below[c]));
    const years = figures.filter((cell) => yearIn(context, cell) !== null).length;
    const numbering = isNumberingRow(context, filled);
    const [first] = filled;
    const yearRow = first !== undefined && yearIn(context, first) !== null && figures.length > years;
    if (yearRow && count > 0) break;
    if (!numbering && figures.length > years && filled.length > figures.length) break;
    if (!numbering && figures.length > years && figures.length === filled.length && count > 0) break;
    if (isSection(filled, row, count)) break;
    count++;
    if (count >= MOST_HEAD_ROWS) break;
  }
  return count;
}

/** The heads of one row over every column: a head reaches on over columns that only the rows below it tell apart. */
function spread(
  row: readonly Cell[],
  below: readonly (readonly Cell[])[],
  width: number,
): (Cell | undefined)[] {
  const told = Array.from({ length: width }, (_, c) => below.some((lower) => isFilled(lower[c])));
  const under = told.flatMap((filled, c) => (filled ? [c] : []));
  const over = row.slice(under[0] ?? width);
  // Pasted text loses the empty cells of a wide head: "Năm 2021 | Năm 2022" over four columns.
  if (
    row.length < width &&
    over.length > 0 &&
    over.every(isFilled) &&
    under.length > over.length &&
    under.length % over.length === 0
  ) {
    const each = under.length / over.length;
    const placed: (Cell | undefined)[] = [...row.slice(0, under[0])];
    for (const [k, c] of under.entries()) placed[c] = over[Math.floor(k / each)];
    return placed;
  }
  const placed: (Cell | undefined)[] = [];
  for (let c = 0; c < width; c++)
    placed[c] = isFilled(row[c]) ? row[c] : told[c] && told[c - 1] ? placed[c - 1] : undefined;
  return placed;
}

/** Heads and body of a table; a row that numbers the columns is neither. */
export function gridOf(state: ReaderState, table: Table): Grid {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const count = countHeadRows(state, table.rows);
  const rows = table.rows
    .slice(0, count)
    .filter((row) => !isNumberingRow(state.context, row.filter(isFilled)));
  const placed = rows.map((row, at) => spread(row, rows.slice(at + 1), width));
  const heads = Array.from({ length: width }, (_, c) => [
    ...new Set(placed.flatMap((row) => (isFilled(row[c]) ? [row[c]] : []))),
  ]);
  return { heads, body: table.rows.slice(count).map((row) => withNumber(state, row, heads)) };
}

/** "Cộng | 52.000 | 30.680" under "STT | Nội dung | Kế hoạch | Giải ngân": the cell of its running number left out. */
function withNumber(
  state: ReaderState,
  row: readonly Cell[],
  heads: readonly (readonly Cell[])[],
): readonly Cell[] {
  const [first, second] = row;
  const [number] = heads[0] ?? [];
  if (number === undefined || first === undefined || row.length !== heads.length - 1) return row;
  const { context } = state;
  const numbered = /^(?:s?tt|số tt)$/.test(wordsOf(context, number.from, number.to));
  if (!numbered || !isPureTotal(wordsOf(context, first.from, first.to))) return row;
  const told = second !== undefined && figureIn(context, second) !== null;
  return told ? [{ from: first.from, to: first.from }, ...row] : row;
}
