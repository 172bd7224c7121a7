// One backed-up demonstration with sealed history and attached files, and ways to look into what was restored from it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Manifest } from '#server/backup/manifest.ts';
import { type BackupDeps, backUp } from '#server/backup/service.ts';
import { tally } from '#server/measure/tally.ts';
import { openPools } from '#server/platform/open-database.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { composeSystem, type System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { createTestDatabase, TEST_CLOCK, TEST_KEYS, type TestDatabase } from './database.ts';
import { recordSealedHistory } from './sealed-history.ts';

export interface BackupFixture {
  readonly source: TestDatabase;
  readonly folder: string;
  /** A whole backup of `source`. */
  readonly backup: string;
  readonly manifest: Manifest;
  readonly deps: BackupDeps;
  drop(): Promise<void>;
}

export async function createBackupFixture(): Promise<BackupFixture> {
  const source = await createTestDatabase('province');
  await recordSealedHistory(source.system);
  const folder = await mkdtemp(path.join(tmpdir(), 'sao lưu-'));
  const dataDir = path.join(folder, 'dữ liệu');
  await mkdir(path.join(dataDir, 'files', '2022'), { recursive: true });
  await writeFile(path.join(dataDir, 'files', '2022', 'báo cáo.txt'), 'Tổng hợp kỳ 6 tháng đầu năm 2022\n');
  await writeFile(path.join(dataDir, 'files', 'trống'), '');
  const { loader, loaderPool } = source.system.database;
  const deps: BackupDeps = {
    loader,
    loaderPool,
    dataDir,
    keys: TEST_KEYS,
    clock: TEST_CLOCK,
    progress: () => undefined,
  };
  const backup = path.join(folder, 'bản sao');
  const manifest = await backUp(deps, backup);
  const drop = async () => {
    await source.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { source, folder, backup, manifest, deps, drop };
}

/** MD5 over every row of every table but those a backup leaves out: written apart from the code under test. */
export async function digestTables(
  adminUrl: string,
  database: string,
): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: adminUrlTo(adminUrl, database) });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('schema_migrations', 'sessions', 'sign_in_failures',
         'passkey_challenges', 'known_devices', 'invitations', 'mail_outbox', 'list_progress')`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of rows) {
      const found = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t`,
      );
      digests[name] = found.rows[0]?.digest ?? '';
    }
    return digests;
  } finally {
    await client.end();
  }
}

/** Opens a restored database as a system and lets go of it. */
export async function withRestored<T>(
  adminUrl: string,
  database: string,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const system = await composeSystem(openPools(adminUrl, database, 1), TEST_CLOCK, TEST_KEYS);
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

/** [total at 30/6/2022, new in the half-year] of Bắc Ninh. */
export async function bacNinhFigures(system: System): Promise<readonly unknown[]> {
  const asked = { measures: 'htx_total,htx_new', unit: '27', period: '2022-H1' };
  const { rows } = await tally(system.measureDeps(system.database.loader), SYSTEM_VIEWER, asked);
  return ['htx_total', 'htx_new'].map((code) => rows[0]?.cells[code]?.value);
}
