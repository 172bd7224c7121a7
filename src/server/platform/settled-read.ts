// Đọc đã lắng: a scoped read at a settled journal number. One round trip looks at the journal, opens the snapshot and says whose eyes it has.
import type { RawBuilder } from 'kysely';
import type { QueryResult } from 'pg';
import { type Db, type DbPool, dbOver, poolOf } from '#server/platform/db.ts';
import { type Actor, openReading, read } from '#server/platform/journal.ts';
import { LOOK_AT_JOURNAL, type LookRow, requireSettled, takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import { writtenOut } from '#server/platform/written-out.ts';

// The look is a transaction of its own: the snapshot that follows sees every write that the look no longer found under way.
const LOOKING = `start transaction read only; ${LOOK_AT_JOURNAL}; commit`;

/** The highest number known to be settled, by database: what is settled once stays so. */
const settledSoFar = new WeakMap<Db, number>();

function remember(db: Db, seq: number): number {
  settledSoFar.set(db, Math.max(seq, settledSoFar.get(db) ?? 0));
  return seq;
}

/**
 * The number to read at, told by a look that was taken just before the snapshot; undefined when writers under way have to be awaited.
 * @throws Refused 'known-at-future'
 */
function numberFrom(rows: readonly LookRow[], knownAt: number | undefined): number | undefined {
  const latest = rows[0]?.latest ?? 0;
  if (knownAt !== undefined && knownAt > latest)
    throw new Refused('known-at-future', { seq: knownAt, latest });
  const isQuiet = rows.every(
    ({ writer, seq }) => writer === null || (knownAt !== undefined && seq !== null && seq > knownAt),
  );
  return isQuiet ? (knownAt ?? latest) : undefined;
}

/**
 * Runs scoped reads on one consistent snapshot at a settled number: the one asked (`knownAt`), else the last.
 * When nobody writes, looking and opening are one round trip; beside a writer it waits as a pin does.
 * @throws Refused 'known-at-future' or 'known-at-unsettled' for a number that is not
 */
export function readSettled<T>(
  db: Db,
  actor: Actor,
  knownAt: number | undefined,
  work: (trx: Db, seq: number) => Promise<T>,
): Promise<T> {
  if (knownAt !== undefined && knownAt <= (settledSoFar.get(db) ?? 0))
    return read(db, actor, (trx) => work(trx, knownAt));
  const pool = poolOf(db);
  if (!pool) return readAfterWaiting(db, actor, knownAt, work);
  return new Promise((resolve, reject) => {
    const done = (async () => {
      const client = await pool.connect();
      let seq: number | undefined;
      let broken: Error | undefined;
      try {
        const results = await client.query(`${LOOKING}; ${openReading(actor)}`);
        // Several statements in one message are answered by a list.
        const look = (results as unknown as readonly QueryResult<LookRow>[])[1];
        seq = numberFrom(look?.rows ?? [], knownAt);
        if (seq !== undefined) resolve(await work(dbOver(client), remember(db, seq)));
      } catch (error) {
        seq ??= -1;
        reject(error);
      }
      try {
        await client.query('rollback');
      } catch (error) {
        // A connection that cannot even roll back is gone.
        broken = error instanceof Error ? error : new Error(String(error));
      }
      client.release(broken);
      if (seq === undefined) resolve(await readAfterWaiting(db, actor, knownAt, work));
    })();
    done.catch(reject);
  });
}

async function readAfterWaiting<T>(
  db: Db,
  actor: Actor,
  knownAt: number | undefined,
  work: (trx: Db, seq: number) => Promise<T>,
): Promise<T> {
  const seq = await (knownAt === undefined ? takeSettled(db) : requireSettled(db, knownAt));
  return read(db, actor, (trx) => work(trx, remember(db, seq)));
}

/** Sends several statements as one message; the list of their answers. What fails leaves no transaction behind. */
async function askAll(pool: DbPool, statements: readonly string[]): Promise<readonly QueryResult[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return (await client.query(statements.join('; '))) as unknown as readonly QueryResult[];
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * The rows of one question on a snapshot at a settled number, mostly in one round trip: the question travels with the look, asked at the
 * number named, else at the last one known to be settled. When the look tells of another number or of a writer under way, those rows are
 * dropped unread and the question is asked again as `readSettled` does.
 * @throws Refused 'known-at-future' or 'known-at-unsettled' for a number that is not
 */
export async function readPageSettled<R>(
  db: Db,
  actor: Actor,
  knownAt: number | undefined,
  page: (seq: number) => RawBuilder<R>,
): Promise<{ readonly seq: number; readonly rows: readonly R[] }> {
  const work = async (trx: Db, seq: number) => ({ seq, rows: (await page(seq).execute(trx)).rows });
  const pool = poolOf(db);
  const settled = settledSoFar.get(db);
  const guess = knownAt ?? settled;
  if (!pool || guess === undefined) return readSettled(db, actor, knownAt, work);
  const asked = [openReading(actor), writtenOut(page(guess).compile(db)), 'rollback'];
  const isKnown = knownAt !== undefined && settled !== undefined && knownAt <= settled;
  const answers = await askAll(pool, isKnown ? asked : [LOOKING, ...asked]);
  const seq = isKnown ? knownAt : numberFrom(answers[1]?.rows ?? [], knownAt);
  if (seq === undefined) return readAfterWaiting(db, actor, knownAt, work);
  // The last answer is the rollback's.
  if (remember(db, seq) === guess) return { seq, rows: answers.at(-2)?.rows ?? [] };
  return read(db, actor, (trx) => work(trx, seq));
}
