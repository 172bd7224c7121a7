// Tiến trình được đo: writes the wide table to a file in one format; 'bare' writes the same values with nothing but commas.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { writeTable } from '#server/exchange/export-register.ts';
import { wideTable } from './wide-table.ts';

const [, , format = '', file = ''] = process.argv;
const out = createWriteStream(file);
const table = wideTable();
if (format === 'xlsx' || format === 'csv') await writeTable(table, [], format, out);
else {
  let pending = '';
  for await (const row of table.rows) {
    pending += `${row.join(',')}\n`;
    if (pending.length < 65_536) continue;
    if (!out.write(pending)) await once(out, 'drain');
    pending = '';
  }
  out.write(pending);
}
out.end();
await finished(out);
