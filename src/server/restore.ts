// Phục hồi: a whole backup into an empty data folder or an empty database; nothing appears before everything agrees.
import pg from 'pg';
import { requireKnownMigrations, requireWholeBackup } from '#server/backup/check.ts';
import {
  clearMade,
  dropFiles,
  requireFittingKey,
  requireFreeFolder,
  restoreFiles,
} from '#server/backup/data-folder.ts';
import { loadTables } from '#server/backup/load.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import { refuseBackup } from '#server/backup/problem.ts';
import { findDerivedFaults } from '#server/journal/derived.ts';
import { verifyJournal } from '#server/journal/verify.ts';
import { SYSTEM_CLOCK } from '#server/platform/clock.ts';
import { type DatabaseServer, openDatabaseServer } from '#server/platform/database-server.ts';
import { derivedFaultMessage } from '#server/platform/derived-fault.ts';
import { withExclusive } from '#server/platform/exclusive.ts';
import { hasFieldKeys } from '#server/platform/field-keys.ts';
import { type Migration, migrate } from '#server/platform/migrate.ts';
import { databaseName, openPools } from '#server/platform/open-database.ts';
import { adminUrlTo, ensureRoles } from '#server/platform/roles.ts';
import {
  createSpare,
  dropSpare,
  dropSpares,
  lookInto,
  promoteSpare,
} from '#server/platform/spare-database.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import { readSectors } from '#server/system.ts';
import { loadPlaces } from '#server/unit/service.ts';

export interface RestoreOptions {
  readonly from: string;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** A journal head kept elsewhere that the backup's chain must contain. */
  readonly head?: string | undefined;
  /** Takes a backup of a system whose journal did not verify any more. */
  readonly unverified?: boolean;
  readonly progress: (line: string) => void;
  /** Those of this program unless told otherwise. */
  readonly migrations?: readonly Migration[];
}

export interface Restored {
  readonly manifest: Manifest;
  readonly database: string;
  /** Whether the key file that opens sealed fields is in the folder; otherwise it must be put there before the first start. */
  readonly keyFound: boolean;
  /** Empty unless an unverified backup was asked for. */
  readonly findings: readonly string[];
}

async function verifySpare(
  options: RestoreOptions,
  adminUrl: string,
  spare: string,
  manifest: Manifest,
): Promise<readonly string[]> {
  const database = openPools(adminUrl, spare, 1);
  try {
    const { findings } = await verifyJournal(database.loaderPool, options.head ?? manifest.head?.hash);
    const places = await loadPlaces(database.loader);
    const derived = await findDerivedFaults({
      loaderPool: database.loaderPool,
      places,
      sectors: readSectors(),
      clock: SYSTEM_CLOCK,
    });
    const messages = [...findings.map((finding) => finding.message), ...derived.map(derivedFaultMessage)];
    const [first] = messages;
    if (first !== undefined && !options.unverified)
      throw refuseBackup('restore-not-verified', { finding: first });
    return messages;
  } finally {
    await database.close();
  }
}

async function fillSpare(
  options: RestoreOptions,
  adminUrl: string,
  spare: string,
  manifest: Manifest,
  migrations: readonly Migration[],
) {
  const url = adminUrlTo(adminUrl, spare);
  await migrate(url, migrations);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const database = openPools(adminUrl, spare, 1);
  try {
    await loadTables(
      { owner, loaderPool: database.loaderPool, progress: options.progress },
      options.from,
      manifest,
    );
  } finally {
    await database.close();
    await owner.end();
  }
  await migrate(url, options.migrations, options.progress);
  options.progress('Phục hồi: kiểm chứng nhật ký và bảng dẫn xuất.');
  return verifySpare(options, adminUrl, spare, manifest);
}

async function restoreInto(
  options: RestoreOptions,
  { adminUrl, bundled }: DatabaseServer,
  manifest: Manifest,
  migrations: readonly Migration[],
): Promise<Restored> {
  const database = databaseName(adminUrl);
  if ((await lookInto(adminUrl, database)) === 'taken')
    throw refuseBackup('restore-database-taken', { database });
  const { bypassRls } = await ensureRoles(adminUrl);
  if (!bypassRls) {
    throw new Unavailable(
      'Người quản trị PostgreSQL này không trao được BYPASSRLS cho thongsuot_loader; không phục hồi được.',
    );
  }
  // On a server of this folder alone, in turn with every other restore, a spare database is one left by a kill.
  if (bundled) await dropSpares(adminUrl);
  const spare = await createSpare(adminUrl);
  try {
    const findings = await fillSpare(options, adminUrl, spare, manifest, migrations);
    await restoreFiles(options, manifest);
    await promoteSpare(adminUrl, spare, database);
    return { manifest, database, keyFound: hasFieldKeys(options.dataDir), findings };
  } catch (error) {
    await dropSpare(adminUrl, spare);
    await dropFiles(options.dataDir);
    throw error;
  }
}

/**
 * Restores a backup. On any failure everything it made is gone again.
 * @throws Refused for a backup that is not whole, newer or unverified, and for a place that is not empty; Unavailable
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const manifest = await requireWholeBackup(options.from, options.progress);
  const migrations = requireKnownMigrations(manifest, options.migrations);
  const before = await requireFreeFolder(options);
  requireFittingKey(options.dataDir, manifest);
  const { dataDir, databaseUrl } = options;
  const server = await openDatabaseServer({ dataDir, databaseUrl, log: options.progress });
  const work = () => restoreInto(options, server, manifest, migrations);
  try {
    const restored = server.bundled ? await withExclusive(dataDir, 'restore', work) : await work();
    await server.release();
    return restored;
  } catch (error) {
    // A cluster that was there before stays, as do those who use it.
    if (server.bundled && !before?.includes('postgres')) {
      await server.stopNow();
      await clearMade(dataDir, before);
    } else await server.release();
    throw error;
  }
}
