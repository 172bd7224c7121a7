// Which lines are rows of a table whose cells stand apart by spaces alone ("HTX nông nghiệp     241     253     +12")?

/** Fewest cells of a row, and rows of a table with its head. */
const CELLS = 3;
const ROWS = 3;
const LONGEST = 240;
/** One space is a slip of the thumb; two stand between columns. */
const GAP = /[ \u00a0]{2,}/g;
const FIGURE = /^[-–−+(]?\d[\d.,]*(?:[ \u00a0]?%)?\)?$|^[-–−]$/;

interface Gaps {
  /** What stands between the gaps. */
  readonly cells: readonly string[];
  /** Where each gap begins. */
  readonly at: readonly number[];
}

function gapsOf(line: string): Gaps | null {
  const text = line.trimEnd();
  if (text === '' || text.length > LONGEST || /[\t|]/.test(text)) return null;
  const start = text.length - text.trimStart().length;
  const at = [...text.matchAll(GAP)].map(({ index }) => index).filter((index) => index > start);
  return { cells: text.trim().split(GAP), at };
}

/** The gaps of a row under a head of `columns` cells; null when the line is none. */
function rowGaps(line: string | undefined, columns: number): readonly number[] | null {
  const gaps = line === undefined ? null : gapsOf(line);
  if (gaps === null) return null;
  const [name = '', ...figures] = gaps.cells;
  if (!figures.every((cell) => FIGURE.test(cell)) || /^[\d\s.,]*$/.test(name)) return null;
  if (gaps.cells.length === columns) return gaps.at;
  // "Doanh thu BQ (tr.đ) 1.620       1.750": the longest name leaves one space to its first figure.
  const close = /[ \u00a0](?=[-+]?\d[\d.,]*$)/.exec(name);
  if (gaps.cells.length !== columns - 1 || close === null) return null;
  return [(line ?? '').indexOf(name) + close.index, ...gaps.at];
}

function tabbed(line: string, at: readonly number[]): string {
  const units = line.split('');
  for (const index of at) units[index] = '\t';
  return units.join('');
}

/** The text with a tab in place of the first space of each gap between cells of such tables; its length stays the same. */
export function tabWideGaps(text: string): string {
  if (!/[ \u00a0]{2}/.test(text)) return text;
  const lines = text.split('\n');
  for (let n = 0; n < lines.length; n++) {
    const head = gapsOf(lines[n] ?? '');
    if (head === null || head.cells.length < CELLS) continue;
    const rows: (readonly number[])[] = [];
    for (let row = rowGaps(lines[n + 1], head.cells.length); row !== null; ) {
      rows.push(row);
      row = rowGaps(lines[n + 1 + rows.length], head.cells.length);
    }
    if (rows.length + 1 < ROWS) continue;
    for (const [k, at] of [head.at, ...rows].entries()) lines[n + k] = tabbed(lines[n + k] ?? '', at);
    n += rows.length;
  }
  return lines.join('\n');
}
