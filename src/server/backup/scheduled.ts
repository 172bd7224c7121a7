// Sao lưu hằng ngày: one backup under data/backups, then those past their time are removed.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { backupName, chooseExpired, type Retention } from '#server/backup/retention.ts';
import { type BackupDeps, backUp } from '#server/backup/service.ts';

/** Writes today's backup and keeps what the retention says. @returns the folder written and the names removed */
export async function backUpOnSchedule(
  deps: BackupDeps,
  retention: Retention,
): Promise<{ readonly out: string; readonly removed: readonly string[] }> {
  const folder = path.join(deps.dataDir, 'backups');
  const leftovers = (await readdir(folder).catch(() => [])).filter((name) =>
    /\.partial-[0-9a-f]{8}$/.test(name),
  );
  for (const name of leftovers) await rm(path.join(folder, name), { recursive: true, force: true });
  const out = path.join(folder, backupName(deps.clock.now()));
  await backUp(deps, out);
  const removed = chooseExpired(await readdir(folder), retention);
  for (const name of removed) await rm(path.join(folder, name), { recursive: true, force: true });
  return { out, removed };
}
