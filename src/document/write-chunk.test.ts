import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#document/csv/write-csv.ts';
import { writeXlsx } from '#document/excel/write-table.ts';
import type { Table } from '#document/table.ts';

const endless = (): Table => ({
  title: 'Dài',
  columns: [{ head: 'Số', kind: 'count', width: 10 }],
  rows: (function* () {
    for (let row = 0; ; row += 1) yield [Math.imul(row, 2_654_435_761)];
  })(),
});

describe('nơi nhận đóng giữa chừng', () => {
  it.each([
    ['csv', writeCsv],
    ['xlsx', writeXlsx],
  ] as const)(
    '%s: người ghi dừng ngay, không chờ mãi',
    async (_, write) => {
      const out = new PassThrough();
      const writing = write(endless(), out);
      // As soon as the first bytes are there: before, on a slow machine, nothing is being written yet.
      out.once('readable', () => setTimeout(() => out.destroy(), 20));
      await expect(writing).rejects.toThrow('nơi nhận đã đóng');
    },
    5_000,
  );
});
