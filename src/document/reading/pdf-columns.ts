// Cột không kẻ trong PDF: to which column does each part of a row belong, when some rows leave cells empty?

/** Text on one line with no wide gap in it, from its left edge to its right. */
export interface Segment {
  text: string;
  readonly from: number;
  to: number;
}

/** Fewer rows tell no columns. */
const FEWEST_ROWS = 3;
const MOST_COLUMNS = 30;

/** The columns of some rows: stretches of the page that their parts take, those that overlap as one. */
function columnsOf(rows: readonly (readonly Segment[])[]): { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of rows.flat().sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last && from < last.to - 1) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

const textsOf = (row: readonly Segment[]): string[] => row.map(({ text }) => text);

/** The rows with an empty cell for each column that one of them does not fill; as they are when columns run together. */
function filledUp(rows: readonly (readonly Segment[])[]): string[][] {
  const columns = columnsOf(rows);
  const fits =
    rows.length >= FEWEST_ROWS &&
    columns.length <= MOST_COLUMNS &&
    rows.some((row) => row.length === columns.length);
  if (!fits) return rows.map(textsOf);
  const filled = rows.map((row) =>
    columns.map(({ from, to }) =>
      row.filter((part) => part.from >= from - 1 && part.from < to).map(({ text }) => text),
    ),
  );
  const isClear = filled.every((row) => row.every((cell) => cell.length < 2));
  return isClear ? filled.map((row) => row.map(([text = '']) => text.trim())) : rows.map(textsOf);
}

/** The texts of each line, those of neighbouring rows of several parts in the columns they stand in. */
export function inColumns(lines: readonly (readonly Segment[])[]): string[][] {
  const told: string[][] = [];
  let rows: (readonly Segment[])[] = [];
  for (const line of [...lines, []]) {
    if (line.length > 1) {
      rows.push(line);
      continue;
    }
    for (const row of filledUp(rows)) told.push(row);
    rows = [];
    if (line.length > 0) told.push(textsOf(line));
  }
  return told;
}
