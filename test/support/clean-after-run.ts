// The watcher of a run: waits for the end of the pipe from it. Without the word "done" the run was killed: what it started ends here, nothing else does.
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from '#server/platform/bundled-postgres/postmaster.ts';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { dropTestDatabases } from '#test/support/drop-test-databases.ts';

const [dataDir = '', run = '', temp = ''] = process.argv.slice(2);

/** Whether a process is a PostgreSQL on a folder of the run. */
async function isOurs(pid: string): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return [folder, ...line.split('\0')].some((each) => each.startsWith(`${temp}${path.sep}`));
}

async function killOurs(): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name)))
    if (await isOurs(pid))
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // Already gone.
      }
}

/** As any command leaves: the last one out stops the PostgreSQL, one that others hold goes on. */
async function leaveShared(): Promise<void> {
  if (!(await findPostmaster(path.join(dataDir, 'postgres')))) return;
  const server = await openDatabaseServer({ dataDir, log: () => undefined });
  await dropTestDatabases(server.adminUrl, run).catch(() => undefined);
  await server.release();
}

const word = await text(process.stdin).catch(() => '');
if (word !== 'done') {
  // A worker that outlived the run by a moment may still be starting one.
  for (let look = 0; look < 4; look += 1) {
    await killOurs();
    await sleep(500);
  }
  await leaveShared();
  await rm(temp, { recursive: true, force: true });
}
