// Dán và chép với Excel: blocks of cells as tab-separated text, with quoted cells that hold tabs or line ends.
import type { CellValue } from '#domain/form/cell-value.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { cellsOfRow, type Entry, editAt, type GridModel, type Place } from './grid-model.ts';

/** Cells of a pasted block; the line end that Excel puts after the last row is no row. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted && sign === '"' && source.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && sign === '\t') endCell();
    else if (!quoted && sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

export interface PastedBlock {
  readonly entries: readonly Entry[];
  /** Cells that lie beyond the grid's last row or column. */
  readonly beyond: number;
}

/** Where each cell of a block goes when its corner is put at a place. */
export function placeBlock(
  model: GridModel,
  corner: Place,
  block: readonly (readonly string[])[],
): PastedBlock {
  const all = block.flatMap((cells, down) =>
    cells.map((text, right) => ({
      row: corner.row + down,
      column: corner.column + right,
      text: text.trim(),
    })),
  );
  const fits = ({ row, column }: Place) => row < model.rows.length && column < model.columns.length;
  return {
    entries: all.filter(fits),
    beyond: all.filter((entry) => !fits(entry) && entry.text !== '').length,
  };
}

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

function plain(model: GridModel, place: Place): string {
  const [row, column] = [model.rows[place.row], model.columns[place.column]];
  if (!row || !column) return '';
  const edit = editAt(model, place);
  if (edit && !('cell' in edit.read)) return edit.text;
  const cell: CellValue | undefined = cellsOfRow(model, row)[column.key];
  // Numbers without groups, so that a spreadsheet of any locale reads whole numbers alike.
  if (cell && 'number' in cell && column.field.type === 'number')
    return String(cell.number / FIELD_UNITS[column.field.unit].factor).replace('.', ',');
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
