// Loading the demonstration of the nation, rows a second: everything (invent, fold, COPY, keys) against COPY of the same finished rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { loadDemonstration } from '#server/demonstration/service.ts';
import { openSystem } from '#server/system.ts';
import { type Report, round } from './support/measure-time.ts';

const TABLES = [
  'organisations',
  'organisation_tax_codes',
  'organisation_events',
  'organisation_event_versions',
  'organisation_spans',
  'organisation_flows',
];

export async function bench(report: Report): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'thongsuot-bench-'));
  const system = await openSystem({ dataDir, appConnections: 2, progress: () => undefined });
  try {
    const { places, sectors, clock, keys, database } = system;
    const deps = { loader: database.loaderPool, places, sectors, clock, keys, progress: () => undefined };
    const start = performance.now();
    const { rows, organisations } = await loadDemonstration(deps, 'nation');
    const whole = (performance.now() - start) / 1000;
    const client = await database.loaderPool.connect();
    let bare = 0;
    try {
      for (const table of TABLES) {
        const file = path.join(dataDir, `${table}.copy`);
        await pipeline(
          client.query(copyTo(`copy ${table} to stdout`)),
          (await open(file, 'w')).createWriteStream(),
        );
        // Same columns, keys and indexes; foreign keys cannot be copied and are the loader's extra work.
        await client.query(`create temporary table bare_${table} (like ${table} including all)`);
        const begun = performance.now();
        await pipeline(
          (await open(file)).createReadStream(),
          client.query(copyFrom(`copy bare_${table} from stdin`)),
        );
        bare += (performance.now() - begun) / 1000;
      }
    } finally {
      client.release();
    }
    report({
      name: `load-nation.${organisations}-organisations`,
      figure: round(rows / whole, 0),
      unit: 'rows/s',
      baseline: round(rows / bare, 0),
      ratio: round(whole / bare),
    });
  } finally {
    await system.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
