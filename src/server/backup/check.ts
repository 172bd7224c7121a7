// Is a backup whole? Every file there, none more, each byte as it was written; looked at before anything is touched.
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { hashStream, listFiles } from '#server/backup/files.ts';
import { MANIFEST, type Manifest, readManifest, SEAL } from '#server/backup/manifest.ts';
import { refuseBackup } from '#server/backup/problem.ts';
import { listMigrations, type Migration } from '#server/platform/migrate.ts';

/** The manifest of a whole backup. @throws Refused naming the file that is missing, extra or damaged */
export async function requireWholeBackup(from: string, progress: (line: string) => void): Promise<Manifest> {
  const manifest = await readManifest(from);
  const wanted = [...manifest.tables, ...manifest.files];
  const found = await listFiles(from);
  const known = new Set([MANIFEST, SEAL, ...wanted.map((entry) => entry.file)]);
  if (known.size !== wanted.length + 2) throw refuseBackup('backup-manifest-damaged');
  const extra = found.find((file) => !known.has(file));
  if (extra !== undefined) throw refuseBackup('backup-file-extra', { file: extra });
  const present = new Set(found);
  for (const entry of wanted) {
    if (!present.has(entry.file)) throw refuseBackup('backup-file-missing', { file: entry.file });
  }
  progress(`Kiểm tra ${wanted.length} tệp của bản sao lưu.`);
  for (const entry of wanted) {
    const { sha256, bytes } = await hashStream(createReadStream(path.join(from, entry.file)));
    if (sha256 !== entry.sha256 || bytes !== entry.bytes)
      throw refuseBackup('backup-file-damaged', { file: entry.file });
  }
  return manifest;
}

/** The migrations that made the backup's schema: the first ones of this program. @throws Refused for a newer or another program */
export function requireKnownMigrations(
  manifest: Manifest,
  ours: readonly Migration[] = listMigrations(),
): readonly Migration[] {
  manifest.migrations.forEach((theirs, index) => {
    if (ours[index]?.name !== theirs.name || ours[index]?.digest !== theirs.digest) {
      throw refuseBackup('backup-newer', { version: manifest.program, step: theirs.name });
    }
  });
  return ours.slice(0, manifest.migrations.length);
}
