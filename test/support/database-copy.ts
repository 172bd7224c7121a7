// Copies of a database to spoil: each test case gets its own and throws it away.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openPools } from '#server/platform/open-database.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import type { TestDatabase } from './database.ts';

export interface DatabaseCopy {
  readonly database: Database;
  /** The superuser, for whom nothing is forbidden. */
  readonly superuser: pg.Client;
  drop(): Promise<void>;
}

async function onServer(adminUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Ends a prepared database's connections so that it can be copied; its `drop` still works. */
export async function freeze(source: TestDatabase): Promise<void> {
  await source.system.close();
}

/** Drops a frozen database. */
export async function dropFrozen(source: TestDatabase): Promise<void> {
  await onServer(source.adminUrl, `drop database if exists ${source.name} with (force)`);
}

/** Copies a frozen database. */
export async function copyDatabase(source: TestDatabase): Promise<DatabaseCopy> {
  const name = `ts_${randomBytes(6).toString('hex')}_${inject('testRun')}`;
  await onServer(source.adminUrl, `create database ${name} template ${source.name}`);
  await onServer(
    source.adminUrl,
    `grant connect, temporary on database ${name} to thongsuot_app, thongsuot_loader`,
  );
  const database = openPools(source.adminUrl, name, 1);
  const superuser = new pg.Client({ connectionString: adminUrlTo(source.adminUrl, name) });
  await superuser.connect();
  return {
    database,
    superuser,
    drop: async () => {
      await database.close();
      await superuser.end();
      await onServer(source.adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
