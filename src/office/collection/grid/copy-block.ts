// A block of the grid written out for the clipboard, or filled down.
import type { CellValue } from '#domain/form/cell-value.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { cellsOfRow, type Entry, editAt, type GridModel, type Place } from './grid-model.ts';

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two places. */
export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function plain(model: GridModel, place: Place): string {
  const [row, column] = [model.rows[place.row], model.columns[place.column]];
  if (!row || !column) return '';
  const edit = editAt(model, place);
  if (edit && !('cell' in edit.read)) return edit.text;
  const cell: CellValue | undefined = cellsOfRow(model, row)[column.key];
  // Numbers without groups, so that a spreadsheet of any locale reads whole numbers alike.
  if (cell && 'number' in cell && column.field.type === 'number')
    return (
      String(cell.number / FIELD_UNITS[column.field.unit].factor)
        .replace('.', ',')
        // Three decimals look like a group of thousands; a fourth can only be a decimal.
        .replace(/,\d{3}$/, '$&0')
    );
  const text = writeTypedCell(column.field, cell);
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A range as text for a spreadsheet. */
export function writeBlock(model: GridModel, { top, bottom, left, right }: Range): string {
  const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return count(top, bottom)
    .map((row) =>
      count(left, right)
        .map((column) => plain(model, { row, column }))
        .join('\t'),
    )
    .join('\r\n');
}

/** Entries that repeat the first row of a range down to its last. */
export function fillDown(model: GridModel, range: Range): readonly Entry[] {
  const entries: Entry[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const text = plain(model, { row: range.top, column });
    for (let row = range.top + 1; row <= range.bottom; row += 1) entries.push({ row, column, text });
  }
  return entries;
}
