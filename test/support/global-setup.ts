// Which PostgreSQL do the tests share? Started once before all of them, let go after the last.
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabaseServer } from '#server/platform/database-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testAdminUrl: string;
  }
}

/** Vitest calls this before the first test; what it answers is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openDatabaseServer({
    dataDir: path.resolve(import.meta.dirname, '../../.cache/test-postgres'),
    databaseUrl: process.env.TEST_DATABASE_URL,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  project.provide('testAdminUrl', server.adminUrl);
  return () => server.release();
}
