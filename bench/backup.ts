// How many rows a second are backed up and restored, against raw COPY of the same tables in the same run?
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { backUp } from '#server/backup/service.ts';
import { listTableShapes } from '#server/backup/store.ts';
import { BACKED_UP } from '#server/backup/tables.ts';
import { sealJournal } from '#server/journal/seal.ts';
import { copyIn, copyOut } from '#server/platform/copy-stream.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { createSpare } from '#server/platform/spare-database.ts';
import { restore } from '#server/restore.ts';
import type { System } from '#server/system.ts';
import { type BenchLine, benchLine, secondsOf, withNation } from '#test/support/bench-system.ts';

interface Raw {
  readonly out: number;
  readonly in: number;
}

/** Every table out into memory, then in again into bare tables without keys or indexes. */
async function measureRawCopy({ database }: System): Promise<Raw> {
  const client = await database.loaderPool.connect();
  try {
    const shapes = (await listTableShapes(client)).filter(({ name }) => BACKED_UP.includes(name));
    const content = new Map<string, Buffer[]>();
    const out = await secondsOf(async () => {
      for (const { name } of shapes) {
        const chunks: Buffer[] = [];
        for await (const chunk of copyOut(client, `select * from ${name}`)) chunks.push(chunk);
        content.set(name, chunks);
      }
    });
    await client.query('begin');
    for (const { name } of shapes)
      await client.query(`create temporary table bare_${name} as table ${name} with no data`);
    const into = await secondsOf(async () => {
      for (const { name } of shapes)
        await pipeline(Readable.from(content.get(name) ?? []), copyIn(client, `bare_${name}`));
    });
    await client.query('rollback');
    return { out, in: into };
  } finally {
    client.release();
  }
}

export async function bench(report: (line: BenchLine) => void): Promise<void> {
  await withNation(async (system, folder) => {
    const { database, clock, keys } = system;
    await sealJournal(database);
    const raw = await measureRawCopy(system);
    const progress = () => undefined;
    const deps = {
      loader: database.loader,
      loaderPool: database.loaderPool,
      dataDir: folder,
      keys,
      clock,
      progress,
    };
    const from = path.join(folder, 'backup');
    let rows = 0;
    const backing = await secondsOf(async () => {
      rows = (await backUp(deps, from)).tables.reduce((sum, table) => sum + table.rows, 0);
    });
    const databaseUrl = adminUrlTo(database.adminUrl, await createSpare(database.adminUrl));
    const dataDir = path.join(folder, 'restored');
    const restoring = await secondsOf(() => restore({ from, dataDir, databaseUrl, progress }));
    report(benchLine('sao lưu', 'dòng/giây', rows / backing, rows / raw.out));
    report(benchLine('phục hồi (có đối chiếu và kiểm chứng)', 'dòng/giây', rows / restoring, rows / raw.in));
  });
}
