// The data folder of a restore: free to take, given its attached files, or left as it was found.
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeHashed } from '#server/backup/files.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import { refuseBackup } from '#server/backup/problem.ts';
import { hasFieldKeys, loadFieldKeys } from '#server/platform/field-keys.ts';

/** What a start or restore that was cut short may have left, where backups lie, and the key put there beforehand; anything else is somebody's. */
const HARMLESS = ['postgres', 'postgres-log', 'log', 'instance.json', 'backups', 'keys'];

async function listFolder(dataDir: string): Promise<readonly string[] | undefined> {
  return readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw refuseBackup('restore-place-taken', { place: dataDir, entry: error.code ?? '' });
  });
}

/** @returns what the folder held before; undefined when it was not there. @throws Refused when it holds data */
export async function requireFreeFolder(options: {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}): Promise<readonly string[] | undefined> {
  const entries = await listFolder(options.dataDir);
  // Beside a database elsewhere, the folder matters only for attached files.
  const taken = (entry: string) => (options.databaseUrl ? entry === 'files' : !HARMLESS.includes(entry));
  const entry = entries?.find(taken);
  if (entry !== undefined) throw refuseBackup('restore-place-taken', { place: options.dataDir, entry });
  return entries;
}

/** @returns whether the folder holds the key file that the backup's sealed fields need. @throws Refused when it holds another */
export function requireFittingKey(dataDir: string, manifest: Manifest): boolean {
  if (!hasFieldKeys(dataDir)) return false;
  if (loadFieldKeys(dataDir).fingerprint !== manifest.keys) {
    throw refuseBackup('restore-key-differs', { place: dataDir, keys: manifest.keys });
  }
  return true;
}

/** Puts the attached files in place under another name first. */
export async function restoreFiles(
  options: { readonly dataDir: string; readonly from: string },
  manifest: Manifest,
): Promise<void> {
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

/** Takes attached files away again. */
export async function dropFiles(dataDir: string): Promise<void> {
  for (const made of ['files.partial', 'files'])
    await rm(path.join(dataDir, made), { recursive: true, force: true });
}

/** Removes what was not in the folder before. */
export async function clearMade(dataDir: string, before: readonly string[] | undefined): Promise<void> {
  if (before === undefined) return rm(dataDir, { recursive: true, force: true });
  for (const entry of (await listFolder(dataDir)) ?? []) {
    if (!before.includes(entry)) await rm(path.join(dataDir, entry), { recursive: true, force: true });
  }
}
