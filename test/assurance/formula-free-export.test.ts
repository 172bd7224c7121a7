// Xuất không sinh công thức: whatever text the register holds leaves as text, in .xlsx and .csv, and comes back as it was.
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#document/csv/write-csv.ts';
import { writeXlsx } from '#document/excel/write-table.ts';
import { COMMAND_LIMITS } from '#document/list/limits.ts';
import { readListFile } from '#document/list/read-list-file.ts';
import { openArchive } from '#document/zip/zip-directory.ts';
import type { GridCell } from '#domain/register/grid.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  "'=",
  ' =',
  '\u00a0=',
  '"',
  ';',
  '',
];
const PAYLOADS = [
  "cmd|'/C calc'!A0",
  'HYPERLINK("http://x.example","Xem")',
  '1+1',
  'SUM(A1:A9)',
  '_x0041_',
  '_x005F_x0041_',
  '</t></is></c><c><f>1+1</f></c>',
  'WEBSERVICE("http://x.example")',
];
/** Any text that the database can hold: no NUL, no half characters. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'"; ,_x0041ﾠ＝đạo'), maxLength: 20 }),
    fc.tuple(fc.constantFrom(...STARTS), fc.constantFrom(...PAYLOADS)).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...STARTS), fc.string({ unit: 'binary', maxLength: 20 }))
      .map((parts) => parts.join('')),
  )
  .map((written) => written.replaceAll('\0', '').toWellFormed());

async function exported(format: 'xlsx' | 'csv', texts: readonly string[]): Promise<Buffer> {
  const out = new PassThrough();
  const parts: Buffer[] = [];
  out.on('data', (part: Buffer) => parts.push(part));
  const table = {
    title: 'Thử',
    columns: [
      { head: 'Số', kind: 'count', width: 8 },
      { head: 'Chữ', kind: 'text', width: 20 },
    ] as const,
    rows: texts.map((written, index) => [index + 1, written]),
  };
  await (format === 'xlsx' ? writeXlsx(table, out) : writeCsv(table, out));
  out.end();
  return Buffer.concat(parts);
}

async function imported(bytes: Buffer): Promise<readonly (readonly GridCell[])[]> {
  const rows: (readonly GridCell[])[] = [];
  for await (const part of readListFile(bytes, COMMAND_LIMITS)) if ('row' in part) rows.push(part.cells);
  return rows.slice(1);
}

const SEED = Number(process.env.THONGSUOT_SEED ?? Date.now() % 2 ** 31);
const COUNT = propertyRuns(1500, 10_000);

describe(`${COUNT} chuỗi bất kỳ (hạt giống ${SEED})`, () => {
  const texts = fc.sample(text, { numRuns: COUNT, seed: SEED });

  it.each(['xlsx', 'csv'] as const)(
    '%s: xuất rồi nhập lại còn nguyên từng chữ, số vẫn là số',
    async (format) => {
      const rows = await imported(await exported(format, texts));
      expect(rows).toHaveLength(COUNT);
      const changed = texts.flatMap((written, index) => {
        const [number, back] = rows[index] ?? [];
        return Number(number) === index + 1 && (back ?? '') === written ? [] : [[written, back]];
      });
      expect(changed).toEqual([]);
      if (format === 'xlsx') expect(rows[0]?.[0]).toBe(1);
    },
  );

  it('xlsx: không ô nào là công thức; csv: không ô nào mở đầu bằng dấu làm bảng tính chạy', async () => {
    const sheet = openArchive(await exported('xlsx', texts), COMMAND_LIMITS).read('xl/worksheets/sheet1.xml');
    expect(sheet?.toString('utf8')).not.toMatch(/<f[\s>/]/);
    expect(sheet?.toString('utf8').match(/t="inlineStr"/g)).toHaveLength(COUNT + 2);
    const csv = (await exported('csv', texts)).toString('utf8');
    // Each record is: number, comma, text — quoted or not.
    const cells = [...csv.matchAll(/(?:^|\r\n)\d+,("(?:[^"]|"")*"|[^",;\t\r\n]*)(?=\r\n)/g)].map(
      ([, cell = '']) => cell.replace(/^"/, ''),
    );
    expect(cells).toHaveLength(COUNT);
    expect(cells.filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell))).toEqual([]);
  });
});
