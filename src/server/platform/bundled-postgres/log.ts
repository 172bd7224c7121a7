// Where does PostgreSQL write, and who keeps that file small?
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { Unavailable } from '../unavailable.ts';

const LIMIT_BYTES = 5 * 1024 * 1024;

/** data/postgres-log/postgres.log; its predecessor ends in `.1`, so the two never pass twice the limit by much. */
function logFileOf(logDir: string): string {
  return path.join(logDir, 'postgres.log');
}

/** Before a start: a full log becomes the predecessor. */
export async function rotateLog(logDir: string): Promise<void> {
  const file = logFileOf(logDir);
  if (existsSync(file) && (await stat(file)).size > LIMIT_BYTES) await rename(file, `${file}.1`);
}

/** While it runs: PostgreSQL appends, so the file can be cut to nothing under its hands. */
export async function trimLog(logDir: string): Promise<void> {
  const file = logFileOf(logDir);
  if (existsSync(file) && (await stat(file)).size > LIMIT_BYTES) await truncate(file);
}

/** What was written from `offset` on. */
export async function readLogSince(logDir: string, offset: number): Promise<string> {
  const bytes = await readFile(logFileOf(logDir));
  return bytes.subarray(offset).toString('utf8');
}

/**
 * Opens the log for appending and says how long it already is. Like all that root makes in somebody's data folder, it
 * belongs to that person, who may start alone tomorrow. @throws Unavailable
 */
export async function openLog(logDir: string) {
  try {
    await mkdir(logDir, { recursive: true, mode: 0o700 });
    const handle = await open(logFileOf(logDir), 'a', 0o600);
    if (process.geteuid?.() === 0) {
      const { uid, gid } = await stat(path.dirname(logDir));
      await chown(logDir, uid, gid);
      await handle.chown(uid, gid);
    }
    return { handle, offset: (await handle.stat()).size };
  } catch (error) {
    // node:fs rejects with system errors.
    const { code } = error as NodeJS.ErrnoException;
    throw new Unavailable(`Không ghi được nhật ký PostgreSQL vào ${logDir} (${code}).`);
  }
}
