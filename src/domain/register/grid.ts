// Bảng tính đã đọc: what a spreadsheet or CSV file holds, cell by cell, before anything is understood.

/** A cell as the file has it; null = empty. A formula carries what it last showed, or null. */
export type GridCell =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly formula: string | null }
  | { readonly error: string }
  | null;

export interface GridRow {
  /** Number of the row in its sheet, from 1, as the person sees it. */
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** The sender's sheet does not show it. */
  readonly hidden?: true;
}

export interface GridSheet {
  readonly name: string;
  readonly rows: readonly GridRow[];
  /** Merged ranges, e.g. 'A1:F1'. */
  readonly merged: readonly string[];
}

/** Letters of a column, from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number, from 0, of the letters of a cell address; −1 when there are none. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Address of a cell: row as the person sees it, column from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The words of a cell, as a person reads them; '' when empty or when it holds a formula's failure. */
export function textOf(cell: GridCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') {
    if ('date' in cell) return cell.date;
    if ('formula' in cell) return cell.formula ?? '';
    return cell.error;
  }
  return String(cell);
}
