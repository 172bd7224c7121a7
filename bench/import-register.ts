// Importing a list with every check, against raw COPY of the same finished rows into the same tables; and the peak memory of 175.000 rows.
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { COMMAND_LIMITS } from '#document/list/limits.ts';
import { importFile } from '#server/exchange/import-list.ts';
import { openSystem, type System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { LIST_DAY, writeLongList } from './support/long-list.ts';
import { type Report, round } from './support/measure-time.ts';
import { watchNode } from './support/peak-memory.ts';

const ROWS = 20_000;
const MANY = 175_000;

const TABLES = [
  'organisations',
  'organisation_tax_codes',
  'organisation_events',
  'organisation_event_versions',
  'organisation_spans',
  'organisation_flows',
  'organisation_contacts',
];

async function withEmpty<T>(work: (system: System, dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'thongsuot-bench-'));
  try {
    const system = await openSystem({ dataDir, appConnections: 2, progress: () => undefined });
    try {
      return await work(system, dataDir);
    } finally {
      await system.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Seconds of our import of a list; its finished rows are left in `folder`, a file for each table. */
async function importSeconds(folder: string): Promise<number> {
  return withEmpty(async (system) => {
    const file = path.join(folder, 'danh-sach.xlsx');
    await writeLongList(system, ROWS, file, 'xlsx');
    const { database, places } = system;
    const deps = { ...system.organisationDeps(database.loader), pool: database.loaderPool };
    const input = {
      fileName: 'danh-sach.xlsx',
      bytes: readFileSync(file),
      limits: COMMAND_LIMITS,
      unit: places.geography.nation,
      asOf: LIST_DAY,
    };
    const started = performance.now();
    const { counts } = await importFile(deps, SYSTEM_VIEWER, input, async () => undefined);
    const seconds = (performance.now() - started) / 1000;
    if (counts.new !== ROWS) throw new Error(`nạp ${counts.new} dòng, không phải ${ROWS}`);
    const client = await database.loaderPool.connect();
    try {
      for (const table of TABLES)
        await pipeline(
          client.query(copyTo(`copy ${table} to stdout`)),
          createWriteStream(path.join(folder, table)),
        );
    } finally {
      client.release();
    }
    return seconds;
  });
}

/** Seconds of COPY of the same rows into the same tables of another empty register: keys, indexes and foreign keys included. */
async function copySeconds(folder: string): Promise<number> {
  return withEmpty(async (system) => {
    const client = await system.database.loaderPool.connect();
    try {
      const started = performance.now();
      await client.query('begin');
      await client.query('set constraints all deferred');
      for (const table of TABLES)
        await pipeline(
          createReadStream(path.join(folder, table)),
          client.query(copyFrom(`copy ${table} from stdin`)),
        );
      await client.query('commit');
      return (performance.now() - started) / 1000;
    } finally {
      client.release();
    }
  });
}

export async function bench(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-bench-'));
  try {
    const ours = await importSeconds(folder);
    const bare = await copySeconds(folder);
    report({
      name: `import-register.${ROWS}-rows-all-checks`,
      figure: round(ROWS / ours, 0),
      unit: 'rows/s',
      baseline: round(ROWS / bare, 0),
      ratio: round(bare / ours),
    });
    await withEmpty(async (system) => writeLongList(system, MANY, path.join(folder, 'nhieu.xlsx'), 'xlsx'));
    const dataDir = path.join(folder, 'data');
    const command = path.resolve('src/cli/main.ts');
    await watchNode([command, 'init', '--admin', 'do@vidu.example', '--data', dataDir]);
    const many = await watchNode([
      command,
      'import',
      'register',
      path.join(folder, 'nhieu.xlsx'),
      '--as-of',
      LIST_DAY,
      '--data',
      dataDir,
    ]);
    if (many.code !== 0) throw new Error(`lệnh nhập kết thúc với mã ${many.code}`);
    report({ name: `import-register.${MANY}-rows`, figure: round(many.seconds, 1), unit: 's' });
    report({ name: `import-register.${MANY}-rows.peak`, figure: round(many.ownMegabytes, 0), unit: 'MB' });
    report({
      name: `import-register.${MANY}-rows.peak-of-reader`,
      figure: round(many.childMegabytes, 0),
      unit: 'MB',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
