// What a command may touch: its three streams, so that tests can run commands without a process.
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Exit codes of the command contract. */
export const EXIT = { done: 0, findings: 1, badInput: 2, unavailable: 3 } as const;

/** Bad input from the command line: one Vietnamese sentence, exit 2, nothing written. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
