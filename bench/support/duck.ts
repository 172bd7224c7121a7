// The same tables in DuckDB, in memory, for a figure to stand beside ours.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const REGISTER = ['organisation_spans', 'organisation_flows', 'unit_ancestries', 'unit_versions'];

/** Copies tables over as CSV and opens a connection on them. */
export async function openDuck(
  pool: pg.Pool,
  tables: readonly string[] = REGISTER,
): Promise<DuckDBConnection> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-duck-'));
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  const client = await pool.connect();
  try {
    for (const table of tables) {
      const file = path.join(folder, `${table}.csv`);
      const handle = await open(file, 'w');
      await pipeline(
        client.query(copyTo(`copy (select * from ${table}) to stdout (format csv, header)`)),
        handle.createWriteStream(),
      );
      await duck.run(
        `create table ${table} as select * from read_csv('${file}', header = true, sample_size = -1)`,
      );
    }
  } finally {
    client.release();
    rmSync(folder, { recursive: true, force: true });
  }
  return duck;
}
