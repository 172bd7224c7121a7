// How long does it take? Medians of alternating runs, so that a busy machine disturbs both sides alike.

export interface Line {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
}
export type Report = (line: Line) => void;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median milliseconds of each work; one round (or as many as said) warms up, then all take turns. */
export async function race(
  works: readonly (() => Promise<unknown>)[],
  rounds = 9,
  warm = 1,
): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let round = -warm; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const took = await timed(work);
      if (round >= 0) times[index]?.push(took);
    }
  }
  return times.map(median);
}

/** Rounds for a table. */
export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
