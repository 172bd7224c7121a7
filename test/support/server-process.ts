// A real server: a child process `thongsuot start` on a data folder and port of its own, to be killed, stopped or refused.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listProcesses } from '#server/platform/bundled-postgres/postmaster.ts';
import { findFreePort } from '#server/platform/bundled-postgres/start.ts';
import { ROOT_DIR } from '#server/platform/paths.ts';

export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  said(): { stdout: string; stderr: string };
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts one; nothing is awaited. */
export function startServer(dataDir: string, port: number, env: Record<string, string> = {}): ServerProcess {
  const child = spawn(
    process.execPath,
    [path.join(ROOT_DIR, 'src/cli/main.ts'), 'start', '--data', dataDir],
    {
      env: { ...process.env, PORT: String(port), THONGSUOT_DEMO: 'province', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'không rõ')),
  );
  return { child, said: () => ({ stdout, stderr }), ended };
}

/** A time limit meant for a machine of our own, stretched by as many times as others have it busy. */
export function patience(ms: number): number {
  return ms * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

/** Waits until the server answers 200 on its health address. @throws when it does not within the time, stretched as `patience` says */
export async function untilReady(url: string, limitMs = 120_000): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < patience(limitMs)) {
    const status = await fetch(`${url}/api/health`).then(
      (response) => response.text().then(() => response.status),
      () => 0,
    );
    if (status === 200) return performance.now() - started;
    await sleep(25);
  }
  throw new Error(`máy chủ ${url} không sẵn sàng sau ${limitMs} ms`);
}

/** A folder and a port that nobody uses; `remove` ends what is left of a PostgreSQL there. */
export async function newHome(): Promise<{
  dataDir: string;
  port: number;
  url: string;
  remove: () => Promise<void>;
}> {
  const parent = mkdtempSync(path.join(tmpdir(), 'thong suot-'));
  const dataDir = path.join(parent, 'dữ liệu');
  const port = await findFreePort();
  return {
    dataDir,
    port,
    url: `http://localhost:${port}`,
    remove: async () => {
      await killTree(dataDir);
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** Kills every PostgreSQL process of the folder at once; answers how many there were. */
export async function killTree(dataDir: string): Promise<number> {
  const processes = await listProcesses(path.join(dataDir, 'postgres')).catch(() => []);
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended between the look and the kill.
    }
  }
  return processes.length;
}

/** Kills the PostgreSQL of the folder, waiting for one to live there when the last was killed a moment ago. @throws when none comes up in time */
export async function killDatabase(dataDir: string): Promise<void> {
  const started = performance.now();
  while ((await killTree(dataDir)) === 0) {
    if (performance.now() - started > patience(60_000))
      throw new Error(`không có PostgreSQL nào trong ${dataDir} để giết`);
    await sleep(25);
  }
}
