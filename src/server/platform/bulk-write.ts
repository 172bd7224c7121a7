// Nạp khối lượng lớn: COPY as the loader, inside the same one write path (gate, number, data, journal row, commit).
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Act } from '#server/platform/journal.ts';

type CopyValue = string | number | bigint | boolean | null | readonly string[];

function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = Array.isArray(value)
    ? `{${value.map((part) => `"${String(part).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
    : String(value);
  // Hardly any value holds one of them.
  return MARKS.test(text) ? text.replace(ALL_MARKS, (mark) => ESCAPED[mark] ?? mark) : text;
}

const MARKS = /[\\\t\n\r]/;
const ALL_MARKS = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const CHUNK = 262_144;

/**
 * Copies rows into a table. Table and columns are names of our own code, never input.
 * @returns how many rows were written
 */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  let failed: unknown;
  finished.catch((error: unknown) => {
    failed = error;
  });
  let count = 0;
  let pending = '';
  for (const row of rows) {
    pending += copyText(row[0] ?? null);
    for (let index = 1; index < row.length; index += 1) pending += `\t${copyText(row[index] ?? null)}`;
    pending += '\n';
    count += 1;
    if (pending.length < CHUNK) continue;
    const ready = stream.write(pending);
    pending = '';
    if (failed) break;
    if (!ready) await Promise.race([once(stream, 'drain'), finished]);
  }
  if (pending) stream.write(pending);
  stream.end();
  await finished;
  return count;
}

/** Runs work in a transaction of one connection; a connection that failed is thrown away. `begin` may name an isolation level. */
export async function withTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * One write of the system itself over a loader connection. `work` names what it did.
 * With `alone` it first waits for every writer under way and holds back those that come, until it commits.
 */
export async function bulkWrite<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, seq: number) => Promise<{ act: Act; reply: T }>,
  options: { readonly alone?: boolean } = {},
): Promise<{ seq: number; reply: T }> {
  return withTransaction(pool, 'begin', async (client) => {
    if (options.alone) await client.query('select pg_advisory_xact_lock(7701, 1)');
    const begun = await client.query<{ seq: number }>('select begin_write(null, null) as seq');
    const seq = begun.rows[0]?.seq ?? 0;
    const { act, reply } = await work(client, seq);
    await client.query(
      'insert into journal (seq, act, subject_kind, subject_id, note) values ($1, $2, $3, $4, $5)',
      [seq, act.act, act.subjectKind, act.subjectId, JSON.stringify(act.note ?? {})],
    );
    return { seq, reply };
  });
}
