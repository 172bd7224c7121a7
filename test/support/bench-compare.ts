// Two ways of doing the same, measured side by side.
import type { BenchLine } from './bench-system.ts';

/** A figure that stands alone has no baseline. */
export type Report = (
  line: Omit<BenchLine, 'baseline' | 'ratio'> & Partial<Pick<BenchLine, 'baseline' | 'ratio'>>,
) => void;

/** Milliseconds of two ways, with the ratio. */
export function comparison(name: string, one: number, other: number): BenchLine {
  return {
    name,
    figure: Number(one.toFixed(2)),
    unit: 'ms',
    baseline: Number(other.toFixed(2)),
    ratio: Number((one / other).toFixed(2)),
  };
}

/** The median milliseconds of two kinds of work done by turns, so that what the machine does besides meets both alike. */
export async function compare(
  rounds: number,
  one: (round: number) => Promise<unknown>,
  other: (round: number) => Promise<unknown>,
): Promise<{ one: number; other: number }> {
  const times = { one: [] as number[], other: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    for (const [kind, work] of [
      ['one', one],
      ['other', other],
    ] as const) {
      const started = performance.now();
      await work(round);
      // The first rounds only warm up.
      if (round >= 0) times[kind].push(performance.now() - started);
    }
  }
  return { one: median(times.one), other: median(times.other) };
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}
