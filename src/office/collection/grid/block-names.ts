// Tên trong khối dán: which column of a block holds names of reporters, and which row of the grid a line means.
import { spelledAlike } from '#domain/organisation/spellings.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

/** Who a row is about. */
export interface Reporter {
  readonly name: string;
  readonly place: string;
}

export type Block = readonly (readonly string[])[];

/** Names stand behind a running number, a code, a region: not further right. */
const NAME_COLUMNS = 4;
const SUMS = new Set(['tong', 'cong', 'tong cong', 'tong so', 'toan tinh']);

/** One key for every way to write a name. */
export const keyOfName = (name: string) =>
  spelledAlike(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether a line is of somebody: not blank, no running number, no line of sums. */
export const namesSomebody = (key: string) => /[a-z]/.test(key) && !SUMS.has(key);

/** Whether a cell says where a row of the grid is: "xã Chi Lăng", or without the type. */
function saysPlace(cell: string, place: string): boolean {
  const [said, there] = [searchKey(cell), searchKey(place)];
  if (!/[a-z]/.test(said)) return false;
  const bare = there.replace(/^(xa|phuong|thi tran|dac khu) /, '');
  return there === said || [there, bare].some((each) => each === said || each.startsWith(`${said},`));
}

/** Rows of the grid by the key of their name. */
export function rowsByName(reporters: readonly Reporter[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { name }] of reporters.entries()) {
    const key = keyOfName(name);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

/** The column of the block that holds names, and the first row that does; undefined when most of its words name nobody. */
export function findNames(block: Block, known: ReadonlyMap<string, unknown>) {
  let best: { readonly column: number; readonly first: number; readonly found: number } | undefined;
  for (let column = 0; column < NAME_COLUMNS; column += 1) {
    const keys = block.map((cells) => keyOfName(cells[column] ?? ''));
    const first = keys.findIndex((key) => known.has(key));
    if (first < 0) continue;
    const said = keys.slice(first).filter(namesSomebody);
    const found = said.filter((key) => known.has(key)).length;
    const wide = block.some((cells) => cells.length > column + 1);
    if (wide && found * 2 >= said.length && found > (best?.found ?? 0)) best = { column, first, found };
  }
  return best;
}

/** The one row that a line of the block names; of several of one name the one whose place it says. */
export function rowOf(
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
