// Nhật ký máy chủ: JSON lines with request ids, no personal data, one file a day under data/log.
import { chownSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

export type Log = pino.Logger;

/** Error fields that cannot carry a person's data; a query's parameters are never logged. */
function errorFields(error: Error & { code?: string; constraint?: string }): Record<string, unknown> {
  return {
    type: error.name,
    code: error.code,
    constraint: error.constraint,
    stack: error.stack?.split('\n').slice(1, 12),
  };
}

/** Today's file, readable to the owner of the data folder only: who starts it as root today may start it as themselves tomorrow. */
function openFile(dir: string): string {
  const folder = join(dir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `server-${new Date().toISOString().slice(0, 10)}.jsonl`);
  closeSync(openSync(file, 'a', 0o600));
  if (process.geteuid?.() === 0) {
    const { uid, gid } = statSync(dir);
    for (const made of [folder, file]) chownSync(made, uid, gid);
  }
  return file;
}

/** Opens the log of an instance (file), or a silent one for commands and tests. */
export function openLog(dir: string | undefined): Log {
  const options: pino.LoggerOptions = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFields, req: () => undefined, res: () => undefined },
  };
  if (dir === undefined) return pino({ ...options, level: 'silent' });
  const destination = pino.destination({ dest: openFile(dir), sync: false });
  // A full disk costs log lines, not the server.
  destination.on('error', () => undefined);
  return pino(options, destination);
}
