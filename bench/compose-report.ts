// A report of 40 pages, 2.000 figures and an annex of 2.000 rows to Word, PDF and Excel: seconds, peak memory, linear in rows, against the bare libraries.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIGURES, longReport, ROWS } from './support/long-report.ts';
import { type Report, round } from './support/measure-time.ts';
import { watchNode } from './support/peak-memory.ts';

const CHILD = path.resolve(import.meta.dirname, 'support/write-long-report.ts');
const ROUNDS = 3;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The best of some runs: what else the machine does only ever adds. */
async function measure(way: string, format: string, times: number, folder: string): Promise<Measured> {
  let best: Measured = { seconds: Number.POSITIVE_INFINITY, megabytes: Number.POSITIVE_INFINITY };
  for (let run = 0; run < ROUNDS; run += 1) {
    const file = path.join(folder, `${way}-${times}.${format}`);
    const { code, ownMegabytes } = await watchNode([CHILD, way, format, String(times), file]);
    if (code !== 0) throw new Error(`${way} ${format} ${times}× dừng với mã ${code}`);
    best = {
      seconds: Math.min(best.seconds, Number(readFileSync(`${file}.seconds`, 'utf8'))),
      megabytes: Math.min(best.megabytes, ownMegabytes),
    };
  }
  return best;
}

export async function bench(report: Report): Promise<void> {
  const { claims } = longReport(1);
  if (claims.length < FIGURES) throw new Error(`chỉ có ${claims.length} con số`);
  const folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-bench-'));
  try {
    for (const format of ['docx', 'pdf', 'xlsx']) {
      const bare = await measure('bare', format, 1, folder);
      const one = await measure('ours', format, 1, folder);
      const name = `compose-report.${format}.${claims.length}-figures.${ROWS}-rows`;
      report({
        name,
        figure: round(one.seconds),
        unit: 's',
        baseline: round(bare.seconds),
        ratio: round(one.seconds / bare.seconds),
      });
      report({
        name: `${name}.peak`,
        figure: round(one.megabytes, 0),
        unit: 'MB',
        baseline: round(bare.megabytes, 0),
        ratio: round(one.megabytes / bare.megabytes),
      });
      for (const times of [2, 4]) {
        const more = await measure('ours', format, times, folder);
        report({
          name: `${name}.${times}x`,
          figure: round(more.seconds),
          unit: 's',
          baseline: round(one.seconds * times),
          ratio: round(more.seconds / (one.seconds * times)),
        });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
