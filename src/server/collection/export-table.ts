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

const text = (head: string, width: number): TableColumn => ({ head, kind: 'text', width });
const count = (head: string, width = 12): TableColumn => ({ head, kind: 'count', width });

const headOf = ({ label, unit, weighedBy }: ConsolidationView['columns'][number]) => {
  const notes = [unit, weighedBy === null ? null : `bình quân theo ${weighedBy}`].filter(Boolean);
  return notes.length === 0 ? label : `${label} (${notes.join(', ')})`;
};

/** Under the total, in words that nobody adds up by mistake: of the forms counted, how many state each cell. */
function groundLine({ columns, total }: ConsolidationView): TableValue[] {
  const forms = total.coverage.reported;
  return [
    '',
    'TỔNG: số biểu có số',
    null,
    null,
    null,
    ...columns.flatMap(({ cell, beside }) => {
      const reported = total.cells[cell]?.reported ?? 0;
      const said = forms === 0 ? null : `${formatNumber(reported)}/${formatNumber(forms)}`;
      return [said, null, ...(beside ? [null, null] : [])];
    }),
  ];
}

/** The same rows again, each cell the number of forms that state it. */
function groundTable(view: ConsolidationView, heads: readonly TableColumn[]): Table {
  const line = (key: string, name: string, { coverage, cells }: Pick<Row, 'coverage' | 'cells'>) => [
    key,
    name,
    coverage.reported,
    coverage.expected,
    ...view.columns.map(({ cell }) => cells[cell]?.reported ?? 0),
  ];
  return {
    title: 'Số biểu có số',
    fixedColumns: 2,
    columns: [...heads.slice(0, 4), ...view.columns.map(({ label }) => count(label, 18))],
    rows: [...view.rows.map((row) => line(row.key, row.name, row)), line('', 'TỔNG', view.total)],
  };
}

/** The file, and how many rows it has without the total. */
export async function exportTable(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: TableAsked,
): Promise<{ bytes: Buffer; rows: number; name: string }> {
  const table = await consolidate(deps, viewer, asked);
  const columns: TableColumn[] = [
    text('Mã', 10),
    text('Đơn vị', 36),
    // In the words of the matrix of who has sent: the same forms are counted.
    count(asked.basis === 'approved' ? 'Đã duyệt' : 'Đã nộp'),
    count('Phải nộp'),
    text('Chốt', 10),
    ...table.columns.flatMap((each) => [
      count(headOf(each), 18),
      count(`${each.label}: theo báo cáo`, 18),
      ...(each.beside
        ? [count(`${each.label}: đếm từ tổ chức`, 18), count(`${each.label}: chênh lệch`, 18)]
        : []),
    ]),
  ];
  const amount = (value: number | string | null, factor: number): TableValue => {
    if (value === null) return null;
    return typeof value === 'string' ? BigInt(value) / BigInt(factor) : value / factor;
  };
  const line = (
    code: string,
    name: string,
    row: { coverage: { reported: number; expected: number }; cells: (typeof table.total)['cells'] },
    lock: string,
  ): TableValue[] => [
    code,
    name,
    row.coverage.reported,
    row.coverage.expected,
    lock,
    ...table.columns.flatMap((each) => {
      const cell = row.cells[each.cell];
      const shown = [amount(cell?.value ?? null, each.factor), amount(cell?.stated ?? null, each.factor)];
      if (!each.beside) return shown;
      const difference = cell && code !== '' ? besideDifference(cell) : null;
      return [...shown, amount(cell?.counted ?? null, each.factor), amount(difference, each.factor)];
    }),
  ];
  const rows = [
    ...table.rows.map((row) => line(row.key, row.name, row, row.lock === 'locked' ? 'đã chốt' : '')),
    line('', 'TỔNG', table.total, ''),
    groundLine(table),
  ];
  const out = new PassThrough();
  const whole = buffer(out);
  const sheet = { title: `${asked.form} ${asked.period}`, fixedColumns: 2, columns, rows };
  await writeXlsx(sheet, out, [groundTable(table, columns)]);
  out.end();
  return {
    bytes: await whole,
    rows: table.rows.length,
    name: `tong-hop-${asked.form}-${asked.period}.xlsx`.toLowerCase(),
  };
}
