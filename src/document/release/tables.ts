// Bản công bố thành bảng để tải: one long table for machines, one sheet for each table for people.

import { numberOf } from '#document/release/cell-text.ts';
import { measuresOf } from '#document/release/tables-html.ts';
import { WORDS } from '#document/release/words.ts';
import type { Table, TableColumn, TableValue } from '#document/table.ts';
import type { PublicCell, ReleaseDocument, ReleaseMeasure, ReleaseTable } from '#domain/release/document.ts';

/** Columns of the CSV; datapackage.json says the same. */
export const LONG_COLUMNS = [
  { name: 'table', type: 'string', about: 'whole, region8, province, commune or sector' },
  { name: 'group_code', type: 'string', about: 'code of the territory, region or sector' },
  { name: 'group_name', type: 'string', about: 'its name' },
  { name: 'measure_code', type: 'string', about: 'code of the measure' },
  { name: 'measure_name', type: 'string', about: 'name of the measure' },
  { name: 'unit', type: 'string', about: 'unit of the value' },
  { name: 'value', type: 'number', about: 'the figure; empty for a ratio and where nothing is shown' },
  { name: 'numerator', type: 'number', about: 'of a ratio' },
  { name: 'denominator', type: 'number', about: 'of a ratio' },
  { name: 'status', type: 'string', about: 'published, hidden, not_reported, not_applicable or missing' },
] as const;

const amount = (value: number | string | undefined): TableValue =>
  value === undefined ? null : typeof value === 'string' ? BigInt(value) : value;

function statusOf(cell: PublicCell | undefined): string {
  if (cell?.hidden) return 'hidden';
  if (!cell || (cell.value === undefined && cell.numerator === undefined)) return cell?.absent ?? 'missing';
  return 'published';
}

/** Every figure in a line of its own. */
export function longTable(document: ReleaseDocument): Table {
  const rows = document.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      measuresOf(document, table).map((measure): readonly TableValue[] => {
        const cell = row.cells[measure.code];
        return [
          table.by ?? 'whole',
          row.key,
          row.name,
          measure.code,
          measure.name,
          measure.unit,
          amount(cell?.value),
          amount(cell?.numerator),
          amount(cell?.denominator),
          statusOf(cell),
        ];
      }),
    ),
  );
  return {
    title: document.code,
    columns: LONG_COLUMNS.map(({ name }) => ({ head: name, kind: 'text', width: 20 })),
    rows,
  };
}

function cellValue(cell: PublicCell | undefined, measure: ReleaseMeasure): TableValue {
  if (cell?.value !== undefined) return amount(cell.value);
  const number = numberOf(cell);
  if (number !== undefined) return measure.unit === '%' ? number : Math.round(number * 10) / 10;
  return cell?.hidden ? WORDS.vi.hidden : WORDS.vi[cell?.absent ?? 'missing'];
}

function sheetOf(document: ReleaseDocument, table: ReleaseTable): Table {
  const measures = measuresOf(document, table);
  const columns = measures.map(
    ({ name, unit }): TableColumn => ({
      head: `${name} (${unit})`,
      kind: unit === '%' ? 'share' : 'count',
      width: 20,
    }),
  );
  return {
    title: table.by === null ? WORDS.vi.whole : WORDS.vi[table.by],
    columns: [{ head: 'Mã', kind: 'text', width: 12 }, { head: 'Tên', kind: 'text', width: 32 }, ...columns],
    fixedColumns: 2,
    rows: table.rows.map(({ key, name, cells }) => [
      key,
      name,
      ...measures.map((measure) => cellValue(cells[measure.code], measure)),
    ]),
  };
}

/** A sheet for each table, and one that says what the figures are. */
export function sheetsOf(document: ReleaseDocument, sha256: string): readonly [Table, ...Table[]] {
  const about: Table = {
    title: 'Giới thiệu',
    columns: [
      { head: 'Mục', kind: 'text', width: 34 },
      { head: 'Nội dung', kind: 'note', width: 90 },
    ],
    rows: [
      ['Tên', document.title],
      ['Mã', document.code],
      ['Bản', document.revision === 0 ? WORDS.vi.first : `${WORDS.vi.revision} ${document.revision}`],
      ['Cơ quan công bố', document.publisher],
      ['Phạm vi', document.unit.name],
      ['Kỳ số liệu', document.period.name],
      ['Ẩn', WORDS.vi.hiddenLegend],
      ['Ghi chú', document.notes],
      ['Phương pháp', document.method],
      ['SHA-256 của bản JSON', sha256],
      ...document.measures.map(({ name, unit, definition }): readonly TableValue[] => [
        `${name} (${unit})`,
        definition,
      ]),
    ],
  };
  return [about, ...document.tables.map((table) => sheetOf(document, table))];
}
