// Dán theo tên: a block that brings the names of reporters goes to their rows, in whatever order it lists them; the grid goes out with the same names.
import { spelledAlike } from '#domain/organisation/spellings.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { plain } from './copy-block.ts';
import type { Entry, GridColumn, GridModel } from './grid-model.ts';

/** Who a row is about. */
export interface Reporter {
  readonly name: string;
  readonly place: string;
}

export interface NamedBlock {
  readonly entries: readonly Entry[];
  /** Rows of the grid that take something. */
  readonly rows: number;
  /** Names that no row has. */
  readonly unknown: readonly string[];
  /** Names that several rows have and no place tells apart, or that the block brings twice. */
  readonly twice: readonly string[];
  /** Heads over figures that name no column of the form. */
  readonly strange: readonly string[];
}

type Block = readonly (readonly string[])[];

/** Names stand behind a running number, a code, a region: not further right. */
const NAME_COLUMNS = 4;
const SUMS = new Set(['tong', 'cong', 'tong cong', 'tong so', 'toan tinh']);
const FIGURE = /^[-+]?\d[\d\s.,]*%?$/;

const keyOfName = (name: string) =>
  spelledAlike(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const withoutNote = (head: string) => head.replace(/\s*\([^()]*\)\s*$/, '');

/** Whether a cell says where a row of the grid is: "xã Chi Lăng", or without the type. */
function saysPlace(cell: string, place: string): boolean {
  const [said, there] = [searchKey(cell), searchKey(place)];
  if (!/[a-z]/.test(said)) return false;
  const bare = there.replace(/^(xa|phuong|thi tran|dac khu) /, '');
  return there === said || [there, bare].some((each) => each === said || each.startsWith(`${said},`));
}

function rowsByName(reporters: readonly Reporter[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { name }] of reporters.entries()) {
    const key = keyOfName(name);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

/** The column of the block that holds names, and the first row that does; undefined when most of its words name nobody. */
function findNames(block: Block, known: ReadonlyMap<string, unknown>) {
  let best: { readonly column: number; readonly first: number; readonly found: number } | undefined;
  for (let column = 0; column < NAME_COLUMNS; column += 1) {
    const keys = block.map((cells) => keyOfName(cells[column] ?? ''));
    const first = keys.findIndex((key) => known.has(key));
    if (first < 0) continue;
    const said = keys.slice(first).filter((key) => /[a-z]/.test(key) && !SUMS.has(key));
    const found = said.filter((key) => known.has(key)).length;
    const wide = block.some((cells) => cells.length > column + 1);
    if (wide && found * 2 >= said.length && found > (best?.found ?? 0)) best = { column, first, found };
  }
  return best;
}

/** Columns of the block that a head names, to those of the grid; the same label twice is taken in turn. */
function columnsByHead(model: GridModel, heads: Block, names: number): ReadonlyMap<number, number> {
  const free = new Map<string, number[]>();
  for (const [column, { label }] of model.columns.entries())
    for (const key of new Set([searchKey(label), searchKey(withoutNote(label))]))
      free.set(key, [...(free.get(key) ?? []), column]);
  const found = new Map<number, number>();
  for (const cells of heads)
    for (const [at, head] of cells.entries()) {
      if (at === names || found.has(at) || head.trim() === '') continue;
      const taken = new Set(found.values());
      const ways = [searchKey(head), searchKey(withoutNote(head))].flatMap((key) => free.get(key) ?? []);
      const column = ways.find((each) => !taken.has(each));
      if (column !== undefined) found.set(at, column);
    }
  return found;
}

/** Where figures begin behind the names: a column of words (xã, người ghi) is none of them. */
function firstFigures(lines: Block, after: number, corner: GridColumn | undefined): number {
  if (corner?.field.type !== 'number') return after;
  const widest = Math.max(...lines.map((cells) => cells.length));
  for (let at = after; at < widest; at += 1)
    if (lines.some((cells) => FIGURE.test((cells[at] ?? '').trim()))) return at;
  return after;
}

/** The one row that a line of the block names; of several of one name the one whose place it says. */
function rowOf(
  cells: readonly string[],
  names: number,
  rows: readonly number[],
  reporters: readonly Reporter[],
) {
  if (rows.length === 1) return rows[0];
  const others = cells.filter((_, at) => at !== names);
  const there = rows.filter((row) => others.some((cell) => saysPlace(cell, reporters[row]?.place ?? '')));
  return there.length === 1 ? there[0] : undefined;
}

/**
 * Where each figure of a block goes whose lines are named; `corner` is the column where figures begin when no head names one.
 * Empty cells of such a list say nothing and clear nothing. undefined: the block names nobody, and is put down as it lies.
 */
export function placeByName(
  model: GridModel,
  reporters: readonly Reporter[],
  corner: number,
  block: Block,
): NamedBlock | undefined {
  const known = rowsByName(reporters);
  const names = findNames(block, known);
  if (!names) return undefined;
  const heads = block.slice(0, names.first);
  const byHead = columnsByHead(model, heads, names.column);
  const begin = firstFigures(block.slice(names.first), names.column + 1, model.columns[corner]);
  const columnOf = (at: number) =>
    byHead.size > 0 ? byHead.get(at) : at >= begin ? corner + at - begin : undefined;
  const [unknown, twice]: [string[], string[]] = [[], []];
  const lines = new Map<number, (readonly string[])[]>();
  for (const cells of block.slice(names.first)) {
    const name = (cells[names.column] ?? '').trim();
    const key = keyOfName(name);
    if (!/[a-z]/.test(key) || SUMS.has(key)) continue;
    const rows = known.get(key);
    const row = rows && rowOf(cells, names.column, rows, reporters);
    if (row === undefined) (rows ? twice : unknown).push(name);
    else lines.set(row, [...(lines.get(row) ?? []), cells]);
  }
  const entries: Entry[] = [];
  const strange = new Set<string>();
  for (const [row, [cells, ...more]] of lines) {
    if (more.length > 0) twice.push(reporters[row]?.name ?? '');
    if (!cells || more.length > 0) continue;
    for (const [at, text] of cells.entries()) {
      const column = columnOf(at);
      const of = column === undefined ? undefined : model.columns[column];
      if (column !== undefined && of && !of.computed && text.trim() !== '')
        entries.push({ row, column, text: text.trim() });
      const head = heads.map((each) => each[at]?.trim()).findLast(Boolean);
      if (byHead.size > 0 && !of && at > names.column && head && FIGURE.test(text.trim())) strange.add(head);
    }
  }
  const rows = new Set(entries.map((entry) => entry.row)).size;
  return { entries, rows, unknown, twice, strange: [...strange] };
}

/** The whole grid for a spreadsheet, with names, places and heads: what comes back finds its rows and columns by them. */
export function writeNamed(
  model: GridModel,
  reporters: readonly Reporter[],
  heads: readonly [string, string],
): string {
  const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const labels = model.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const lines = model.rows.map((_, row) => [
    cell(reporters[row]?.name ?? ''),
    cell(reporters[row]?.place ?? ''),
    ...model.columns.map((_column, column) => plain(model, { row, column })),
  ]);
  return [[...heads, ...labels].map(cell), ...lines].map((cells) => cells.join('\t')).join('\r\n');
}
