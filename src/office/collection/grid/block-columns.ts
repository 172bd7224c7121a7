// Cột trong khối dán: where its figures belong, by the labels of the form over them, or from the active column on.
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { Block } from './block-names.ts';
import type { GridColumn, GridModel } from './grid-model.ts';

const FIGURE = /^[-+]?\d[\d\s.,]*%?$/;
const withoutNote = (head: string) => head.replace(/\s*\([^()]*\)\s*$/, '');

/** Whether a cell is written as a figure. */
export const isFigure = (cell: string | undefined) => FIGURE.test((cell ?? '').trim());

/** Columns of the block that a head names, to those of the grid; the same label twice is taken in turn. */
export function columnsByHead(model: GridModel, heads: Block, names: number): ReadonlyMap<number, number> {
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
export function firstFigures(lines: Block, after: number, corner: GridColumn | undefined): number {
  if (corner?.field.type !== 'number') return after;
  const widest = Math.max(...lines.map((cells) => cells.length));
  for (let at = after; at < widest; at += 1) if (lines.some((cells) => isFigure(cells[at]))) return at;
  return after;
}
