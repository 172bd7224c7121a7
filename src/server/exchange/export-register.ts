// Xuất danh sách: exactly what the list shows, every row of it, streamed to a file with its row count.
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { writeCsv } from '#document/csv/write-csv.ts';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { Table, TableValue } from '#document/table.ts';
import { writeChunk } from '#document/write-chunk.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { countExported, type ExportRow, streamOrganisations } from '#server/exchange/export-store.ts';
import { createRowOf, EXPORT_COLUMNS, EXPORT_FIELDS } from '#server/exchange/register-table.ts';
import { openContact, readsContacts } from '#server/organisation/contact-seal.ts';
import { type ListAsked, listFilterOf, narrowed } from '#server/organisation/read.ts';
import { read, write } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

async function writeJson(table: Table, keys: readonly string[], out: Writable): Promise<number> {
  let rows = 0;
  for await (const row of table.rows) {
    const record = Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null]));
    await writeChunk(out, `${rows === 0 ? '[' : ','}\n${JSON.stringify(record)}`);
    rows += 1;
  }
  await writeChunk(out, rows === 0 ? '[]\n' : '\n]\n');
  return rows;
}

/** Writes a table in a format. @returns how many rows */
export function writeTable(
  table: Table,
  keys: readonly string[],
  format: ExportFormat,
  out: Writable,
): Promise<number> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(table, out);
    case 'csv':
      return writeCsv(table, out);
    case 'json':
      return writeJson(table, keys, out);
  }
}

export interface Exported {
  /** Rows that the file holds, counted in the same snapshot. */
  readonly count: number;
  readonly at: string;
  readonly stream: Readable;
}

/** A file that holds people's names and telephone numbers is journaled before it leaves. */
async function journalExport(deps: ExchangeDeps, viewer: Viewer): Promise<void> {
  const note = { fields: ['representative', 'phone'] };
  const act = { act: 'personal-data.exported', subjectKind: 'organisation', subjectId: 'danh-sach', note };
  await write(deps.db, viewer, undefined, async () => ({ act, reply: null }));
}

/** Begins an export; the file flows out of `stream` while the snapshot stays open. @throws Refused as the list does */
export async function exportRegister(
  deps: ExchangeDeps,
  viewer: Viewer,
  query: ListAsked,
  format: ExportFormat,
): Promise<Exported> {
  const asked = listFilterOf(deps, viewer, query);
  const rowOf = createRowOf(deps, asked.at);
  const withContacts = readsContacts(viewer);
  const show = (row: ExportRow): ExportRow =>
    withContacts ? openContact(deps.keys, row) : { ...row, representative: null, phone: null };
  const out = new PassThrough();
  if (withContacts) await journalExport(deps, viewer);
  return new Promise((resolve, reject) => {
    read(deps.db, viewer, async (trx) => {
      const filter = await narrowed(trx, viewer, asked);
      const count = await countExported(trx, filter);
      resolve({ count, at: asked.at, stream: out });
      const rows = async function* (): AsyncGenerator<readonly TableValue[]> {
        for await (const page of streamOrganisations(trx, filter)) {
          for (const row of page) yield rowOf(show(row));
        }
      };
      const table = { title: 'Danh sách HTX', columns: EXPORT_COLUMNS, rows: rows() };
      const written = await writeTable(table, EXPORT_FIELDS, format, out);
      if (written !== count) throw new Error(`xuất ${written} dòng nhưng danh sách có ${count}`);
      out.end();
    }).catch((error: unknown) => {
      reject(error);
      out.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
