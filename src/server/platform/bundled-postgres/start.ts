// How is PostgreSQL brought up so that it survives us, recovers by itself and finds a free port?
import { rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../unavailable.ts';
import { programOf } from './binaries.ts';
import type { Place } from './choose-runner.ts';
import { openLog, readLogSince, rotateLog } from './log.ts';
import { endOrphans, findPostmaster } from './postmaster.ts';
import { spawnUnder } from './runner.ts';
import { settingArguments } from './settings.ts';

const READY_LIMIT_MS = 30 * 60_000;

/**
 * Starts PostgreSQL detached, on the wished port when it is free. Answers the port once connections are accepted.
 * `fixedPort` insists on the wished one: others already hold its URL.
 */
export async function startPostgres(
  place: Place & { readonly logDir: string },
  wished: { readonly port: number | undefined; readonly fixedPort: boolean },
  log: (line: string) => void,
): Promise<number> {
  await endOrphans(place.pgData);
  // No process of this cluster lives (and we hold the start lock), so this file can only mislead: its number may have
  // been given to some other process since, for instance in a restarted container.
  await rm(path.join(place.pgData, 'postmaster.pid'), { force: true });
  await rotateLog(place.logDir);
  for (let attempt = 1; attempt <= 5; attempt++) {
    const keep =
      wished.port !== undefined && (wished.fixedPort || (attempt === 1 && (await isFree(wished.port))));
    const port = keep && wished.port !== undefined ? wished.port : await findFreePort();
    const failure = await tryStart(place, port, log);
    if (failure === null) return port;
    if (!/Address already in use/.test(failure)) throw new Unavailable(explain(failure));
    await sleep(100 * attempt);
  }
  throw new Unavailable('Không mở được cổng nào cho PostgreSQL trên 127.0.0.1.');
}

/** Null when ready; otherwise what PostgreSQL said before it ended. */
async function tryStart(
  place: Place & { readonly logDir: string },
  port: number,
  log: (line: string) => void,
): Promise<string | null> {
  const { handle, offset } = await openLog(place.logDir);
  let ended = false;
  const child = spawnUnder(
    place.runner,
    programOf(place.binaries, 'postgres'),
    ['-D', place.pgData, ...settingArguments(port)],
    { detached: true, stdio: ['ignore', handle.fd, handle.fd] },
  );
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  child.unref();
  await handle.close();
  const started = Date.now();
  let told = false;
  while (Date.now() - started < READY_LIMIT_MS) {
    if (ended) return readLogSince(place.logDir, offset);
    if (await isReady(place.pgData)) return null;
    if (!told && Date.now() - started > 1_000) {
      told = true;
      log('Đang khởi động cơ sở dữ liệu (có thể đang phục hồi sau lần tắt đột ngột)');
    }
    await sleep(20);
  }
  return readLogSince(place.logDir, offset);
}

/** PostgreSQL writes "ready" on line 8 of postmaster.pid once it accepts connections. */
async function isReady(pgData: string): Promise<boolean> {
  return (await findPostmaster(pgData))?.ready === true;
}

function explain(failure: string): string {
  if (/No space left on device/.test(failure)) return 'PostgreSQL không khởi động được: ổ đĩa đã đầy.';
  const line = failure.split('\n').findLast((text) => /FATAL|PANIC|error/i.test(text)) ?? failure.trim();
  return `PostgreSQL không khởi động được: ${line.replace(/^.*?(FATAL|PANIC):\s*/, '').trim()}`;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.on('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
