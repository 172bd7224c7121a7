// Which identity and which folder can PostgreSQL have here? Tried for real, most modest first.
import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Unavailable } from '../unavailable.ts';
import { type Binaries, programOf } from './binaries.ts';
import { relocate } from './relocate.ts';
import { type Runner, runUnder } from './runner.ts';

/** The ways open to root, in order. `owner` is whoever owns the data folder, when that is not root. */
export const ROOT_WAYS = ['owner', 'postgres', 'namespace', 'nobody', 'relocated'] as const;
export type RootWay = (typeof ROOT_WAYS)[number];

export interface Place {
  readonly runner: Runner;
  readonly binaries: Binaries;
  /** PostgreSQL's data folder (it may not exist yet) and the folder of its log. */
  readonly pgData: string;
  readonly logDir: string;
}

interface Wish {
  readonly dataDir: string;
  readonly binaries: Binaries;
  /** A folder outside the data folder chosen by an earlier start. */
  readonly postgresFolder: string | undefined;
  readonly ways?: readonly RootWay[];
  readonly log: (line: string) => void;
}

/** Chooses how to run PostgreSQL. @throws Unavailable when no way works. */
export async function choosePlace(wish: Wish): Promise<Place> {
  const home = wish.postgresFolder ?? wish.dataDir;
  const here = {
    binaries: wish.binaries,
    pgData: path.join(home, 'postgres'),
    logDir: path.join(home, 'postgres-log'),
  };
  const uid = process.geteuid?.() ?? 0;
  if (uid !== 0) return { ...here, runner: { kind: 'self', uid, gid: process.getegid?.() ?? 0 } };
  for (const way of wish.ways ?? ROOT_WAYS) {
    if (way === 'relocated') {
      const place = await relocate(here, wish, (name) => findAccount((entry) => entry.name === name));
      if (place) return place;
      continue;
    }
    const runner = await runnerFor(way, home);
    if (runner && (await canRun(runner, wish.binaries)) && (await canEnter(runner, home)))
      return { ...here, runner };
  }
  throw new Unavailable(
    `PostgreSQL không chạy bằng root và không tìm được tài khoản nào vào được thư mục ${wish.dataDir}: hãy tạo tài khoản "postgres", hoặc chạy bằng người dùng thường, hoặc đặt DATABASE_URL.`,
  );
}

export async function canRun(runner: Runner, binaries: Binaries): Promise<boolean> {
  return (await runUnder(runner, programOf(binaries, 'postgres'), ['--version'])).code === 0;
}

async function runnerFor(way: Exclude<RootWay, 'relocated'>, home: string): Promise<Runner | null> {
  if (way === 'namespace') {
    const ordinary = await findAccount(() => true);
    return { kind: 'namespace', uid: 0, gid: 0, insideUid: ordinary?.uid ?? 1000 };
  }
  if (way !== 'owner') return findAccount((entry) => entry.name === way);
  const owner = (await stat(home)).uid;
  return owner === 0 ? null : findAccount((entry) => entry.uid === owner);
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

interface Account {
  readonly kind: 'account';
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

async function findAccount(matches: (account: Account) => boolean): Promise<Account | null> {
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid) continue;
    const account: Account = { kind: 'account', name, uid: Number(uid), gid: Number(gid) };
    if (account.uid !== 0 && matches(account)) return account;
  }
  return null;
}

/** Makes the folder for the runner, 0700. */
export async function giveFolder(folder: string, runner: Runner): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await stat(folder)).uid !== runner.uid) await chown(folder, runner.uid, runner.gid);
}
