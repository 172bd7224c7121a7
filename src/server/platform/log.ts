// Nhật ký máy chủ: JSON lines with request ids, no personal data, one file a day under data/log.
import { mkdirSync } from 'node:fs';
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

/** Opens the log of an instance (file), or a silent one for commands and tests. */
export function openLog(dir: string | undefined): Log {
  const options: pino.LoggerOptions = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFields, req: () => undefined, res: () => undefined },
  };
  if (dir === undefined) return pino({ ...options, level: 'silent' });
  mkdirSync(join(dir, 'log'), { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  return pino(
    options,
    pino.destination({ dest: join(dir, 'log', `server-${day}.jsonl`), mkdir: true, sync: false }),
  );
}
