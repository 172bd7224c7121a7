// Phiếu rà soát thành Excel: one row per finding, long texts wrapped, heads kept in sight.

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { FindingsSheet } from '#domain/claim/findings-sheet.ts';

/** The sheet as .xlsx bytes. */
export async function writeFindingsExcel(sheet: FindingsSheet): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  await writeXlsx(
    {
      title: sheet.title,
      columns: sheet.columns.map(({ head, width }) => ({ head, width, kind: 'note' })),
      rows: sheet.rows.length === 0 ? [['', sheet.empty]] : sheet.rows,
    },
    out,
  );
  out.end();
  return bytes;
}
