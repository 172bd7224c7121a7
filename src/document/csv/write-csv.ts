// Bảng thành .csv: UTF-8 with its mark so that Excel reads it, and no text that a spreadsheet would run.
import type { Writable } from 'node:stream';
import { guarded } from '#document/csv/formula-guard.ts';
import type { Table, TableValue } from '#document/table.ts';
import { writeChunk } from '#document/write-chunk.ts';

const CHUNK = 65_536;
/** One value as CSV. Text that would run as a formula gets an apostrophe in front, as spreadsheets themselves write it. */
export function csvValue(value: TableValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = guarded(value);
  return /[",\n\r\t;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a table as CSV; the stream stays open. @returns how many rows were written, heads not counted */
export async function writeCsv(table: Table, out: Writable): Promise<number> {
  let pending = `\ufeff${table.columns.map(({ head }) => csvValue(head)).join(',')}\r\n`;
  let rows = 0;
  for await (const row of table.rows) {
    pending += `${table.columns.map((_, index) => csvValue(row[index] ?? null)).join(',')}\r\n`;
    rows += 1;
    if (pending.length < CHUNK) continue;
    await writeChunk(out, pending);
    pending = '';
  }
  await writeChunk(out, pending);
  return rows;
}
