// A command that needs the database: opens the system, runs, lets go; progress goes to stderr.
import { instanceOf } from '#cli/arguments.ts';
import type { Io } from '#cli/io.ts';
import { openSystem, type System } from '#server/system.ts';

/** Runs work on an opened system and closes it whatever happens. */
export async function withSystem<T>(
  values: { readonly data?: string | undefined },
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
