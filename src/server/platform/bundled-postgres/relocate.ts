// Where else can PostgreSQL live when no identity may enter our folders (root's clone of mode 700, no namespaces)?
import { randomBytes } from 'node:crypto';
import { cp, lstat, mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Place } from './choose-runner.ts';
import { canRun, type Runner } from './runner.ts';

const BASE = '/var/lib/thongsuot';

interface Wish {
  readonly dataDir: string;
  /** Where the database is or would be. */
  readonly pgData: string;
  readonly binaries: Binaries;
  readonly log: (line: string) => void;
}

/**
 * Copies the binaries (once per version) under /var/lib/thongsuot and gives this data folder a place there: an existing
 * database moves along, `postgres` in the data folder becomes a link to it, and the log says where. Null when the
 * account cannot run there either.
 */
export async function relocate(
  { dataDir, pgData, binaries, log }: Wish,
  runner: Runner,
): Promise<Place | null> {
  const copied = await copyBinaries(binaries);
  if (!(await canRun(runner, copied))) return null;
  if (pgData.startsWith(`${BASE}/`)) return { runner, binaries: copied, pgData };
  const home = path.join(BASE, randomBytes(8).toString('hex'));
  await mkdir(home, { mode: 0o755 });
  const target = path.join(home, 'postgres');
  if (await isThere(pgData)) {
    await copyWhole(pgData, target);
    await rm(pgData, { recursive: true });
  } else {
    await mkdir(target, { mode: 0o700 });
  }
  await symlink(target, path.join(dataDir, 'postgres'));
  log(`PostgreSQL không vào được thư mục ${dataDir}; cơ sở dữ liệu được đặt ở ${home}`);
  return { runner, binaries: copied, pgData: target };
}

async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const folder = path.join(BASE, `postgresql-${binaries.version}`);
  if (!(await isThere(folder))) {
    await mkdir(BASE, { recursive: true, mode: 0o755 });
    await copyWhole(binaries.folder, folder);
  }
  return { ...binaries, folder };
}

/** The target appears whole or not at all. */
async function copyWhole(source: string, target: string): Promise<void> {
  const half = `${target}.half-${process.pid}`;
  await cp(source, half, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await rename(half, target);
}

async function isThere(folder: string): Promise<boolean> {
  return lstat(folder).then(
    () => true,
    () => false,
  );
}
