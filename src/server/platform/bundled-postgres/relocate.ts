// Where else can PostgreSQL live when no identity may enter our folders (root's clone of mode 700, no namespaces)?
import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { updateInstance } from '../instance.ts';
import type { Binaries } from './binaries.ts';
import { canRun, type Place } from './choose-runner.ts';
import type { Runner } from './runner.ts';

const BASE = '/var/lib/thongsuot';

interface Wish {
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/**
 * Copies the binaries (once per version) under /var/lib/thongsuot and gives this data folder a place there, moving an
 * existing database along; says where. Null when no account can run there.
 */
export async function relocate(
  here: Omit<Place, 'runner'>,
  { dataDir, log }: Wish,
  findAccount: (name: string) => Promise<Runner | null>,
): Promise<Place | null> {
  const runner = (await findAccount('postgres')) ?? (await findAccount('nobody'));
  if (!runner) return null;
  const binaries = await copyBinaries(here.binaries);
  if (!(await canRun(runner, binaries))) return null;
  const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16);
  const home = path.dirname(here.pgData).startsWith(BASE) ? path.dirname(here.pgData) : path.join(BASE, name);
  await mkdir(home, { recursive: true, mode: 0o755 });
  const place = {
    runner,
    binaries,
    pgData: path.join(home, 'postgres'),
    logDir: path.join(home, 'postgres-log'),
  };
  if (place.pgData !== here.pgData) {
    if ((await isThere(here.pgData)) && !(await isThere(place.pgData))) {
      log(`Đang chuyển cơ sở dữ liệu sang ${home}`);
      await moveWhole(here.pgData, place.pgData);
    }
    await updateInstance(dataDir, { postgresFolder: home });
    log(`PostgreSQL không vào được thư mục ${dataDir}; cơ sở dữ liệu được đặt ở ${home}`);
  }
  return place;
}

async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const folder = path.join(BASE, `postgresql-${binaries.version}`);
  if (!(await isThere(folder))) {
    await mkdir(BASE, { recursive: true, mode: 0o755 });
    await moveWhole(binaries.folder, folder, { keepSource: true });
  }
  return { ...binaries, folder };
}

/** The target appears whole or not at all. */
async function moveWhole(source: string, target: string, { keepSource = false } = {}): Promise<void> {
  const half = `${target}.${process.pid}`;
  await cp(source, half, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await rename(half, target);
  if (!keepSource) await rm(source, { recursive: true });
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
