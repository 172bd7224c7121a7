// Dòng tiêu đề ở đâu: finds the row or rows of heads in a sheet with titles above it, and reads merged heads as one.
import { columnIndex, type GridRow, type GridSheet, textOf } from '#domain/register/grid.ts';
import { headKey } from '#domain/register/head-key.ts';
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

/** The fields that titles name, by column; of several the surest, the first among equals. */
export function knownFields(titles: readonly string[]): ReadonlyMap<string, number> {
  const best = new Map<string, { column: number; fit: number }>();
  for (const [column, title] of titles.entries()) {
    // Of a merged head the last, most particular part speaks first: "Thành viên", then "Vốn Điều lệ", then all of it.
    const parts = title.split(' – ');
    const found = [parts.at(-1) ?? '', parts.slice(-2).join(' '), title].map(bestHead).find((each) => each);
    if (!found) continue;
    const known = best.get(found.field);
    if (!known || found.fit > known.fit) best.set(found.field, { column, fit: found.fit });
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

/** The heads of a sheet: the rows whose words name most fields, a name of the organisation among them. */
export function findHeads(sheet: GridSheet, index: number): Heads | undefined {
  const merges = sheet.merged.flatMap((range) => parseMerge(range) ?? []);
  let best: Heads | undefined;
  const rows = sheet.rows.slice(0, LOOK_AT);
  for (const [start, first] of rows.entries()) {
    // A title spread over the whole sheet is no head.
    if (first.cells.filter((cell) => textOf(cell).trim() !== '').length < 2) continue;
    for (let deep = 1; deep <= DEEPEST; deep += 1) {
      const block = rows.slice(start, start + deep);
      if (block.length < deep) break;
      const titles = titlesOf(block, merges);
      const fields = knownFields(titles);
      if (!fields.has('name') && !fields.has('taxCode') && !fields.has('code')) continue;
      const last = block.at(-1) ?? first;
      const isData = deep > 1 && last.cells.some((cell) => typeof cell === 'number' && cell > 99);
      if (isData || fields.size < 2 || (best && fields.size <= best.known)) continue;
      best = { sheet: index, from: first.row, to: last.row, titles, known: fields.size };
    }
  }
  return best;
}

/** A row that only numbers the columns: (1) (2) (3), or A B 1 2. */
export function isNumberingRow(row: GridRow): boolean {
  const filled = row.cells
    .map((cell) => headKey(textOf(cell).replace(/[()]/g, '')))
    .filter((text) => text !== '');
  return filled.length >= 3 && filled.every((text) => /^(\d{1,2}|[a-z])$/.test(text));
}
