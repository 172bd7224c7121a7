// Ghim: "everything up to journal number N". A pin never stops a writer; it waits for those already under way.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/** The last journal number given out so far (0 before the first). */
export async function latestSeq(db: Db): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select case when is_called then last_value else 0 end as seq from journal_seq`.execute(db);
  return rows[0]?.seq ?? 0;
}

type Writers = ReadonlyMap<string, number | null>;

async function listWriters(db: Db): Promise<Writers> {
  const { rows } = await sql<{ writer: string; seq: number | null }>`
    select g.virtualtransaction || '/' || coalesce(g.pid, 0) as writer,
      min(((n.classid::bigint & 255) << 32) | n.objid::bigint) as seq
    from pg_locks g left join pg_locks n on n.locktype = 'advisory' and n.database = g.database and n.objsubid = 1
      and n.classid::bigint >> 8 = 7702 and n.virtualtransaction = g.virtualtransaction and n.pid is not distinct from g.pid
    where g.locktype = 'advisory' and g.classid = 7701 and g.objid = 1 and g.objsubid = 2 and g.granted
      and g.database = (select oid from pg_database where datname = current_database())
    group by 1`.execute(db);
  return new Map(rows.map((row) => [row.writer, row.seq]));
}

interface Looks {
  running: Promise<Writers> | undefined;
  next: Promise<Writers> | undefined;
}

const looks = new WeakMap<Db, Looks>();

/**
 * Writers under way and the number each holds (null in the moment between the gate and the number), as of a look begun after this call.
 * Whoever asks while a look is running shares the next one, so a thousand pins beside an import are one query at a time.
 */
function lookAtWriters(db: Db): Promise<Writers> {
  const state: Looks = looks.get(db) ?? { running: undefined, next: undefined };
  looks.set(db, state);
  if (state.next) return state.next;
  const begin = (): Promise<Writers> => {
    state.next = undefined;
    const look = listWriters(db).finally(() => {
      if (state.running === look) state.running = undefined;
    });
    state.running = look;
    return look;
  };
  if (!state.running) return begin();
  state.next = state.running.then(begin, begin);
  return state.next;
}

/** Waits until `enough` of those under way at the first look; answers those still writing. Later writers are not awaited. */
async function awaitWriters(db: Db, enough: (left: Writers, waitedMs: number) => boolean): Promise<Writers> {
  const started = performance.now();
  let left = await lookAtWriters(db);
  for (
    let pause = 1;
    left.size > 0 && !enough(left, performance.now() - started);
    pause = Math.min(pause * 2, 50)
  ) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const now = await lookAtWriters(db);
    left = new Map([...now].filter(([writer]) => left.has(writer)));
  }
  return left;
}

function smallest(writers: Writers): number | null {
  const numbers = [...writers.values()];
  return numbers.some((each) => each === null) ? null : Math.min(...numbers.map(Number));
}

/**
 * A settled number N: every write numbered ≤ N is committed or gone when this returns, so rows known at N never change.
 * The number is read first, then the writers who may hold a smaller one are listed and awaited; later writers are not.
 * @param db outside any transaction: each look must see the present.
 */
export async function takePin(db: Db): Promise<number> {
  const seq = await latestSeq(db);
  await awaitWriters(db, () => false);
  return seq;
}

/** How long a screen waits for writers before it shows the state up to just before the oldest of them. */
const PATIENCE_MS = 1_000;

/**
 * A settled number for a screen: as a pin when writers finish soon, else the last number before the oldest write under way,
 * so that a long import (or a halted one) never holds up those who read.
 * @param db outside any transaction
 */
export async function takeSettled(db: Db, patienceMs: number = PATIENCE_MS): Promise<number> {
  const seq = await latestSeq(db);
  const left = await awaitWriters(
    db,
    (writers, waited) => waited >= patienceMs && smallest(writers) !== null,
  );
  return left.size === 0 ? seq : Math.min(seq, (smallest(left) ?? seq + 1) - 1);
}

/**
 * Makes sure that a number somebody names is settled.
 * @throws Refused 'known-at-future' for a number not given out, 'known-at-unsettled' while a write up to it is still under way
 */
export async function requireSettled(
  db: Db,
  seq: number,
  patienceMs: number = 5 * PATIENCE_MS,
): Promise<number> {
  const latest = await latestSeq(db);
  if (seq > latest) throw new Refused('known-at-future', { seq, latest });
  const reaches = (writers: Writers): boolean =>
    [...writers.values()].some((each) => each === null || each <= seq);
  const left = await awaitWriters(db, (writers, waited) => !reaches(writers) || waited >= patienceMs);
  if (reaches(left)) throw new Refused('known-at-unsettled', { seq });
  return seq;
}
