// Where does PostgreSQL write, and who keeps that file small?
import { existsSync } from 'node:fs';
import { open, readFile, rename, stat, truncate } from 'node:fs/promises';
import path from 'node:path';

const LIMIT_BYTES = 5 * 1024 * 1024;

/** data/postgres-log/postgres.log; its predecessor ends in `.1`, so the two never pass twice the limit by much. */
export function logFileOf(logDir: string): string {
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

/** Opens the log for appending and says how long it already is. */
export async function openLog(logDir: string) {
  const handle = await open(logFileOf(logDir), 'a', 0o600);
  return { handle, offset: (await handle.stat()).size };
}
