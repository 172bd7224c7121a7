// A data folder of a test's own, which leaves no PostgreSQL behind however the test ends.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { listProcesses } from '#server/platform/bundled-postgres/postmaster.ts';

/** A path, inside a new temporary folder, where nothing is yet. */
export async function newDataFolder(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'thong suot-'));
  const folder = path.join(parent, 'dữ liệu');
  onTestFinished(async () => {
    await killPostgres(folder);
    await rm(parent, { recursive: true, force: true });
  });
  return folder;
}

/** Kills every PostgreSQL process of the folder at once, as a power cut would; answers how many there were. */
export async function killPostgres(dataDir: string): Promise<number> {
  const processes = await listProcesses(path.join(dataDir, 'postgres')).catch(() => []);
  for (const pid of processes)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself since it was listed.
    }
  return processes.length;
}

/** One query on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // A server killed under us is what some tests are about: the query rejects, nothing more.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
