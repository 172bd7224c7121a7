// Phông chữ của trang: an old font is recognised over the whole sheet, since one cell alone may be read two ways.
import type { GridCell, GridRow } from '#domain/register/grid.ts';
import { fromLegacy, legacyOf } from '#domain/vietnamese/to-unicode.ts';

/** How the text of a sheet must be read, judged by its first rows. */
export function createRowReader(first: readonly GridRow[]): (row: GridRow) => GridRow {
  const encoding = legacyOf(
    first.flatMap(({ cells }) => cells.filter((cell): cell is string => typeof cell === 'string')),
  );
  if (encoding === null) return (row) => row;
  const read = (cell: GridCell): GridCell => (typeof cell === 'string' ? fromLegacy(cell, encoding) : cell);
  return (row) => ({ ...row, cells: row.cells.map(read) });
}
