// Xuất danh sách khoản vay: what the list shows, every row of it, with the sums below, as an Excel file.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { TableColumn, TableValue } from '#document/table.ts';
import type { LoansAsked } from '#server/fund/contract.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { loansAsked } from '#server/fund/list-loans.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const COLUMNS: readonly TableColumn[] = [
  { head: 'Số hồ sơ', kind: 'text', width: 14 },
  { head: 'Mã bên vay', kind: 'text', width: 14 },
  { head: 'Bên vay', kind: 'text', width: 44 },
  { head: 'Hợp đồng', kind: 'text', width: 16 },
  { head: 'Tình trạng', kind: 'text', width: 16 },
  { head: 'Đã giải ngân (đồng)', kind: 'money', width: 20 },
  { head: 'Đã thu gốc (đồng)', kind: 'money', width: 20 },
  { head: 'Dư nợ (đồng)', kind: 'money', width: 20 },
  { head: 'Nợ quá hạn (đồng)', kind: 'money', width: 20 },
  { head: 'Quá hạn từ', kind: 'date', width: 12 },
  { head: 'Kỳ tới', kind: 'date', width: 12 },
  { head: 'Gốc kỳ tới (đồng)', kind: 'money', width: 18 },
  { head: 'Kỳ cuối', kind: 'date', width: 12 },
];

/** The file, and how many loans it holds. */
export async function exportLoans(
  deps: FundDeps,
  viewer: Viewer,
  asked: LoansAsked,
): Promise<{ bytes: Buffer; rows: number; name: string }> {
  const { matched, at } = await loansAsked(deps, viewer, asked);
  const sum = (of: (row: (typeof matched)[number]['row']) => number) =>
    matched.reduce((total, { row }) => total + of(row), 0);
  const rows: TableValue[][] = [
    ...matched.map(({ row }) => [
      row.code,
      row.borrower.code,
      row.borrower.name,
      row.contract,
      row.statusName,
      row.disbursed,
      row.collected,
      row.outstanding,
      row.overdue,
      row.lateSince,
      row.next?.dueOn ?? null,
      row.next?.amountDong ?? null,
      row.lastDue,
    ]),
    [
      null,
      null,
      'TỔNG',
      null,
      null,
      sum((row) => row.disbursed),
      sum((row) => row.collected),
      sum((row) => row.outstanding),
      sum((row) => row.overdue),
      null,
      null,
      null,
      null,
    ],
  ];
  const out = new PassThrough();
  const whole = buffer(out);
  await writeXlsx({ title: `Sổ cho vay ${at}`, columns: COLUMNS, rows }, out);
  out.end();
  return { bytes: await whole, rows: matched.length, name: `so-cho-vay-${at}.xlsx` };
}
