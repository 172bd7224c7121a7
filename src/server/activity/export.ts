// Xuất danh sách hoạt động: what the list shows, every row of it, with the sums of what was held below, as an Excel file.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { TableColumn, TableValue } from '#document/table.ts';
import { counts } from '#domain/activity/standing.ts';
import type { ActivitiesAsked } from '#server/activity/contract.ts';
import type { ActivityRow } from '#server/activity/contract-shapes.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { activitiesAsked } from '#server/activity/list.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const COLUMNS: readonly TableColumn[] = [
  { head: 'Loại', kind: 'text', width: 22 },
  { head: 'Tên lớp, hội chợ', kind: 'text', width: 48 },
  { head: 'Nội dung', kind: 'text', width: 34 },
  { head: 'Nơi tổ chức', kind: 'text', width: 26 },
  { head: 'Từ ngày', kind: 'date', width: 12 },
  { head: 'Đến ngày', kind: 'date', width: 12 },
  { head: 'Bước', kind: 'text', width: 16 },
  { head: 'Lượt người', kind: 'count', width: 12 },
  { head: 'Số người', kind: 'count', width: 12 },
  { head: 'Căn cứ', kind: 'text', width: 16 },
  { head: 'HTX tham gia', kind: 'count', width: 12 },
  { head: 'Gian hàng', kind: 'count', width: 12 },
  { head: 'Hợp đồng', kind: 'count', width: 12 },
  { head: 'Doanh thu (đồng)', kind: 'money', width: 20 },
  { head: 'Dự toán (đồng)', kind: 'money', width: 20 },
  { head: 'Quyết toán (đồng)', kind: 'money', width: 20 },
];

function valuesOf(row: ActivityRow): TableValue[] {
  const said = row.kind === 'training' ? row.attendances : row.htx;
  return [
    row.kindName,
    row.title,
    row.about,
    row.place,
    row.startsOn,
    row.endsOn,
    row.stateName,
    row.attendances,
    row.persons,
    said === null ? null : row.listed ? 'theo danh sách' : 'số đã ghi',
    row.htx,
    row.booths,
    row.contracts,
    row.revenue,
    row.plannedCost,
    row.settledCost,
  ];
}

/** The file, and how many activities it holds. */
export async function exportActivities(
  deps: ActivityDeps,
  viewer: Viewer,
  asked: ActivitiesAsked,
): Promise<{ bytes: Buffer; rows: number; name: string }> {
  const { matched } = await activitiesAsked(deps, viewer, asked);
  const held = matched.filter(({ state }) => counts(state));
  const sum = (of: (row: ActivityRow) => number | null) =>
    held.reduce((total, { row }) => total + (of(row) ?? 0), 0);
  const total: TableValue[] = COLUMNS.map(() => null);
  total[1] = 'TỔNG các lớp, hội chợ đã tổ chức';
  total[7] = sum((row) => row.attendances);
  total[12] = sum((row) => row.contracts);
  total[13] = sum((row) => row.revenue);
  total[15] = sum((row) => row.settledCost);
  const rows = [...matched.map(({ row }) => valuesOf(row)), total];
  const out = new PassThrough();
  const whole = buffer(out);
  await writeXlsx({ title: `Sổ hoạt động ${asked.year}`, columns: COLUMNS, rows }, out);
  out.end();
  return { bytes: await whole, rows: matched.length, name: `so-hoat-dong-${asked.year}.xlsx` };
}
