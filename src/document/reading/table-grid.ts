// Bảng có ô gộp: how is a grid of cells, some over several columns or rows, written as lines of cells between tabs?

/** A cell and what it covers; paragraphs of its text are apart by line ends. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell this long tells, it names nothing: its row is prose that was set side by side. */
const PROSE = 400;
/** No more columns than this, whatever a file claims. */
export const WIDEST_GRID = 200;
/** Heads stand in this many rows at most. */
const DEEPEST_HEAD = 6;

type Cover = readonly (readonly (GridCell | undefined)[])[];

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const isFigure = (text: string): boolean => /^[-+(]?\s*\d[\d.,\s]*%?\)?$/.test(text.trim());
/** A table within a cell is of no row either. */
const isProse = (text: string): boolean => text.length > PROSE || text.includes('\t');
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text.trim());

/** Which cell lies on each place of the grid; columns in which no cell begins are left out. */
function coverOf(cells: readonly GridCell[]): Cover {
  const height = cells.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  const begun = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const grid: (GridCell | undefined)[][] = Array.from({ length: height }, () =>
    begun.map((): GridCell | undefined => undefined),
  );
  const places = new Map(begun.map((column, at) => [column, at]));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      const line = grid[row] ?? [];
      for (let at = places.get(cell.column) ?? 0; (begun[at] ?? Infinity) < cell.column + cell.columns; at++)
        line[at] ??= cell;
    }
  return grid;
}

const begunIn = (cover: Cover, row: number): GridCell[] =>
  [...new Set((cover[row] ?? []).filter((cell) => cell?.row === row))] as GridCell[];

/** Figures that are no years: a row of the body, or the row that numbers the columns. */
const holdsFigures = (cover: Cover, row: number): boolean =>
  begunIn(cover, row).some(({ text }) => isFigure(text) && !isYear(text));

/** True when one cell takes the whole row: a title over the table, or of a part of it. */
function isBanner(cover: Cover, row: number): boolean {
  const places = cover[row] ?? [];
  return places.length > 1 && places[0]?.row === row && places.every((cell) => cell === places[0]);
}

/** First row after the heads that begin at `from`: cells over several rows or columns tell how deep they go. */
function endOfHead(cover: Cover, from: number): number {
  let end = from + 1;
  for (let row = from; row < end && end < from + DEEPEST_HEAD; row++) {
    for (const cell of begunIn(cover, row)) {
      const below = cover[row + cell.rows] ?? [];
      const wide = below.filter((_, at) => cover[row]?.[at] === cell);
      const split = wide.length > 1 && wide.some((part) => part !== undefined && part.text.trim() !== '');
      end = Math.max(end, row + cell.rows + (split ? 1 : 0));
    }
  }
  for (let row = from; row < Math.min(end, cover.length); row++) if (holdsFigures(cover, row)) return row;
  return Math.min(end, cover.length, from + DEEPEST_HEAD);
}

/** "Năm 2022" over "Số HTX" is the head "Năm 2022: Số HTX": what stands over a column, from top to bottom. */
function headOf(cover: Cover, from: number, to: number): string {
  return (cover[from] ?? [])
    .map((_, at) => {
      const over = new Set(cover.slice(from, to).map((row) => row[at]));
      const said = [...over].map((cell) => flat(cell?.text ?? '')).filter((text) => text !== '');
      return said.join(': ');
    })
    .join('\t');
}

/** A row of the body: a name stands beside all rows it covers, a figure is told once. */
function rowOf(cover: Cover, row: number): string {
  const places = cover[row] ?? [];
  if (places.some((cell) => cell?.row === row && isProse(cell.text))) return proseOf(places, row);
  return places
    .map((cell, at) => {
      if (cell === undefined || cell === places[at - 1]) return '';
      const text = flat(cell.text);
      return cell.row === row || !isFigure(text) ? text : '';
    })
    .join('\t');
}

function proseOf(places: readonly (GridCell | undefined)[], row: number): string {
  const cells = places.filter((cell, at) => cell?.row === row && cell !== places[at - 1]);
  return cells.map((cell) => cell?.text.trim() ?? '').join('\n');
}

/** The lines of a table: one of heads, each over its column, and one for each row of the body. */
export function writeGrid(cells: readonly GridCell[]): string {
  const cover = coverOf(cells);
  const lines: string[] = [];
  if (cover.every((row) => row.length < 2))
    return cover.flatMap((row) => row.map((cell) => cell?.text.trim() ?? '')).join('\n');
  const isTable = cover.some((_, row) => holdsFigures(cover, row));
  let row = 0;
  while (row < cover.length && isBanner(cover, row)) lines.push((cover[row++]?.[0]?.text ?? '').trim());
  if (isTable && row < cover.length && !holdsFigures(cover, row)) {
    const end = endOfHead(cover, row);
    if (end > row + 1) {
      lines.push(headOf(cover, row, end));
      row = end;
    }
  }
  for (; row < cover.length; row++)
    if ((cover[row] ?? []).some((cell) => cell)) lines.push(rowOf(cover, row));
  return lines.join('\n');
}
