// Tiến trình con đọc tệp: bytes in on stdin, one JSON line for each sheet and row out on stdout; dies alone when a file is evil.
import { writeSync } from 'node:fs';
import { readCsv } from '#document/csv/read-csv.ts';
import { readWorkbook } from '#document/excel/read-workbook.ts';
import type { ReadLimits } from '#document/list/limits.ts';
import { otherKind } from '#document/list/other-kind.ts';
import { Unreadable } from '#document/list/unreadable.ts';

const CHUNK = 262_144;
let pending = '';

/** Writes all of it, waiting while the reader is behind. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function say(line: unknown): void {
  pending += `${JSON.stringify(line)}\n`;
  if (pending.length < CHUNK) return;
  writeAll(pending);
  pending = '';
}

async function readInput(limits: ReadLimits): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += (part as Buffer).length; // stdin without an encoding gives buffers
    if (size > limits.bytes) throw new Unreadable(`tệp lớn hơn ${Math.floor(limits.bytes / 1_048_576)} MB`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

try {
  // Written by the parent from its own limits.
  const limits = JSON.parse(process.argv[2] ?? '{}') as ReadLimits;
  const bytes = await readInput(limits);
  const sink = {
    sheet: (sheet: string, merged: readonly string[]) => say({ sheet, merged }),
    row: (row: number, cells: readonly unknown[], hidden?: boolean) =>
      say(hidden ? { row, cells, hidden } : { row, cells }),
    hiddenSheet: (hiddenSheet: string) => say({ hiddenSheet }),
  };
  if (bytes.length === 0) throw new Unreadable('tệp trống');
  const other = otherKind(bytes);
  if (other) throw new Unreadable(other);
  if (bytes.toString('latin1', 0, 2) === 'PK') readWorkbook(bytes, limits, sink);
  else readCsv(bytes, limits, sink);
  say({ done: true });
} catch (error) {
  if (!(error instanceof Unreadable)) {
    // A broken file may break any step of reading; the person hears one sentence, the cause goes to stderr.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  say({ refused: error instanceof Unreadable ? error.message : 'nội dung tệp bị hỏng' });
}
writeAll(pending);
