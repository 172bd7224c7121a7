// A PostgreSQL with settings we would refuse, to see that we do: made by our own parts, started with others' settings.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, programOf } from '#server/platform/bundled-postgres/binaries.ts';
import { choosePlace } from '#server/platform/bundled-postgres/choose-runner.ts';
import { prepareCluster } from '#server/platform/bundled-postgres/initialise.ts';
import { findPostmaster } from '#server/platform/bundled-postgres/postmaster.ts';
import { spawnUnder } from '#server/platform/bundled-postgres/runner.ts';
import { findFreePort } from '#server/platform/bundled-postgres/start.ts';

/** Starts one in a folder from `newDataFolder`, which ends it with the test. Answers its administrator's URL. */
export async function startThrowaway(dataDir: string, settings: Record<string, string>): Promise<string> {
  await mkdir(dataDir);
  const pgData = path.join(dataDir, 'postgres');
  const place = await choosePlace({ dataDir, pgData, binaries: await findBinaries(), log: () => {} });
  await prepareCluster(place, 'thử', () => {});
  const port = await findFreePort();
  const all = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  spawnUnder(place.runner, programOf(place.binaries, 'postgres'), ['-D', pgData, ...args], {
    detached: true,
    stdio: 'ignore',
  }).unref();
  while (!(await findPostmaster(pgData))?.ready) await sleep(20);
  return `postgres://postgres:${encodeURIComponent('thử')}@127.0.0.1:${port}/postgres`;
}
