// A system of a bench's own: bundled PostgreSQL in a temporary folder, with a demonstration.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DemonstrationSize } from '#domain/demonstration/produce.ts';
import { loadDemonstration } from '#server/demonstration/service.ts';
import { openSystem, type System } from '#server/system.ts';

export interface BenchLine {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
}
export type Report = (line: BenchLine) => void;

/** Opens it, runs the work, takes it away. */
export async function withBenchSystem(size: DemonstrationSize, work: (system: System) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(path.join(tmpdir(), 'thong-suot-do-'));
  const progress = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const system = await openSystem({ dataDir: path.join(parent, 'data'), progress });
    try {
      const { database, places, sectors, clock } = system;
      await loadDemonstration({ loader: database.loaderPool, places, sectors, clock, progress }, size);
      await work(system);
    } finally {
      await system.close();
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** The median milliseconds of two kinds of work done by turns, so that what the machine does besides meets both alike. */
export async function compare(rounds: number, one: (round: number) => Promise<unknown>, other: (round: number) => Promise<unknown>): Promise<{ one: number; other: number }> {
  const times = { one: [] as number[], other: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    for (const [kind, work] of [['one', one], ['other', other]] as const) {
      const started = performance.now();
      await work(round);
      // The first rounds only warm up.
      if (round >= 0) times[kind].push(performance.now() - started);
    }
  }
  return { one: median(times.one), other: median(times.other) };
}

export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}
