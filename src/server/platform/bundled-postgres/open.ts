// How does a command get the bundled PostgreSQL, and how does the last one out turn off the light?
import { setTimeout as sleep } from 'node:timers/promises';
import { openDataFolder } from '../data-folder.ts';
import type { DatabaseServer, DatabaseServerOptions } from '../database-server.ts';
import { requireDurability } from '../durability.ts';
import { withExclusive } from '../exclusive.ts';
import { hasOtherServer, readInstance } from '../instance.ts';
import { Unavailable } from '../unavailable.ts';
import type { RootWay } from './choose-runner.ts';
import { ensureRunning, type Running } from './ensure-running.ts';
import { trimLog } from './log.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { openSession, type Session } from './session.ts';

const TRIM_EVERY_MS = 10 * 60_000;
const CONNECT_ATTEMPTS = 10;

/** Opens the bundled PostgreSQL: adopts a running one, starts or creates it otherwise. @throws Unavailable */
export async function openBundledServer(
  options: DatabaseServerOptions,
  ways?: readonly RootWay[],
): Promise<DatabaseServer> {
  const { log, keepAlive = false } = options;
  const dataDir = await openDataFolder(options.dataDir);
  const underStartLock = <T>(work: () => Promise<T>) => withExclusive(dataDir, 'postgres', work);

  let closed = false;
  const enter = (known: Running | null) =>
    underStartLock(async () => {
      // Our own release() may have had its turn, and stopped PostgreSQL, while we waited for ours.
      if (closed) return null;
      return connect(() => ensureRunning({ dataDir, ways, known, log }));
    });

  const first = await enter(null);
  if (!first) throw new Unavailable('Cơ sở dữ liệu đã đóng.');
  let { running, session } = first;

  const watch = (current: Session) =>
    current.onLost(() => {
      regain().catch((error) => log(`Mất kết nối cơ sở dữ liệu: ${String(error)}`));
    });
  // A crash of PostgreSQL takes our lock with it. Take it again before somebody thinks we have left.
  const regain = async () => {
    await session.close();
    while (!closed) {
      if (!keepAlive && !(await findPostmaster(running.pgData))) return;
      try {
        const again = await enter(running);
        if (!again) return;
        ({ running, session } = again);
        watch(session);
        return;
      } catch (error) {
        if (!keepAlive) throw error;
        log(
          `Cơ sở dữ liệu chưa chạy lại được, sẽ thử tiếp: ${error instanceof Unavailable ? error.message : String(error)}`,
        );
        await sleep(500);
      }
    }
  };
  watch(session);
  const trimming = setInterval(() => void trimLog(running.logDir).catch(() => {}), TRIM_EVERY_MS);
  trimming.unref();

  const leave = async (mayStop: () => Promise<boolean>) => {
    if (closed) return;
    closed = true;
    clearInterval(trimming);
    await underStartLock(async () => {
      const stop = await mayStop();
      await session.close();
      const postmaster = stop ? await findPostmaster(running.pgData) : null;
      if (postmaster) await stopPostmaster(running.pgData, postmaster);
    });
  };

  return {
    adminUrl: running.adminUrl,
    bundled: true,
    release: () =>
      leave(async () => {
        const alone = await session.leave().catch(() => leaveAfresh(running.adminUrl));
        return alone && !(await hasOtherServer(await readInstance(dataDir)));
      }),
    stopNow: () => leave(async () => true),
  };
}

/** Our connection was lost: PostgreSQL is down, or came back without our lock and may have nobody left but us. */
async function leaveAfresh(adminUrl: string): Promise<boolean> {
  try {
    const session = await openSession(adminUrl);
    const alone = await session.leave();
    await session.close();
    return alone;
  } catch {
    return false;
  }
}

/** A PostgreSQL found alive may be dying (killed an instant ago, or stopping): look again rather than give up. */
async function connect(findRunning: () => Promise<Running>): Promise<{ running: Running; session: Session }> {
  for (let attempt = 1; ; attempt++) {
    const running = await findRunning();
    let session: Session | undefined;
    try {
      session = await openSession(running.adminUrl);
      await requireDurability(session.client);
      return { running, session };
    } catch (error) {
      await session?.close();
      if (error instanceof Unavailable) throw error;
      if (attempt === CONNECT_ATTEMPTS) {
        throw new Unavailable(`Không kết nối được PostgreSQL kèm theo: ${String(error)}.`);
      }
      await sleep(50 * attempt);
    }
  }
}
