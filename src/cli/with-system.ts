// A command that needs the database: opens the system, runs, lets go; progress goes to stderr.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { instanceOf } from '#cli/arguments.ts';
import type { Io } from '#cli/io.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import { openSystem, type System } from '#server/system.ts';

interface Values {
  readonly data?: string | undefined;
}

/** Runs work on the system that is there and closes it whatever happens. @throws Unavailable when there is none: a mistyped folder must not become one */
export async function withSystem<T>(
  values: Values,
  io: Io,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const { dataDir, databaseUrl } = instanceOf(values);
  if (databaseUrl === undefined && !existsSync(path.join(dataDir, 'instance.json')))
    throw new Unavailable(
      `Thư mục ${dataDir} chưa có hệ thống nào: chạy npm start (bản minh họa) hoặc init (hệ thống thật) trước, hoặc chỉ đúng thư mục bằng --data.`,
    );
  return withNewSystem(values, io, work);
}

/** As withSystem, making the system first where none is. */
export async function withNewSystem<T>(
  values: Values,
  io: Io,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const progress = (line: string) => io.stderr.write(`${line}\n`);
  const system = await openSystem({ ...instanceOf(values), appConnections: 2, progress });
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

/** Prints one JSON value. */
export function printJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value)}\n`);
}
