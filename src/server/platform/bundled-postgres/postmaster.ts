// Is PostgreSQL running on this folder, and how is it stopped? Asked of the kernel, not only of postmaster.pid.
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markProcess } from '../process-mark.ts';
import { Unavailable } from '../unavailable.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** It accepts connections. */
  readonly ready: boolean;
}

/** The living postmaster of the folder, or null; a postmaster.pid left by a killed one does not count. */
export async function findPostmaster(pgData: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(pgData, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n');
  if (!pid || !port) return null;
  const found = { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
  return (await isPostgresOf(found.pid, await realpath(pgData))) ? found : null;
}

/** PostgreSQL processes still working in the folder, whoever their parent is. */
export async function listProcesses(pgData: string): Promise<number[]> {
  const folder = await realpath(pgData);
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await isPostgresOf(Number(name), folder))) found.push(Number(name));
  }
  return found;
}

/** Ends what a killed postmaster left behind: its children hold the shared memory a new one needs. */
export async function endOrphans(pgData: string): Promise<void> {
  for (const pid of await listProcesses(pgData)) signal(pid, 'SIGQUIT');
  for (let waited = 0; waited < 2_000; waited += 50) {
    if ((await listProcesses(pgData)).length === 0) return;
    await sleep(50);
  }
  for (const pid of await listProcesses(pgData)) signal(pid, 'SIGKILL');
}

/** Stops PostgreSQL: clients are cut off, everything is written out. Waits until the last process has gone. */
export async function stopPostmaster(pgData: string, { pid }: Postmaster): Promise<void> {
  signal(pid, 'SIGINT');
  for (let waited = 0; await markProcess(pid); waited += 20) {
    // A checkpoint may be long, but not this long: leave the rest to recovery at the next start.
    if (waited > 120_000) signal(pid, 'SIGQUIT');
    if (waited > 180_000) throw new Unavailable(`Không dừng được PostgreSQL (tiến trình ${pid}).`);
    await sleep(20);
  }
  await endOrphans(pgData);
}

async function isPostgresOf(pid: number, folder: string): Promise<boolean> {
  if (!(await markProcess(pid))) return false;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') return false;
  try {
    // PostgreSQL works inside its data folder; the link follows the folder even when it is renamed.
    return (await readlink(`/proc/${pid}/cwd`)) === folder;
  } catch {
    // Another user's process: its command line, readable by all, names the folder of the postmaster.
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.split('\0').includes(folder);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}
