// Which PostgreSQL do the tests share? Started once before all of them, let go after the last, also when the run is killed.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { dropTestDatabases } from '#test/support/drop-test-databases.ts';
import { watchRun } from '#test/support/run-watch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testAdminUrl: string;
    /** Names this run's template databases. */
    testRun: string;
  }
}

/** Vitest calls this before the first test; what it answers is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = path.resolve(import.meta.dirname, '../../.cache/test-postgres');
  const run = randomBytes(4).toString('hex');
  const temp = await mkdtemp(path.join(tmpdir(), 'ts-'));
  // The tests that lend PostgreSQL another account open their own folder to it, and no more than that.
  await chmod(temp, 0o711);
  // Workers and whatever they start inherit it: all that a run leaves lies in one place.
  process.env.TMPDIR = temp;
  const unwatch = watchRun({ dataDir, run, temp });
  const server = await openDatabaseServer({
    dataDir,
    databaseUrl: process.env.TEST_DATABASE_URL,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  project.provide('testAdminUrl', server.adminUrl);
  project.provide('testRun', run);
  return async () => {
    await dropTestDatabases(server.adminUrl, run);
    await server.release();
    await rm(temp, { recursive: true, force: true });
    await unwatch();
  };
}
