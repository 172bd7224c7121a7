// Danh sách dài để đo: lists of co-operatives with distinct names on real communes, written to a file as a sender would.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { writeCsv } from '#document/csv/write-csv.ts';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { Table, TableValue } from '#document/table.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import type { System } from '#server/system.ts';

/** The day on which the lists speak. */
export const LIST_DAY = '2026-01-15' as CalendarDate;

const TRADES = ['Dịch vụ nông nghiệp', 'Trồng trọt', 'Vận tải', 'Thương mại – dịch vụ', 'Xây dựng'];

function* rowsOf(system: System, count: number): Generator<readonly TableValue[]> {
  const communes = unitsOn(system.places.geography, 'commune', LIST_DAY);
  for (let index = 0; index < count; index += 1) {
    const commune = communes[index % communes.length];
    const code = commune?.versions.at(-1)?.code ?? '';
    yield [
      index + 1,
      `Hợp tác xã ${TRADES[index % 5]} số ${Math.floor(index / communes.length) + 1} ${commune ? displayName(commune).replace(/^\S+ /, '') : ''}`,
      String(2_000_000_000 + index),
      code,
      TRADES[index % 5] ?? '',
      `20${String(10 + (index % 14)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 9}`,
      500 + (index % 900),
      7 + (index % 40),
      `Nguyễn Văn ${index}`,
      `09${String(10_000_000 + index)}`,
    ];
  }
}

/** Writes a list of `count` new co-operatives. */
export async function writeLongList(
  system: System,
  count: number,
  file: string,
  format: 'xlsx' | 'csv',
): Promise<void> {
  const heads = [
    ['STT', 'count'],
    ['Tên hợp tác xã', 'text'],
    ['Mã số thuế', 'text'],
    ['Xã, phường', 'text'],
    ['Ngành nghề', 'text'],
    ['Ngày cấp GCN', 'date'],
    ['Vốn điều lệ (triệu đồng)', 'money'],
    ['Số thành viên', 'count'],
    ['Người đại diện', 'text'],
    ['Điện thoại', 'text'],
  ] as const;
  const table: Table = {
    title: 'HTX',
    columns: heads.map(([head, kind]) => ({ head, kind, width: 16 })),
    rows: rowsOf(system, count),
  };
  const out = createWriteStream(file);
  await (format === 'xlsx' ? writeXlsx(table, out) : writeCsv(table, out));
  out.end();
  await finished(out);
}
