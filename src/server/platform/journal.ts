// Nhật ký ghi: the one path of every write (lock, number, data, journal row, commit) and every scoped read.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryResult } from 'pg';
import { type Db, type DbClient, dbOver, poolOf } from '#server/platform/db.ts';
import type { Look } from '#server/platform/look.ts';
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

/** What a write did. No act: a keystroke saved again and again, which leaves neither a journal row nor a receipt. */
export interface Work<T> {
  readonly act: Act | null;
  readonly reply: T;
  readonly status?: number;
  /**
   * Statements to run in the closing message, right before the journal row: rows that many writers share (kept totals) are taken last
   * and held no longer than the commit takes. Written by a store, never from what somebody typed.
   */
  readonly last?: readonly string[];
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
 * Runs one write: takes the shared gate, then the journal number, then `work`, then the journal row, then commit. What stands around
 * `work` is two round trips: one message opens, one closes.
 * With a request key the receipt is stored in the same transaction and kept for ever.
 * @throws Refused 'request-key-reused' when the key came with another body.
 */
export async function write<T>(
  db: Db,
  actor: Actor,
  request: RequestKey | undefined,
  work: (trx: Db, seq: number) => Promise<Work<T>>,
): Promise<Written<T>> {
  return writeAfterLook(db, actor, request, NO_LOOK, work);
}

const NO_LOOK: Look<undefined> = { words: () => '', read: () => undefined };

/** The same with a look that travels with the opening message. */
export async function writeAfterLook<T, L>(
  db: Db,
  actor: Actor,
  request: RequestKey | undefined,
  look: Look<L>,
  work: (trx: Db, seq: number, looked: L) => Promise<Work<T>>,
): Promise<Written<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeOnce(db, actor, request, look, work);
    } catch (error) {
      // Two writes that wait for each other: one of them was undone as a whole by the database, and is done again.
      if (tries >= MOST_TRIES || !isDeadlock(error)) throw error;
    }
  }
}

const MOST_TRIES = 4;

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}

interface Receipt {
  readonly body_digest: Buffer;
  readonly reply: unknown;
  readonly seq: number;
}

async function writeOnce<T, L>(
  db: Db,
  actor: Actor,
  request: RequestKey | undefined,
  look: Look<L>,
  work: (trx: Db, seq: number, looked: L) => Promise<Work<T>>,
): Promise<Written<T>> {
  const pool = poolOf(db);
  if (!pool) throw new Error('a write needs a pool to take its transaction from');
  const body = request && digestOf(request.body);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { seq, first, looked } = await openWriting(client, actor, request?.key, look);
    if (first) {
      if (!body || !first.body_digest.equals(body)) throw new Refused('request-key-reused');
      await client.query('rollback');
      // The stored reply was written by this same function as T.
      return { seq: first.seq, reply: first.reply as T, replayed: true };
    }
    const done = await work(dbOver(client), seq, looked);
    await client.query(closing(client, actor, seq, request && body && { ...request, digest: body }, done));
    return { seq, reply: done.reply, replayed: false };
  } catch (error) {
    try {
      await client.query('rollback');
    } catch (lost) {
      // A connection that cannot even roll back is gone, and the pool drops it.
      broken = lost instanceof Error ? lost : new Error(String(lost));
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Begins, takes the gate and the number, and looks for the first receipt of the key: one message, each statement with a snapshot of its own.
 * The same key at the same moment waits here until the first has committed or gone.
 */
async function openWriting<L>(
  client: DbClient,
  actor: Actor,
  key: string | undefined,
  look: Look<L>,
): Promise<{ readonly seq: number; readonly first: Receipt | undefined; readonly looked: L }> {
  const literal = (text: string) => client.escapeLiteral(text);
  const word = key && literal(key);
  const asked = look.words(literal);
  const words = [
    'begin',
    `select begin_write(${idsOf(actor)}) as seq`,
    ...(word
      ? [
          `select pg_advisory_xact_lock(hashtextextended(${word}, 7703))`,
          `select body_digest, reply, seq from requests where key = ${word}`,
        ]
      : []),
    ...(asked ? [asked] : []),
  ];
  // Several statements in one message are answered by a list.
  const answers = (await client.query(words.join('; '))) as unknown as readonly QueryResult[];
  const seq: unknown = answers[1]?.rows[0]?.seq;
  if (typeof seq !== 'number') throw new Error('begin_write gave no number');
  return {
    seq,
    first: word ? answers[3]?.rows[0] : undefined,
    looked: look.read(asked ? answers.at(-1)?.rows[0] : undefined),
  };
}

/** The journal row, the receipt and the commit, as one message. */
function closing<T>(
  client: DbClient,
  actor: Actor,
  seq: number,
  request: { readonly key: string; readonly digest: Buffer } | undefined,
  { act, reply, status, last = [] }: Work<T>,
): string {
  if (act === null) return [...last, 'commit'].join('; ');
  const text = (value: string) => client.escapeLiteral(value);
  const key = request ? text(request.key) : 'null';
  const person = idText(actor.personId);
  const journal = `insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, note, request_id) values (${idText(seq)}, ${person}, ${idText(actor.officeId)},
    ${text(act.act)}, ${text(act.subjectKind)}, ${text(act.subjectId)}, ${text(JSON.stringify(act.note ?? {}))}, ${key})`;
  if (!request || actor.personId === null) return [...last, journal, 'commit'].join('; ');
  const receipt = `insert into requests (key, person_id, body_digest, status, reply, seq) values (${key}, ${person}, '\\x${request.digest.toString('hex')}', ${idText(status ?? 200)},
    ${text(JSON.stringify(reply))}, ${idText(seq)})`;
  return [...last, journal, receipt, 'commit'].join('; ');
}

/** An id of ours as SQL text. */
function idText(id: number | null): string {
  if (id !== null && !Number.isSafeInteger(id)) throw new RangeError(`số hiệu không phải số nguyên: ${id}`);
  return id === null ? 'null' : String(id);
}

const idsOf = (actor: Actor) => [actor.personId, actor.officeId, actor.linkId ?? null].map(idText).join(', ');

/** The words that open a snapshot and set whose eyes it has. */
export function openReading(actor: Actor): string {
  return `start transaction isolation level repeatable read read only; select begin_read(${idsOf(actor)})`;
}

/**
 * Runs scoped reads on one consistent snapshot. Opening it and setting whose eyes it has is one round trip; the answer does not
 * wait for the closing of a transaction that wrote nothing.
 */
export function read<T>(db: Db, actor: Actor, work: (trx: Db) => Promise<T>): Promise<T> {
  const open = openReading(actor);
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
