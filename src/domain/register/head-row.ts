// Dòng tiêu đề ở đâu: finds the row or rows of heads in a sheet with titles above it, and reads merged heads as one.
import { columnIndex, type GridCell, type GridRow, type GridSheet, textOf } from '#domain/register/grid.ts';
import { headKey, type MoneyUnit, unitNoteOf } from '#domain/register/head-key.ts';
import { bestHead } from '#domain/register/suggest-field.ts';

export interface Heads {
  readonly sheet: number;
  /** First and last row of the heads, as the person sees them. */
  readonly from: number;
  readonly to: number;
  /** One text for each column; '' where a column has none. */
  readonly titles: readonly string[];
  /** How many columns name a field of the register. */
  readonly known: number;
}

/** Heads of the column that only numbers the rows. */
export const NUMBERING_HEADS: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no']);

const LOOK_AT = 40;
const DEEPEST = 3;

interface Merge {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Reads 'B3:E3'; undefined when it is not a range. */
export function parseMerge(range: string): Merge | undefined {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(range);
  if (!match) return undefined;
  const [, left = '', from, right = '', to] = match;
  return { left: columnIndex(left), right: columnIndex(right), from: Number(from), to: Number(to) };
}

function titlesOf(rows: readonly GridRow[], merges: readonly Merge[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const titles: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const parts: string[] = [];
    for (const row of rows) {
      const merge = merges.find(
        (each) => each.from <= row.row && row.row <= each.to && each.left <= column && column <= each.right,
      );
      const text = textOf(row.cells[merge && merge.from === row.row ? merge.left : column])
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '' && !parts.includes(text)) parts.push(text);
    }
    titles.push(parts.join(' – '));
  }
  return titles;
}

/** A row with an ordinal, a figure or a date is one of data, unless it only numbers the columns or names years. */
function isDataRow(row: GridRow): boolean {
  if (isNumberingRow(row)) return false;
  const isFigure = (cell: GridCell) =>
    (typeof cell === 'object' && cell !== null && 'date' in cell) ||
    (/^\d[\d.,/ -]*$/.test(textOf(cell).trim()) && !/^(19|20)\d\d$/.test(textOf(cell).trim()));
  return row.cells.some((cell) => (typeof cell === 'number' && cell > 99) || isFigure(cell));
}

/** Which field a head names, and without one of which fields a row is no row of heads. */
export interface HeadWords {
  readonly best: (head: string) => { readonly field: string; readonly fit: number } | undefined;
  readonly needed: readonly string[];
}

const REGISTER_HEADS: HeadWords = { best: bestHead, needed: ['name', 'taxCode', 'code'] };

/** The fields that titles name, by column; of several the surest, the first among equals. */
export function knownFields(
  titles: readonly string[],
  words: HeadWords = REGISTER_HEADS,
): ReadonlyMap<string, number> {
  const best = new Map<string, { column: number; fit: number }>();
  for (const [column, title] of titles.entries()) {
    // Of a merged head the last, most particular part speaks first: "Thành viên", then "Vốn Điều lệ", then all of it.
    const parts = title.split(' – ');
    const found = [parts.at(-1) ?? '', parts.slice(-2).join(' '), title].map(words.best).find((each) => each);
    if (!found) continue;
    const known = best.get(found.field);
    if (!known || found.fit > known.fit) best.set(found.field, { column, fit: found.fit });
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

/** An upper row of heads has several cells, or one that is a head word by word; a line of the title has neither. */
function looksLikeHeads(row: GridRow, words: HeadWords): boolean {
  const texts = row.cells.map(textOf).filter((text) => text.trim() !== '');
  const isHead = (text: string) => NUMBERING_HEADS.has(headKey(text)) || words.best(text)?.fit === 1;
  return texts.length >= 3 || (texts.length === 2 && texts.some(isHead));
}

/** The heads of a sheet: the rows whose words name most fields, one of those needed (a name of the organisation) among them. */
export function findHeads(
  sheet: GridSheet,
  index: number,
  words: HeadWords = REGISTER_HEADS,
): Heads | undefined {
  const merges = sheet.merged.flatMap((range) => parseMerge(range) ?? []);
  let best: Heads | undefined;
  const rows = sheet.rows.slice(0, LOOK_AT);
  for (const [start, first] of rows.entries()) {
    // A title spread over the whole sheet is no head.
    if (first.cells.filter((cell) => textOf(cell).trim() !== '').length < 2) continue;
    for (let deep = 1; deep <= DEEPEST; deep += 1) {
      const block = rows.slice(start, start + deep);
      if (block.length < deep) break;
      if (!block.slice(0, -1).every((row) => looksLikeHeads(row, words))) continue;
      const titles = titlesOf(block, merges);
      const fields = knownFields(titles, words);
      if (!words.needed.some((field) => fields.has(field))) continue;
      const last = block.at(-1) ?? first;
      if ((deep > 1 && isDataRow(last)) || fields.size < 2 || (best && fields.size <= best.known)) continue;
      best = { sheet: index, from: first.row, to: last.row, titles, known: fields.size };
    }
  }
  return best;
}

/** The money unit that a line above the heads, or a note of a cell or two below them, names for the table. */
export function noteUnitOf(
  row: GridRow,
  heads: { readonly from: number; readonly to: number },
): MoneyUnit | undefined {
  if (row.row >= heads.from && row.row <= heads.to) return undefined;
  const texts = row.cells.map(textOf).filter((text) => text.trim() !== '');
  if (row.row > heads.to && texts.length > 2) return undefined;
  return texts.map(unitNoteOf).find((unit) => unit !== undefined);
}

/** How many columns of a row are heads, word by word; none where a cell begins with a figure, as rows of data do. */
export function headCells(row: GridRow): number {
  const isFigure = (cell: GridCell) => cell !== null && (typeof cell !== 'string' || /^\s*\d/.test(cell));
  if (row.cells.some(isFigure)) return 0;
  const isHead = (text: string) => NUMBERING_HEADS.has(headKey(text)) || bestHead(text)?.fit === 1;
  return row.cells.map(textOf).filter((text) => text.trim() !== '' && isHead(text)).length;
}

/** A row that only numbers the columns: (1) (2) (3), or A B 1 2. */
export function isNumberingRow(row: GridRow): boolean {
  const filled = row.cells
    .map((cell) => headKey(textOf(cell).replace(/[()]/g, '')))
    .filter((text) => text !== '');
  return filled.length >= 3 && filled.every((text) => /^(\d{1,2}|[a-z])$/.test(text));
}
