// Which identity and which folder can PostgreSQL have here? Tried for real, most modest first.
import { chmod, chown, lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Unavailable } from '../unavailable.ts';
import { findAccount } from './accounts.ts';
import type { Binaries } from './binaries.ts';
import { relocate } from './relocate.ts';
import { canRun, type Runner, runUnder } from './runner.ts';

/** The ways open to root, in order. `owner` is whoever owns the data folder, when that is not root. */
const ROOT_WAYS = ['owner', 'postgres', 'namespace', 'nobody', 'relocated'] as const;
export type RootWay = (typeof ROOT_WAYS)[number];

export interface Place {
  readonly runner: Runner;
  readonly binaries: Binaries;
  /** PostgreSQL's data folder; it may not exist yet. */
  readonly pgData: string;
}

interface Wish {
  readonly dataDir: string;
  readonly pgData: string;
  readonly binaries: Binaries;
  readonly ways?: readonly RootWay[] | undefined;
  readonly log: (line: string) => void;
}

/** Where the database of a data folder is or would be: `postgres` inside, unless an earlier start left a link there. */
export async function findPgData(dataDir: string): Promise<string> {
  const usual = path.join(dataDir, 'postgres');
  const entry = await lstat(usual).catch(() => null);
  if (!entry?.isSymbolicLink()) return usual;
  return realpath(usual).catch(() => {
    throw new Unavailable(
      `Liên kết ${usual} trỏ tới một thư mục không còn: hãy phục hồi thư mục đó hoặc xóa liên kết.`,
    );
  });
}

/** Chooses how to run PostgreSQL. @throws Unavailable when no way works. */
export async function choosePlace(wish: Wish): Promise<Place> {
  const { pgData, binaries } = wish;
  const uid = process.geteuid?.() ?? 0;
  if (uid !== 0) return { binaries, pgData, runner: { kind: 'self', uid, gid: process.getegid?.() ?? 0 } };
  const home = path.dirname(pgData);
  for (const way of wish.ways ?? ROOT_WAYS) {
    if (way === 'relocated') {
      const runner = (await findNamed('postgres')) ?? (await findNamed('nobody'));
      const place = runner && (await relocate(wish, runner));
      if (place) return place;
    } else {
      const runner = await runnerFor(way, home);
      if (runner && (await canRun(runner, binaries)) && (await canEnter(runner, home))) {
        return { runner, binaries, pgData };
      }
    }
  }
  throw new Unavailable(
    `PostgreSQL không chạy bằng root và không có tài khoản nào vào được thư mục ${wish.dataDir}: hãy tạo tài khoản "postgres", hoặc chạy bằng người dùng thường, hoặc đặt DATABASE_URL.`,
  );
}

async function runnerFor(way: Exclude<RootWay, 'relocated'>, home: string): Promise<Runner | null> {
  switch (way) {
    case 'owner': {
      const { uid } = await stat(home);
      return uid === 0 ? null : findAccount((account) => account.uid === uid);
    }
    case 'namespace': {
      const ordinary = await findAccount(() => true);
      return { kind: 'namespace', uid: 0, gid: 0, insideUid: ordinary?.uid ?? 1000 };
    }
    default:
      return findNamed(way);
  }
}

function findNamed(name: string) {
  return findAccount((account) => account.name === name);
}

/** Entering is enough: what PostgreSQL writes to is made beforehand and given to it. */
async function canEnter(runner: Runner, home: string): Promise<boolean> {
  const tryIt = async () => (await runUnder(runner, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', home])).code === 0;
  if (await tryIt()) return true;
  const { uid, mode } = await stat(home);
  if (runner.kind !== 'account' || uid !== 0) return false;
  // Let the account's group pass through our own folder (not list it), then look whether the way there is open too.
  await chown(home, 0, runner.gid);
  await chmod(home, (mode & 0o707) | 0o010);
  return tryIt();
}
