// Which PostgreSQL do the tests share? Started once before all of them, let go after the last.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabaseServer } from '#server/platform/database-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testAdminUrl: string;
    /** Names this run's template databases. */
    testRun: string;
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
  const run = randomBytes(4).toString('hex');
  project.provide('testRun', run);
  return async () => {
    await dropTestDatabases(server.adminUrl, run);
    await server.release();
  };
}

/** Templates of this run, and clones that a broken test left behind. */
async function dropTestDatabases(adminUrl: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'ts\\_%' and (datname like '%' || $1 or datname ~ '^ts_[0-9a-f]{12}$')`,
      [run],
    );
    for (const { datname } of rows)
      await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}
