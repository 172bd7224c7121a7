// A database of its own for a test file: cloned in a moment from a template with migrations + catalogue, or with the demonstration.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { DemonstrationSize } from '#domain/demonstration/produce.ts';
import { type Account, loadDemonstration } from '#server/demonstration/service.ts';
import { type Clock, fixedClock } from '#server/platform/clock.ts';
import { fieldKeys } from '#server/platform/field-keys.ts';
import { migrate } from '#server/platform/migrate.ts';
import { openPools } from '#server/platform/open-database.ts';
import { adminUrlTo, ensureDatabase, ensureRoles } from '#server/platform/roles.ts';
import { composeSystem, type System } from '#server/system.ts';
import { testServer } from './postgres.ts';

/** "Today" of the tests: a Monday, 30/9/2026, nine in the morning in Vietnam. */
export const TEST_CLOCK: Clock = fixedClock(new Date('2026-09-28T02:00:00Z'));

/** One key for all test databases: a clone must open what its template sealed. */
export const TEST_KEYS = fieldKeys(Buffer.alloc(32, 7));

export interface TestDatabase {
  readonly system: System;
  readonly adminUrl: string;
  readonly name: string;
  /** Accounts of the demonstration, empty for an empty database. */
  readonly accounts: readonly Account[];
  drop(): Promise<void>;
}

type Template = 'empty' | DemonstrationSize;

function accountsPath(template: string): string {
  const folder = path.resolve(import.meta.dirname, '../../.cache');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${template}.accounts.json`);
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function buildTemplate(adminUrl: string, name: string, template: Template): Promise<void> {
  await ensureDatabase(adminUrl, name);
  await migrate(adminUrlTo(adminUrl, name));
  const system = await composeSystem(openPools(adminUrl, name, 2), TEST_CLOCK, TEST_KEYS);
  try {
    let accounts: readonly Account[] = [];
    if (template !== 'empty') {
      const { places, sectors, clock, keys, database } = system;
      const deps = { loader: database.loaderPool, places, sectors, clock, keys, progress: () => undefined };
      accounts = (await loadDemonstration(deps, template)).accounts;
    }
    writeFileSync(accountsPath(name), JSON.stringify(accounts));
  } finally {
    await system.close();
  }
}

/** The run's template; the first test file that needs it builds it, the others wait. */
async function ensureTemplate(adminUrl: string, template: Template): Promise<string> {
  const name = `ts_${template}_${inject('testRun')}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(7799, hashtext('${template}'))`);
    await ensureRoles(adminUrl);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0 || !existsSync(accountsPath(name))) await buildTemplate(adminUrl, name, template);
  } finally {
    await client.end();
  }
  return name;
}

/** Clones a template. Call `drop` when the file is done. */
export async function createTestDatabase(
  template: Template = 'empty',
  clock: Clock = TEST_CLOCK,
): Promise<TestDatabase> {
  const { adminUrl } = await testServer();
  const source = await ensureTemplate(adminUrl, template);
  const name = `ts_${randomBytes(6).toString('hex')}_${inject('testRun')}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Two clones of one template at the same moment refuse each other.
    await client.query(`select pg_advisory_lock(7799, 1)`);
    await client.query(`create database ${name} template ${source} owner thongsuot_owner`);
    await client.query(`revoke all on database ${name} from public;
      grant connect, temporary on database ${name} to thongsuot_owner, thongsuot_app, thongsuot_jobs, thongsuot_loader;
      grant create on database ${name} to thongsuot_owner, thongsuot_jobs`);
  } finally {
    await client.end();
  }
  const system = await composeSystem(openPools(adminUrl, name, 4), clock, TEST_KEYS);
  // Written by buildTemplate just above.
  const accounts = JSON.parse(readFileSync(accountsPath(source), 'utf8')) as readonly Account[];
  return {
    system,
    adminUrl,
    name,
    accounts,
    drop: async () => {
      await system.close();
      await query(adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
