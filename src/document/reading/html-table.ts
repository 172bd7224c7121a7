// Bảng của trang web: which place of the grid does each cell of an HTML table take?
import { type GridCell, WIDEST_GRID } from './table-grid.ts';

const TALLEST = 5000;

export interface HtmlTable {
  begin(attributes: string): void;
  nextRow(): void;
  /** The text of the cell that ends here. */
  end(text: string): void;
  isOpen(): boolean;
  cells(): readonly GridCell[];
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  const said = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Math.min(Number(said ?? 1), most));
}

/** Collects the cells of a table as the page tells them: one that reaches into the rows below moves those aside. */
export function htmlTable(): HtmlTable {
  const cells: GridCell[] = [];
  /** By column: the first row that no cell from above takes. */
  const free = new Map<number, number>();
  let row = -1;
  let column = 0;
  let open: Omit<GridCell, 'text'> | undefined;
  return {
    begin: (attributes) => {
      if (row < 0) row = 0;
      while ((free.get(column) ?? 0) > row) column++;
      const columns = spanOf(attributes, 'colspan', Math.max(1, WIDEST_GRID - column));
      const rows = spanOf(attributes, 'rowspan', TALLEST);
      open = { row, column, rows, columns };
      for (let at = column; at < column + columns; at++) free.set(at, row + rows);
      column += columns;
    },
    nextRow: () => {
      row++;
      column = 0;
    },
    end: (text) => {
      if (open && column <= WIDEST_GRID) cells.push({ ...open, text });
      open = undefined;
    },
    isOpen: () => open !== undefined,
    // A cell may claim more rows than there are.
    cells: () => cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, row + 1 - cell.row) })),
  };
}
