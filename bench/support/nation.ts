// The nation for benches: one data folder under .cache, loaded once with `demo --size nation` and reused.
import path from 'node:path';
import { demonstrateIfNew } from '#server/serve.ts';
import { openSystem, type System } from '#server/system.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/bench-nation');

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Runs work on the nation; the database is let go whatever happens. */
export async function withNation<T>(work: (system: System) => Promise<T>): Promise<T> {
  const dataDir = process.env.THONGSUOT_BENCH_DATA ?? FOLDER;
  const system = await openSystem({ dataDir, appConnections: 4, progress: say });
  try {
    await demonstrateIfNew(system, dataDir, 'nation', say);
    return await work(system);
  } finally {
    await system.close();
  }
}
