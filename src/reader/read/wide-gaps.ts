// Which lines are rows of a table whose cells stand apart by spaces alone ("HTX nông nghiệp     241     253     +12")?

/** Fewest cells of a row, and rows of a table with its head. */
const CELLS = 3;
const ROWS = 3;
const LONGEST = 240;
/** One space is a slip of the thumb; two stand between columns. */
const GAP = /[ \u00a0]{2,}/g;
const FIGURE = /^[-–−+(]?\d[\d.,]*(?:[ \u00a0]?%)?\)?$|^[-–−]$/;
const NUMBERING = /^(?:s?tt|số tt|số thứ tự)\.?$/iu;
const RUNNING = /^(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,4}|[a-zđA-ZĐ])[.)]?$/;
const TOTAL = /^(?:tổng|cộng|toàn (?:tỉnh|huyện|thành phố))(?= |$|:)/iu;

interface Gaps {
  /** What stands between the gaps. */
  readonly cells: readonly string[];
  /** Where each gap begins. */
  readonly at: readonly number[];
  /** How many spaces stand before the first cell. */
  readonly indent: number;
}

/** The head of a table: how many columns, whether the first holds running numbers, whether the second names units. */
interface Head {
  readonly columns: number;
  readonly numbered: boolean;
  readonly units: boolean;
}

/** "Chỉ tiêu   ĐVT   KH 2023   TH 2023". */
const UNITS = /^(?:đvt|đơn vị(?: tính)?)$/iu;

function gapsOf(line: string): Gaps | null {
  const text = line.trimEnd();
  if (text === '' || text.length > LONGEST || /[\t|]/.test(text)) return null;
  const indent = text.length - text.trimStart().length;
  const at = [...text.matchAll(GAP)].map(({ index }) => index).filter((index) => index > indent);
  return { cells: text.trim().split(GAP), at, indent };
}

function isNamed(name: string, figures: readonly string[]): boolean {
  return figures.every((cell) => FIGURE.test(cell)) && !/^[\d\s.,]*$/.test(name);
}

/** "Doanh thu BQ (tr.đ) 1.620       1.750": the longest name leaves one space to its first figure. */
function closeGap(name: string): number {
  return /[ \u00a0](?=[-+]?\d[\d.,]*$)/.exec(name)?.index ?? -1;
}

/** The gaps of "1   Hạ tầng   31.000   17.050", "1 Hạ tầng   31.000   17.050", "    Cộng   52.000   30.680" under "STT   Nội dung   …". */
function numberedGaps(line: string, { cells, at, indent }: Gaps, columns: number): readonly number[] | null {
  const [first = '', second = '', ...rest] = cells;
  if (cells.length === columns) return RUNNING.test(first) && isNamed(second, rest) ? at : null;
  if (cells.length !== columns - 1) return null;
  if (RUNNING.test(first)) {
    const close = closeGap(second);
    if (close < 0 || !isNamed(second.slice(0, close), rest)) return null;
    return [at[0] ?? 0, line.indexOf(second) + close, ...at.slice(1)];
  }
  if (!isNamed(first, cells.slice(1))) return null;
  const running = /^(?:\d{1,3}|[IVX]{1,4})[.)]?(?=[ \u00a0]\p{L})/u.exec(first)?.[0];
  if (running !== undefined) return [indent + running.length, ...at];
  return indent > 0 ? [0, ...at] : TOTAL.test(first) ? at : null;
}

/** The gaps of a row under a head; null when the line is none. */
function rowGaps(line: string | undefined, { columns, numbered, units }: Head): readonly number[] | null {
  const gaps = line === undefined ? null : gapsOf(line);
  if (line === undefined || gaps === null) return null;
  if (numbered) return numberedGaps(line, gaps, columns);
  const [name = '', ...all] = gaps.cells;
  const figures = units && !/\d/.test(all[0] ?? '') ? all.slice(1) : all;
  if (!isNamed(name, figures)) return null;
  if (gaps.cells.length === columns) return gaps.at;
  const close = closeGap(name);
  if (gaps.cells.length !== columns - 1 || close < 0) return null;
  return [line.indexOf(name) + close, ...gaps.at];
}

function tabbed(line: string, at: readonly number[]): string {
  const units = line.split('');
  for (const index of at) units[index] = '\t';
  return units.join('');
}

function rowsUnder(lines: readonly string[], n: number, head: Head): (readonly number[])[] {
  const rows: (readonly number[])[] = [];
  for (let row = rowGaps(lines[n + 1], head); row !== null; ) {
    rows.push(row);
    row = rowGaps(lines[n + 1 + rows.length], head);
  }
  return rows;
}

/** The gaps of a head and of the rows under it; null when too few rows follow. "        Quý I    Quý II" over "Thành lập    11    16" leaves the column of names without a head. */
function tableAt(lines: readonly string[], n: number): (readonly number[])[] | null {
  const head = gapsOf(lines[n] ?? '');
  if (head === null || head.cells.length < CELLS - 1) return null;
  const columns = head.cells.length;
  const unnamed = head.indent >= 3 && !head.cells.some((cell) => FIGURE.test(cell));
  if (columns >= CELLS) {
    const numbered = NUMBERING.test(head.cells[0] ?? '');
    const rows = rowsUnder(lines, n, { columns, numbered, units: UNITS.test(head.cells[1] ?? '') });
    if (rows.length + 1 >= ROWS) return [head.at, ...rows];
  }
  if (!unnamed) return null;
  const rows = rowsUnder(lines, n, { columns: columns + 1, numbered: false, units: false });
  return rows.length + 1 >= ROWS ? [[0, ...head.at], ...rows] : null;
}

/** The text with a tab in place of the first space of each gap between cells of such tables; its length stays the same. */
export function tabWideGaps(text: string): string {
  if (!/[ \u00a0]{2}/.test(text)) return text;
  const lines = text.split('\n');
  for (let n = 0; n < lines.length; n++) {
    const table = tableAt(lines, n);
    if (table === null) continue;
    for (const [k, at] of table.entries()) lines[n + k] = tabbed(lines[n + k] ?? '', at);
    n += table.length - 1;
  }
  return lines.join('\n');
}
