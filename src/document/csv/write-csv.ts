// Bảng thành .csv: UTF-8 with its mark so that Excel reads it, and no text that a spreadsheet would run.
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Table, TableValue } from '#document/table.ts';

const CHUNK = 65_536;
/** First signs that make a spreadsheet take text for a formula, full-width forms included. */
const RUNS = /^[\s]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** One value as CSV. Text that would run as a formula gets an apostrophe in front, as spreadsheets themselves write it. */
export function csvValue(value: TableValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a table as CSV; the stream stays open. @returns how many rows were written, heads not counted */
export async function writeCsv(table: Table, out: Writable): Promise<number> {
  let pending = `\ufeff${table.columns.map(({ head }) => csvValue(head)).join(',')}\r\n`;
  let rows = 0;
  for await (const row of table.rows) {
    pending += `${table.columns.map((_, index) => csvValue(row[index] ?? null)).join(',')}\r\n`;
    rows += 1;
    if (pending.length < CHUNK) continue;
    if (!out.write(pending)) await once(out, 'drain');
    pending = '';
  }
  if (!out.write(pending)) await once(out, 'drain');
  return rows;
}
