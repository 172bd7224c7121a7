// Xuất danh sách khó khăn: what the list shows, every row of it with its whole text and last answer, as an Excel file.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { TableColumn } from '#document/table.ts';
import type { DifficultiesAsked } from '#server/difficulty/contract.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { difficultiesAsked } from '#server/difficulty/list.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const COLUMNS: readonly TableColumn[] = [
  { head: 'Số', kind: 'count', width: 8 },
  { head: 'Ngày nêu', kind: 'date', width: 12 },
  { head: 'Mã tổ chức', kind: 'text', width: 14 },
  { head: 'Tổ chức', kind: 'text', width: 40 },
  { head: 'Nơi đóng trụ sở', kind: 'text', width: 26 },
  { head: 'Về việc', kind: 'text', width: 22 },
  { head: 'Khó khăn, vướng mắc', kind: 'text', width: 60 },
  { head: 'Kiến nghị', kind: 'text', width: 44 },
  { head: 'Tình trạng', kind: 'text', width: 20 },
  { head: 'Đang do ai giải quyết', kind: 'text', width: 30 },
  { head: 'Hạn trả lời', kind: 'date', width: 12 },
  { head: 'Quá hạn', kind: 'text', width: 10 },
  { head: 'Trả lời lần đầu', kind: 'date', width: 14 },
  { head: 'Trả lời gần nhất', kind: 'text', width: 60 },
];

/** The file, and how many difficulties it holds. */
export async function exportDifficulties(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: DifficultiesAsked,
): Promise<{ bytes: Buffer; rows: number; name: string }> {
  const { matched, at } = await difficultiesAsked(deps, person, viewer, asked);
  const rows = matched.map(({ row, text, request, answer }) => [
    row.id,
    row.raisedOn,
    row.organisation.code,
    row.organisation.name,
    row.unit,
    row.subjectName,
    text,
    request,
    row.stateName,
    row.holderName,
    row.dueOn,
    row.late ? 'quá hạn' : null,
    row.answeredOn,
    answer,
  ]);
  const out = new PassThrough();
  const whole = buffer(out);
  await writeXlsx({ title: `Khó khăn, kiến nghị ${at}`, columns: COLUMNS, rows }, out);
  out.end();
  return { bytes: await whole, rows: matched.length, name: `kho-khan-kien-nghi-${at}.xlsx` };
}
