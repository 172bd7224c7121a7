// How does an empty folder become a database cluster, all of it or nothing of it?
import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Unavailable } from '../unavailable.ts';
import { programOf } from './binaries.ts';
import type { Place } from './choose-runner.ts';
import { runUnder } from './runner.ts';

const NEEDED_MEGABYTES = 200;

/** Checks version, owner and free space of the folder; makes the cluster when there is none yet. @throws Unavailable */
export async function prepareCluster(
  place: Place,
  password: string,
  log: (line: string) => void,
): Promise<void> {
  await requireSpace(path.dirname(place.pgData));
  const present = await readVersion(place.pgData);
  if (present === null) {
    log('Đang tạo cơ sở dữ liệu lần đầu');
    await initialise(place, password);
    return;
  }
  if (present !== place.binaries.major) {
    throw new Unavailable(
      `Thư mục ${place.pgData} thuộc PostgreSQL ${present}, còn bản kèm theo là PostgreSQL ${place.binaries.major}: hãy phục hồi từ bản sao lưu vào một thư mục dữ liệu mới.`,
    );
  }
  await giveWhole(place);
}

/** True when the folder already holds a cluster (of whatever version). */
export async function hasCluster(pgData: string): Promise<boolean> {
  return (await readVersion(pgData)) !== null;
}

async function readVersion(pgData: string): Promise<string | null> {
  try {
    return (await readFile(path.join(pgData, 'PG_VERSION'), 'utf8')).trim();
  } catch {
    const names = await readdir(pgData).catch(() => []);
    if (names.length === 0) return null;
    throw new Unavailable(
      `Thư mục ${pgData} có tệp nhưng không phải dữ liệu PostgreSQL: hãy chuyển nó đi nơi khác.`,
    );
  }
}

async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free < NEEDED_MEGABYTES) {
    throw new Unavailable(
      `Ổ đĩa của ${folder} chỉ còn ${free} MB trống; cần ít nhất ${NEEDED_MEGABYTES} MB.`,
    );
  }
}

async function initialise({ runner, binaries, pgData }: Place, password: string): Promise<void> {
  await removeHalves(pgData);
  const half = `${pgData}.half-${process.pid}`;
  await mkdir(half, { mode: 0o700 });
  await chown(half, runner.uid, runner.gid);
  const passwordFile = `${half}-password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    await chown(passwordFile, runner.uid, runner.gid);
    const { code, output } = await runUnder(runner, programOf(binaries, 'initdb'), [
      `--pgdata=${half}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      // The built-in provider sorts and folds the same on every machine; names are ordered by vi-x-icu where asked.
      '--locale=C.UTF-8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
    if (code !== 0) throw new Unavailable(explain(output));
    // The folder may be there, empty, made by hand.
    await rm(pgData, { recursive: true, force: true });
    await rename(half, pgData);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

function explain(output: string): string {
  if (/No space left on device/.test(output)) return 'Không tạo được cơ sở dữ liệu: ổ đĩa đã đầy.';
  const line =
    output.split('\n').find((text) => /error|fatal|invalid|could not/i.test(text)) ?? output.trim();
  return `Không tạo được cơ sở dữ liệu: ${line.trim()}`;
}

/** Remains of an initialisation that was killed; we hold the start lock, so nobody works in them. */
async function removeHalves(pgData: string): Promise<void> {
  const folder = path.dirname(pgData);
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${path.basename(pgData)}.half-`))
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** The identity may have changed since the last start (root then, an account now): the files follow it. */
async function giveWhole({ runner, pgData }: Place): Promise<void> {
  const { uid } = await stat(pgData);
  if (uid === runner.uid) return;
  if (runner.kind === 'self') {
    throw new Unavailable(
      `Thư mục ${pgData} thuộc người dùng khác (uid ${uid}): hãy chạy bằng người dùng đó hoặc root.`,
    );
  }
  await promisify(execFile)('chown', ['-R', `${runner.uid}:${runner.gid}`, '--', pgData]);
}
