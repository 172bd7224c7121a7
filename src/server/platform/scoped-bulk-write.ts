// Nạp khối lượng lớn trong phạm vi: COPY into a temporary table, then INSERT … SELECT as the caller, so that row security checks every row.
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { copyRows } from '#server/platform/bulk-write.ts';
import type { Db } from '#server/platform/db.ts';
import { type Act, type Actor, digestOf, type RequestKey, type Written } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

export type BulkRow = Readonly<Record<string, string | number | boolean | null>>;

export interface ScopedBulk {
  readonly seq: number;
  /** Kysely on the same connection and transaction. */
  readonly trx: Db;
  /** Adds rows to a table, all with the same columns. Table names are our own code's, never input. */
  fill(table: string, rows: readonly BulkRow[]): Promise<number>;
}

/** Kysely over a connection that someone else holds; it begins and ends nothing. */
function kyselyOn(client: pg.PoolClient): Db {
  const held = { query: client.query.bind(client), release: () => undefined };
  return new Kysely({
    dialect: new PostgresDialect({
      // The dialect asks only for connect and end; the held connection answers its queries.
      pool: { connect: async () => held, end: async () => undefined } as unknown as pg.Pool,
    }),
  });
}

async function fill(client: pg.PoolClient, table: string, rows: readonly BulkRow[]): Promise<number> {
  const first = rows[0];
  if (!first) return 0;
  const columns = Object.keys(first);
  const temporary = `incoming_${table}`;
  const list = columns.join(', ');
  await client.query(
    `create temporary table if not exists ${temporary} on commit drop as select ${list} from ${table} with no data`,
  );
  await copyRows(
    client,
    temporary,
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
  const { rowCount } = await client.query(`insert into ${table} (${list}) select ${list} from ${temporary}`);
  await client.query(`truncate ${temporary}`);
  return rowCount ?? 0;
}

/**
 * One write of a person (or of this machine's command) that may bring very many rows: gate, number, data, journal row, commit.
 * @param gate names what only one such write may change at a time
 * @throws Refused 'request-key-reused' when the key came with another body
 */
export async function scopedBulkWrite<T>(
  pool: pg.Pool,
  actor: Actor,
  request: RequestKey | undefined,
  gate: string,
  work: (bulk: ScopedBulk) => Promise<{ act: Act; reply: T }>,
): Promise<Written<T>> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const begun = await client.query<{ seq: number }>('select begin_write($1, $2) as seq', [
      actor.personId,
      actor.officeId,
    ]);
    const seq = begun.rows[0]?.seq ?? 0;
    const body = request && digestOf(request.body);
    if (request && body) {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7703))', [request.key]);
      const found = await client.query<{ body_digest: Buffer; reply: T; seq: number }>(
        'select body_digest, reply, seq from requests where key = $1',
        [request.key],
      );
      const first = found.rows[0];
      if (first) {
        if (!first.body_digest.equals(body)) throw new Refused('request-key-reused');
        await client.query('commit');
        return { seq: first.seq, reply: first.reply, replayed: true };
      }
    }
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7707))', [gate]);
    await client.query('set constraints all deferred');
    const bulk = {
      seq,
      trx: kyselyOn(client),
      fill: (table: string, rows: readonly BulkRow[]) => fill(client, table, rows),
    };
    const { act, reply } = await work(bulk);
    await client.query(
      'insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, note, request_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        seq,
        actor.personId,
        actor.officeId,
        act.act,
        act.subjectKind,
        act.subjectId,
        JSON.stringify(act.note ?? {}),
        request?.key ?? null,
      ],
    );
    if (request && body && actor.personId !== null)
      await client.query(
        'insert into requests (key, person_id, body_digest, status, reply, seq) values ($1, $2, $3, 200, $4, $5)',
        [request.key, actor.personId, body, JSON.stringify(reply), seq],
      );
    await client.query('commit');
    return { seq, reply, replayed: false };
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release(broken instanceof Refused ? undefined : broken);
  }
}
