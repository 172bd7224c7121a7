// Đỉnh bộ nhớ của một lệnh: runs a command and watches it and its children from outside.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

function statusOf(pid: number): { readonly parent: number; readonly peakKb: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      parent: Number(/^PPid:\s+(\d+)/m.exec(text)?.[1] ?? 0),
      peakKb: Number(/^VmHWM:\s+(\d+)/m.exec(text)?.[1] ?? 0),
    };
  } catch {
    return undefined; // it has just ended
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

export interface Watched {
  readonly code: number | null;
  readonly seconds: number;
  /** Peak resident memory of the command's own process, MB. */
  readonly ownMegabytes: number;
  /** Largest peak of any child that is not PostgreSQL, MB. */
  readonly childMegabytes: number;
}

/** Runs Node with arguments until it ends. */
export async function watchNode(args: readonly string[]): Promise<Watched> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let [own, other] = [0, 0];
  const timer = setInterval(() => {
    own = Math.max(own, statusOf(child.pid ?? 0)?.peakKb ?? 0);
    for (const entry of readdirSync('/proc')) {
      const status = /^\d+$/.test(entry) ? statusOf(Number(entry)) : undefined;
      if (!status || status.parent !== child.pid || !isNode(entry)) continue;
      other = Math.max(other, status.peakKb);
    }
  }, 50);
  const code = await exitOf(child);
  clearInterval(timer);
  return {
    code,
    seconds: (performance.now() - started) / 1000,
    ownMegabytes: own / 1024,
    childMegabytes: other / 1024,
  };
}

function isNode(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(process.execPath);
  } catch {
    return false; // it has just ended
  }
}
