// What has to happen, under the start lock, until this data folder has a PostgreSQL that answers?
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readInstance, updateInstance } from '../instance.ts';
import { Unavailable } from '../unavailable.ts';
import { findBinaries } from './binaries.ts';
import { choosePlace, findPgData, type RootWay } from './choose-runner.ts';
import { hasCluster, prepareCluster } from './initialise.ts';
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';
import { resetPassword } from './reset-password.ts';
import { adminUrlOf } from './session.ts';
import { startPostgres } from './start.ts';

export interface Running {
  readonly adminUrl: string;
  readonly port: number;
  readonly pgData: string;
  readonly logDir: string;
}

interface Wish {
  readonly dataDir: string;
  readonly ways: readonly RootWay[] | undefined;
  /** What was running before, when it is to come back at the same URL. */
  readonly known: Running | null;
  readonly log: (line: string) => void;
}

/** Adopts the running PostgreSQL, or makes it run. Call only under the start lock. @throws Unavailable */
export async function ensureRunning(wish: Wish): Promise<Running> {
  const { dataDir, log } = wish;
  const instance = await readInstance(dataDir);
  const logDir = path.join(dataDir, 'postgres-log');
  const pgData = await findPgData(dataDir);
  const postmaster = (await hasCluster(pgData)) ? await findPostmaster(pgData) : null;
  if (postmaster && instance.postgresPassword) {
    const port = await waitUntilReady(pgData, postmaster);
    if (port === null) return ensureRunning(wish);
    if (instance.postgresPort !== port) await updateInstance(dataDir, { postgresPort: port });
    return {
      port,
      adminUrl: adminUrlOf(port, instance.postgresPassword),
      pgData,
      logDir,
    };
  }
  // Running, but its password is lost with instance.json: it has to come down to be given a new one.
  if (postmaster) await stopPostmaster(pgData, postmaster);

  const binaries = await findBinaries();
  const place = await choosePlace({ dataDir, pgData, binaries, ways: wish.ways, log });
  const password = instance.postgresPassword ?? randomBytes(24).toString('base64url');
  const forgotten = !instance.postgresPassword && (await hasCluster(place.pgData));
  // Known before the cluster is made: a start killed in between still has the right password.
  if (!instance.postgresPassword && !forgotten) await updateInstance(dataDir, { postgresPassword: password });
  await prepareCluster(place, password, log);
  if (forgotten) {
    await resetPassword(place, password);
    await updateInstance(dataDir, { postgresPassword: password });
  }
  const wished = { port: wish.known?.port ?? instance.postgresPort, fixedPort: wish.known !== null };
  const port = await startPostgres({ ...place, logDir }, wished, log);
  if (instance.postgresPort !== port) await updateInstance(dataDir, { postgresPort: port });
  return { port, pgData: place.pgData, logDir, adminUrl: adminUrlOf(port, password) };
}

/** Its port once it accepts connections; null when it ended instead. */
async function waitUntilReady(pgData: string, found: Postmaster): Promise<number | null> {
  let postmaster: Postmaster | null = found;
  for (let waited = 0; waited < 600_000; waited += 50) {
    if (!postmaster) return null;
    if (postmaster.ready) return postmaster.port;
    await sleep(50);
    postmaster = await findPostmaster(pgData);
  }
  throw new Unavailable(
    'PostgreSQL đang chạy nhưng chưa sẵn sàng sau 10 phút: hãy xem tệp postgres-log/postgres.log.',
  );
}
