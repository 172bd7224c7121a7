// A report of 40 pages, 2.000 figures and an annex of 2.000 rows to Word, PDF and Excel: seconds, peak memory, linear in rows, against the bare libraries.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIGURES, longReport, ROWS } from './support/long-report.ts';
import { median, type Report, round } from './support/measure-time.ts';
import { watchNode } from './support/peak-memory.ts';

const CHILD = path.resolve(import.meta.dirname, 'support/write-long-report.ts');
const ROUNDS = 5;
const GROWTH = [2, 4];

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

async function once(way: string, format: string, times: number, folder: string): Promise<Measured> {
  const file = path.join(folder, `${way}-${times}.${format}`);
  const { code, ownMegabytes } = await watchNode([CHILD, way, format, String(times), file]);
  if (code !== 0) throw new Error(`${way} ${format} ${times}× dừng với mã ${code}`);
  return { seconds: Number(readFileSync(`${file}.seconds`, 'utf8')), megabytes: ownMegabytes };
}

/** Medians of rounds in which all take turns, so that a busy minute falls on every side; a process of its own each time. */
async function measure(
  runs: readonly { readonly way: string; readonly times: number }[],
  format: string,
  folder: string,
): Promise<readonly Measured[]> {
  const all = runs.map((): Measured[] => []);
  for (let at = 0; at < ROUNDS; at += 1)
    for (const [index, { way, times }] of runs.entries())
      all[index]?.push(await once(way, format, times, folder));
  return all.map((measured) => ({
    seconds: median(measured.map(({ seconds }) => seconds)),
    megabytes: median(measured.map(({ megabytes }) => megabytes)),
  }));
}

export async function bench(report: Report): Promise<void> {
  const { claims } = longReport(1);
  if (claims.length < FIGURES) throw new Error(`chỉ có ${claims.length} con số`);
  const folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-bench-'));
  const runs = [{ way: 'bare', times: 1 }, ...[1, ...GROWTH].map((times) => ({ way: 'ours', times }))];
  try {
    for (const format of ['docx', 'pdf', 'xlsx']) {
      const [bare, one, ...more] = await measure(runs, format, folder);
      if (!bare || !one) throw new Error('không có lượt đo');
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
      for (const [index, { seconds }] of more.entries()) {
        const times = GROWTH[index] ?? 0;
        report({
          name: `${name}.${times}x`,
          figure: round(seconds),
          unit: 's',
          baseline: round(one.seconds * times),
          ratio: round(seconds / (one.seconds * times)),
        });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
