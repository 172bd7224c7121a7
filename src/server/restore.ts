// Phục hồi: a whole backup into an empty data folder or an empty database; nothing appears before everything agrees.
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { requireKnownMigrations, requireWholeBackup } from '#server/backup/check.ts';
import { syncFolder, writeHashed } from '#server/backup/files.ts';
import { loadTables } from '#server/backup/load.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import { refuseBackup } from '#server/backup/problem.ts';
import { findDerivedFaults } from '#server/journal/derived.ts';
import { verifyJournal } from '#server/journal/verify.ts';
import { SYSTEM_CLOCK } from '#server/platform/clock.ts';
import { type DatabaseServer, openDatabaseServer } from '#server/platform/database-server.ts';
import { derivedFaultMessage } from '#server/platform/derived-fault.ts';
import { type Migration, migrate } from '#server/platform/migrate.ts';
import { databaseName, openPools } from '#server/platform/open-database.ts';
import { adminUrlTo, ensureRoles } from '#server/platform/roles.ts';
import { createSpare, dropSpare, lookInto, promoteSpare } from '#server/platform/spare-database.ts';
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
}

export interface Restored {
  readonly manifest: Manifest;
  readonly database: string;
  /** Empty unless an unverified backup was asked for. */
  readonly findings: readonly string[];
}

/** What a first start that was cut short may have left; anything else is somebody's. */
const OURS = ['postgres', 'instance.json', 'log'];

async function requireEmptyFolder(
  dataDir: string,
): Promise<{ readonly existed: boolean; readonly entries: readonly string[] }> {
  const entries = await readdir(dataDir).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : [path.basename(dataDir)],
  );
  const foreign = entries?.find((entry) => !OURS.includes(entry));
  if (foreign !== undefined) throw refuseBackup('restore-place-taken', { place: dataDir, entry: foreign });
  return { existed: entries !== undefined, entries: entries ?? [] };
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
  await migrate(url, undefined, options.progress);
  options.progress('Phục hồi: kiểm chứng nhật ký và bảng dẫn xuất.');
  return verifySpare(options, adminUrl, spare, manifest);
}

/** Puts the attached files in place under another name first. */
async function restoreFiles(options: RestoreOptions, manifest: Manifest): Promise<void> {
  if (manifest.files.length === 0) return;
  const partial = path.join(options.dataDir, 'files.partial');
  await rm(partial, { recursive: true, force: true });
  for (const entry of manifest.files) {
    const target = path.join(partial, path.relative('files', entry.file));
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const { sha256 } = await writeHashed(
      createReadStream(path.join(options.from, entry.file)),
      target,
      false,
    );
    if (sha256 !== entry.sha256) throw refuseBackup('backup-file-damaged', { file: entry.file });
  }
  await rename(partial, path.join(options.dataDir, 'files'));
  await syncFolder(options.dataDir);
}

async function restoreInto(
  options: RestoreOptions,
  server: DatabaseServer,
  manifest: Manifest,
  migrations: readonly Migration[],
): Promise<Restored> {
  const { adminUrl } = server;
  const database = databaseName(adminUrl);
  if ((await lookInto(adminUrl, database)) === 'taken')
    throw refuseBackup('restore-database-taken', { database });
  const { bypassRls } = await ensureRoles(adminUrl);
  if (!bypassRls)
    throw new Unavailable(
      'Người quản trị PostgreSQL này không trao được BYPASSRLS cho thongsuot_loader; không phục hồi được.',
    );
  const spare = await createSpare(adminUrl);
  try {
    const findings = await fillSpare(options, adminUrl, spare, manifest, migrations);
    await restoreFiles(options, manifest);
    await promoteSpare(adminUrl, spare, database);
    return { manifest, database, findings };
  } catch (error) {
    await dropSpare(adminUrl, spare);
    await rm(path.join(options.dataDir, 'files.partial'), { recursive: true, force: true });
    await rm(path.join(options.dataDir, 'files'), { recursive: true, force: true });
    throw error;
  }
}

/**
 * Restores a backup. On any failure everything it made is gone again.
 * @throws Refused for a backup that is not whole, newer or unverified, and for a place that is not empty; Unavailable
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const manifest = await requireWholeBackup(options.from, options.progress);
  const migrations = requireKnownMigrations(manifest);
  const before = await requireEmptyFolder(options.dataDir);
  const server = await openDatabaseServer({
    dataDir: options.dataDir,
    databaseUrl: options.databaseUrl,
    log: options.progress,
  });
  try {
    const restored = await restoreInto(options, server, manifest, migrations);
    await server.release();
    return restored;
  } catch (error) {
    // A folder that held a cluster before keeps it: only what this restore made goes.
    if (server.bundled && before.entries.length === 0) {
      await server.stopNow();
      const made = before.existed
        ? (await readdir(options.dataDir)).map((entry) => path.join(options.dataDir, entry))
        : [options.dataDir];
      for (const entry of made) await rm(entry, { recursive: true, force: true });
    } else await server.release();
    throw error;
  }
}
