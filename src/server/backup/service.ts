// Sao lưu: everything of one moment into one folder that appears only when it is whole.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles, syncFolder, writeHashed } from '#server/backup/files.ts';
import { type FileEntry, type Manifest, printManifest, type TableEntry } from '#server/backup/manifest.ts';
import { refuseBackup } from '#server/backup/problem.ts';
import {
  countRows,
  listSequences,
  listTableShapes,
  readSnapshotFacts,
  requireAllRows,
  setCopyText,
  type TableShape,
} from '#server/backup/store.ts';
import { BACKED_UP, LEFT_OUT } from '#server/backup/tables.ts';
import { sealJournal } from '#server/journal/seal.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { Clock } from '#server/platform/clock.ts';
import { copyOut } from '#server/platform/copy-stream.ts';
import type { Db, DbClient, DbPool } from '#server/platform/db.ts';
import { takePin } from '#server/platform/pin.ts';
import { version } from '#server/platform/version.ts';

export interface BackupDeps {
  readonly loader: Db;
  readonly loaderPool: DbPool;
  readonly dataDir: string;
  readonly keys: { readonly fingerprint: string };
  readonly clock: Clock;
  readonly progress: (line: string) => void;
  /** Gives up between two tables. */
  readonly signal?: AbortSignal;
}

/** Numbers as people here read them. */
function grouped(value: number): string {
  return value.toLocaleString('vi-VN');
}

async function requireFreePlace(out: string): Promise<void> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw refuseBackup('backup-place-taken', { place: out });
  });
  if (entries.length > 0) throw refuseBackup('backup-place-taken', { place: out });
}

/** The tables to write. @throws Refused when one is in neither list: better none than a partial backup */
export function chooseTables(shapes: readonly TableShape[]): readonly TableShape[] {
  const unknown = shapes.find(({ name }) => !BACKED_UP.includes(name) && !Object.hasOwn(LEFT_OUT, name));
  if (unknown) throw refuseBackup('backup-table-unknown', { table: unknown.name });
  return shapes.filter(({ name }) => BACKED_UP.includes(name));
}

async function writeTables(
  deps: BackupDeps,
  client: DbClient,
  folder: string,
): Promise<readonly TableEntry[]> {
  await mkdir(path.join(folder, 'tables'), { mode: 0o700 });
  const entries: TableEntry[] = [];
  for (const { name, columns, query } of chooseTables(await listTableShapes(client))) {
    deps.signal?.throwIfAborted();
    const file = `tables/${name}.copy.zst`;
    const written = await writeHashed(copyOut(client, query), path.join(folder, file), true);
    const expected = await countRows(client, name);
    if (written.lines !== expected)
      throw refuseBackup('backup-count-differs', { table: name, expected, found: written.lines });
    const { bytes, sha256, digest } = written;
    entries.push({ name, columns: [...columns], rows: expected, digest, file, bytes, sha256 });
    deps.progress(`Sao lưu: ${name} ${grouped(expected)} dòng`);
  }
  await syncFolder(path.join(folder, 'tables'));
  return entries;
}

async function writeFiles(deps: BackupDeps, folder: string): Promise<readonly FileEntry[]> {
  const source = path.join(deps.dataDir, 'files');
  const entries: FileEntry[] = [];
  for (const name of await listFiles(source)) {
    deps.signal?.throwIfAborted();
    const file = `files/${name}`;
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true, mode: 0o700 });
    const { bytes, sha256 } = await writeHashed(
      createReadStream(path.join(source, name)),
      path.join(folder, file),
      false,
    );
    entries.push({ file, bytes, sha256 });
  }
  if (entries.length > 0) deps.progress(`Sao lưu: ${grouped(entries.length)} tệp đính kèm`);
  return entries;
}

async function writeBackup(deps: BackupDeps, folder: string): Promise<Manifest> {
  await sealJournal(deps);
  const pin = await takePin(deps.loader);
  const manifest = await withTransaction(
    deps.loaderPool,
    'begin isolation level repeatable read read only',
    async (client) => {
      await setCopyText(client);
      await requireAllRows(client);
      const { migrations, head, catalogue } = await readSnapshotFacts(client);
      const tables = await writeTables(deps, client, folder);
      const files = await writeFiles(deps, folder);
      const sequences = await listSequences(client);
      const createdAt = deps.clock.now().toISOString();
      return {
        format: 1 as const,
        program: version,
        createdAt,
        pin,
        head,
        catalogue,
        keys: deps.keys.fingerprint,
        migrations: [...migrations],
        tables: [...tables],
        sequences: [...sequences],
        files: [...files],
      };
    },
  );
  for (const [name, text] of Object.entries(printManifest(manifest))) {
    await writeFile(path.join(folder, name), text, { mode: 0o600, flag: 'wx', flush: true });
  }
  await syncFolder(folder);
  return manifest;
}

/**
 * Writes a backup of one moment into a folder that does not exist yet, or is empty. It is written under another name beside
 * it, flushed to disk and renamed at the end: a folder of that name is a whole backup.
 * @throws Refused when the place is taken or cannot be written
 */
export async function backUp(deps: BackupDeps, out: string): Promise<Manifest> {
  await requireFreePlace(out);
  const folder = `${out}.partial-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(path.dirname(out), { recursive: true });
    await mkdir(folder, { mode: 0o700 });
    const manifest = await writeBackup(deps, folder);
    await rename(folder, out);
    await syncFolder(path.dirname(out));
    return manifest;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw explain(error, out);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức đĩa',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ đọc',
  ENOTDIR: 'đường dẫn đi qua một tệp',
  ENOENT: 'không có đường dẫn này',
  EFBIG: 'tệp quá lớn',
};

function explain(error: unknown, place: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? refuseBackup('backup-place-unwritable', { place, reason }) : error;
}
