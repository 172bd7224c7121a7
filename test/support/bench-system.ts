// A nation to measure on: the calibrated demonstration on a bundled PostgreSQL of its own, gone afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemonstration } from '#server/demonstration/service.ts';
import { openSystem, type System } from '#server/system.ts';

export interface BenchLine {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
}

/** Rounded so that a line can be read. */
export function benchLine(name: string, unit: string, figure: number, baseline: number): BenchLine {
  return {
    name,
    figure: Math.round(figure),
    unit,
    baseline: Math.round(baseline),
    ratio: Number((figure / baseline).toFixed(3)),
  };
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** Runs work on a freshly loaded nation; `folder` is free to use and removed. */
export async function withNation(work: (system: System, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'đo-'));
  try {
    const system = await openSystem({ dataDir: path.join(folder, 'data'), progress: () => undefined });
    try {
      const { places, sectors, clock, keys, database } = system;
      const deps = { loader: database.loaderPool, places, sectors, clock, keys, progress: () => undefined };
      await loadDemonstration(deps, 'seed');
      await work(system, folder);
    } finally {
      await system.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
