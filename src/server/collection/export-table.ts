// Xuất bảng tổng hợp: the whole table as an Excel file, with units in the heads, coverage in its own columns, and on a second sheet on how many forms each cell stands.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { Table, TableColumn, TableValue } from '#document/table.ts';
import { besideDifference } from '#domain/form/beside-difference.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { consolidate, type TableAsked } from '#server/collection/consolidate.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Row = ConsolidationView['rows'][number];
type Cell = Row['cells'][string];

const text = (head: string, width: number): TableColumn => ({ head, kind: 'text', width });
const count = (head: string, width = 12): TableColumn => ({ head, kind: 'count', width });

const headOf = ({ label, unit, weighedBy }: ConsolidationView['columns'][number]) => {
  const notes = [unit, weighedBy === null ? null : `bình quân theo ${weighedBy}`].filter(Boolean);
  return notes.length === 0 ? label : `${label} (${notes.join(', ')})`;
};

/** A column of figures: its head, and what stands in it. */
interface Part {
  readonly head: string;
  readonly of: (cell: Cell | undefined, isTotal: boolean) => TableValue;
  /** Forms that state it; only of the figures that are added up from forms. */
  readonly isGround: boolean;
}

function amount(value: number | string | null | undefined, factor: number): TableValue {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? BigInt(value) / BigInt(factor) : value / factor;
}

/** The columns of one cell of the form; what no province has stated has no column. */
function partsOf(view: ConsolidationView, column: ConsolidationView['columns'][number]): readonly Part[] {
  const { cell, label, factor } = column;
  const isStated = [view.total, ...view.rows].some((row) => (row.cells[cell]?.stated ?? null) !== null);
  const part = (head: string, of: Part['of'], isGround = false): Part => ({ head, of, isGround });
  return [
    part(headOf(column), (each) => amount(each?.value, factor), true),
    ...(isStated ? [part(`${label}: theo báo cáo`, (each) => amount(each?.stated, factor))] : []),
    ...(column.beside
      ? [
          part(`${label}: đếm từ tổ chức`, (each) => amount(each?.counted, factor)),
          // Of all units together more is counted than was reported: no difference is drawn there.
          part(`${label}: chênh lệch`, (each, isTotal) =>
            each && !isTotal ? amount(besideDifference(each), factor) : null,
          ),
        ]
      : []),
  ];
}

/** Under the total, in words that nobody adds up by mistake: of the forms counted, how many state each cell. */
function groundOf(view: ConsolidationView): TableValue[] {
  const forms = view.total.coverage.reported;
  return view.columns.flatMap((column) => {
    const reported = view.total.cells[column.cell]?.reported ?? 0;
    const said = `${formatNumber(reported)}/${formatNumber(forms)}`;
    return partsOf(view, column).map(({ isGround }) => (isGround && forms > 0 ? said : null));
  });
}

/** The file, and how many rows it has without the total. */
export async function exportTable(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: TableAsked,
): Promise<{ bytes: Buffer; rows: number; name: string }> {
  const view = await consolidate(deps, viewer, asked);
  const ofOrganisations = asked.by === 'organisation';
  const head: TableColumn[] = [
    text('Mã', ofOrganisations ? 16 : 10),
    text('Đơn vị', 36),
    ...(ofOrganisations ? [text('Địa bàn', 30)] : []),
    // In the words of the matrix of who has sent: the same forms are counted.
    count(asked.basis === 'approved' ? 'Đã duyệt' : 'Đã nộp'),
    count('Phải nộp'),
  ];
  const whose = (code: string, name: string, place: string | null, coverage?: Row['coverage']) => [
    code,
    name,
    ...(ofOrganisations ? [place] : []),
    coverage?.reported ?? null,
    coverage?.expected ?? null,
  ];
  const parts = view.columns.map((column) => ({ cell: column.cell, parts: partsOf(view, column) }));
  const figures = (cells: Row['cells'], isTotal: boolean) =>
    parts.flatMap(({ cell, parts: own }) => own.map(({ of }) => of(cells[cell], isTotal)));
  const counts = (cells: Row['cells']) => view.columns.map(({ cell }) => cells[cell]?.reported ?? 0);
  const { rows, total } = view;
  const table: Table = {
    title: `${asked.form} ${asked.period}`,
    fixedColumns: 2,
    columns: [
      ...head,
      text('Chốt', 10),
      ...parts.flatMap(({ parts: own }) => own.map((each) => count(each.head, 18))),
    ],
    rows: [
      ...rows.map(({ code, name, place, coverage, lock, cells }) => [
        ...whose(code, name, place, coverage),
        lock === 'locked' ? 'đã chốt' : '',
        ...figures(cells, false),
      ]),
      [...whose('', 'TỔNG', null, total.coverage), '', ...figures(total.cells, true)],
      [...whose('', 'TỔNG: số biểu có số', null), '', ...groundOf(view)],
    ],
  };
  // The same rows again, each cell the number of forms that state it.
  const ground: Table = {
    title: 'Số biểu có số',
    fixedColumns: 2,
    columns: [...head, ...view.columns.map(({ label }) => count(label, 18))],
    rows: [
      ...rows.map(({ code, name, place, coverage, cells }) => [
        ...whose(code, name, place, coverage),
        ...counts(cells),
      ]),
      [...whose('', 'TỔNG', null, total.coverage), ...counts(total.cells)],
    ],
  };
  const out = new PassThrough();
  const whole = buffer(out);
  await writeXlsx(table, out, [ground]);
  out.end();
  return {
    bytes: await whole,
    rows: rows.length,
    name: `tong-hop-${asked.form}-${asked.period}.xlsx`.toLowerCase(),
  };
}
