// Nhật ký ghi: the one path of every write (lock, number, data, journal row, commit) and every scoped read.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/** Who acts, for which office; null person = the system itself. */
export interface Actor {
  readonly personId: number | null;
  readonly officeId: number | null;
  /** Who came by a one-time link: row security then also holds to its form and period. */
  readonly linkId?: number | undefined;
}

export interface Act {
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly note?: Readonly<Record<string, unknown>>;
}

/** The device's key of one write and the body it came with. */
export interface RequestKey {
  readonly key: string;
  readonly body: unknown;
}

export interface Written<T> {
  readonly seq: number;
  readonly reply: T;
  /** true when the first receipt was returned again */
  readonly replayed: boolean;
}

/** Key order must not decide whether two bodies are the same. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
}

/** SHA-256 of a value as canonical JSON. */
export function digestOf(value: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)) ?? 'undefined')
    .digest();
}

/**
 * Runs one write: takes the shared gate, then the journal number, then `work`, then the journal row, then commit.
 * With a request key the receipt is stored in the same transaction and kept for ever.
 * @throws Refused 'request-key-reused' when the key came with another body.
 */
export async function write<T>(
  db: Db,
  actor: Actor,
  request: RequestKey | undefined,
  work: (trx: Db, seq: number) => Promise<{ act: Act; reply: T; status?: number }>,
): Promise<Written<T>> {
  return db.transaction().execute(async (trx) => {
    const begun = await sql<{
      seq: number;
    }>`select begin_write(${actor.personId}, ${actor.officeId}, ${actor.linkId ?? null}) as seq`.execute(trx);
    const seq = begun.rows[0]?.seq;
    if (seq === undefined) throw new Error('begin_write gave no number');
    const body = request && digestOf(request.body);
    if (request && body) {
      const first = await findReceipt<T>(trx, request.key, body);
      if (first) return first;
    }
    const { act, reply, status } = await work(trx, seq);
    await trx
      .insertInto('journal')
      .values({
        seq,
        person_id: actor.personId,
        office_id: actor.officeId,
        act: act.act,
        subject_kind: act.subjectKind,
        subject_id: act.subjectId,
        note: JSON.stringify(act.note ?? {}),
        request_id: request?.key ?? null,
      })
      .execute();
    if (request && body && actor.personId !== null) {
      await trx
        .insertInto('requests')
        .values({
          key: request.key,
          person_id: actor.personId,
          body_digest: body,
          status: status ?? 200,
          reply: JSON.stringify(reply),
          seq,
        })
        .execute();
    }
    return { seq, reply, replayed: false };
  });
}

async function findReceipt<T>(trx: Db, key: string, body: Buffer): Promise<Written<T> | undefined> {
  // Same key at the same moment: the second waits here until the first has committed or gone.
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7703))`.execute(trx);
  const row = await trx
    .selectFrom('requests')
    .select(['body_digest', 'reply', 'seq'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  if (!row.body_digest.equals(body)) throw new Refused('request-key-reused');
  // The stored reply was written by this same function as T.
  return { seq: row.seq, reply: row.reply as T, replayed: true };
}

/** An id of ours as SQL text. */
function idText(id: number | null): string {
  if (id !== null && !Number.isSafeInteger(id)) throw new RangeError(`số hiệu không phải số nguyên: ${id}`);
  return id === null ? 'null' : String(id);
}

/**
 * Runs scoped reads on one consistent snapshot. Opening it and setting whose eyes it has is one round trip; the answer does not
 * wait for the closing of a transaction that wrote nothing.
 */
export function read<T>(db: Db, actor: Actor, work: (trx: Db) => Promise<T>): Promise<T> {
  const ids = [actor.personId, actor.officeId, actor.linkId ?? null].map(idText).join(', ');
  const open = `start transaction isolation level repeatable read read only; select begin_read(${ids})`;
  return new Promise((resolve, reject) => {
    const done = db.connection().execute(async (trx) => {
      await sql.raw(open).execute(trx);
      try {
        resolve(await work(trx));
      } catch (error) {
        reject(error);
      }
      await sql`rollback`.execute(trx);
    });
    // A connection that cannot even roll back is gone, and the pool drops it; what went wrong first is the news.
    done.catch(reject);
  });
}
