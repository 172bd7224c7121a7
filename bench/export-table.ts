// Exporting 100.000 rows of 60 columns to xlsx and csv: complete, how many seconds, how much memory; against writing the same values bare.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { type Report, round } from './support/measure-time.ts';
import { watchNode } from './support/peak-memory.ts';
import { COLUMNS, ROWS } from './support/wide-table.ts';

const CHILD = path.resolve(import.meta.dirname, 'support/write-wide-table.ts');

/** Rows of the file, heads not counted, read back without our own reader. */
function countRows(file: string, format: string): number {
  const bytes = readFileSync(file);
  if (format !== 'xlsx') return bytes.toString('latin1').split('\r\n').length - 2;
  // The sheet is the last entry: its sizes stand in the central directory.
  const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const [packed, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const sheet = inflateRawSync(bytes.subarray(start, start + packed));
  let rows = -1;
  for (let from = sheet.indexOf('<row>'); from !== -1; from = sheet.indexOf('<row>', from + 5)) rows += 1;
  return rows;
}

export async function bench(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-bench-'));
  try {
    const bare = await watchNode([CHILD, 'bare', path.join(folder, 'bare')]);
    for (const format of ['xlsx', 'csv']) {
      const file = path.join(folder, `bang.${format}`);
      const watched = await watchNode([CHILD, format, file]);
      const rows = countRows(file, format);
      if (watched.code !== 0 || rows !== ROWS)
        throw new Error(`tệp ${format} có ${rows} dòng, không phải ${ROWS}`);
      const name = `export-table.${format}.${ROWS}x${COLUMNS}`;
      report({
        name,
        figure: round(watched.seconds, 1),
        unit: 's',
        baseline: round(bare.seconds, 1),
        ratio: round(watched.seconds / bare.seconds),
      });
      report({
        name: `${name}.peak`,
        figure: round(watched.ownMegabytes, 0),
        unit: 'MB',
        baseline: round(bare.ownMegabytes, 0),
        ratio: round(watched.ownMegabytes / bare.ownMegabytes),
      });
      report({ name: `${name}.size`, figure: round(statSync(file).size / 1_048_576, 1), unit: 'MB' });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
