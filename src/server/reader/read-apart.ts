// Reads a document in a process of its own, with a memory cap and a time limit: a hostile file ends that process only.
import { fork } from 'node:child_process';
import type { CheckResult } from '#reader/claim.ts';
import { Refused } from '#server/platform/refused.ts';

export interface ReadJob {
  readonly name: string;
  /** Text as given, or the file's bytes as base64. */
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
  readonly all: boolean;
}

export type ReadAnswer =
  | { readonly ok: true; readonly text: string; readonly result: CheckResult }
  | { readonly ok: false; readonly reason: string };

const TIME_LIMIT_MS = 30_000;
const MEMORY_MB = 384;

/** @throws Refused 'document-unreadable' with the reason, also when the child ran out of time or memory */
export function readApart(job: ReadJob): Promise<{ text: string; result: CheckResult }> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./read-child.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const refuse = (reason: string) => reject(new Refused('document-unreadable', { name: job.name, reason }));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      refuse('đọc quá lâu');
    }, TIME_LIMIT_MS);
    child.once('message', (answer: ReadAnswer) => {
      clearTimeout(timer);
      child.kill();
      if (answer.ok) resolve(answer);
      else refuse(answer.reason);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      refuse('tệp quá lớn hoặc hỏng');
    });
    child.once('error', reject);
    child.send(job);
  });
}
