// Dán theo tên: a block that brings the names of reporters goes to their rows, in whatever order it lists them.
import { columnsByHead, firstFigures, isFigure } from './block-columns.ts';
import {
  type Block,
  findNames,
  keyOfName,
  namesSomebody,
  type Reporter,
  rowOf,
  rowsByName,
} from './block-names.ts';
import type { Entry, GridModel } from './grid-model.ts';

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
    if (!namesSomebody(key)) continue;
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
      if (byHead.size > 0 && !of && at > names.column && head && isFigure(text)) strange.add(head);
    }
  }
  const rows = new Set(entries.map((entry) => entry.row)).size;
  return { entries, rows, unknown, twice, strange: [...strange] };
}
