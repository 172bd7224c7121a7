// Bảng của Word: which columns and rows of the grid does each cell of a Word table cover?
import { type GridCell, WIDEST_GRID } from './table-grid.ts';

export interface WordCell {
  text: string;
  columns: number;
  /** Over several rows: the first of them, or one of those below. */
  merge: 'begins' | 'goes on' | undefined;
}

export interface WordRow {
  readonly cells: WordCell[];
  /** Columns left free before the first cell. */
  before: number;
  /** Deleted while changes were tracked. */
  deleted: boolean;
}

type Placed = { -readonly [key in keyof GridCell]: GridCell[key] };

/** Cells by their place in the grid; what is merged downwards is one cell. */
export function cellsOfWord(table: readonly WordRow[]): GridCell[] {
  const cells: Placed[] = [];
  let above = new Map<number, Placed>();
  for (const [row, { cells: told, before }] of table.filter(({ deleted }) => !deleted).entries()) {
    const open = new Map<number, Placed>();
    let column = before;
    for (const { text, columns: span, merge } of told) {
      const columns = Math.max(1, Math.min(span, WIDEST_GRID - column)) || 1;
      const over = merge === 'goes on' ? above.get(column) : undefined;
      if (over) {
        over.rows++;
        open.set(column, over);
      } else {
        const cell = { text, row, column, rows: 1, columns };
        cells.push(cell);
        if (merge !== undefined) open.set(column, cell);
      }
      column += columns;
      if (column >= WIDEST_GRID) break;
    }
    above = open;
  }
  return cells;
}
