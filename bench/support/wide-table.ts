// Bảng rộng để đo: 100.000 rows of 60 columns, four kinds of value by turns, made row by row.
import type { Table, TableColumn, TableValue } from '#document/table.ts';

export const ROWS = 100_000;
export const COLUMNS = 60;
const KINDS = ['text', 'count', 'money', 'date'] as const;

const columns = Array.from({ length: COLUMNS }, (_, index): TableColumn => {
  const kind = KINDS[index % 4] ?? 'text';
  return { head: `Chỉ tiêu số ${index + 1}`, kind, width: 16 };
});

function cellOf(column: number, row: number): TableValue {
  switch (column % 4) {
    case 0:
      return `Hợp tác xã dịch vụ nông nghiệp số ${row} – cột ${column}`;
    case 1:
      return row % 997;
    case 2:
      return 1_000_000 * (row + column);
    default:
      return `2022-0${1 + (row % 9)}-1${row % 9}`;
  }
}

function* rows(): Generator<readonly TableValue[]> {
  for (let row = 0; row < ROWS; row += 1)
    yield Array.from({ length: COLUMNS }, (_, column) => cellOf(column, row));
}

export function wideTable(): Table {
  return { title: 'Bảng rộng', columns, rows: rows() };
}
