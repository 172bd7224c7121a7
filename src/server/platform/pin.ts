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

interface Look {
  readonly latest: number;
  readonly writers: Writers;
}

/** The last number given out, read before the writers under way: one statement, in that order. */
export const LOOK_AT_JOURNAL = 'select latest, writer, seq from look_at_journal()';

/** One writer under way, or a row that says there is none. */
export interface LookRow {
  readonly latest: number;
  readonly writer: string | null;
  readonly seq: number | null;
}

async function lookOnce(db: Db): Promise<Look> {
  const { rows } = await sql.raw<LookRow>(LOOK_AT_JOURNAL).execute(db);
  const writers = rows.flatMap(({ writer, seq }) => (writer === null ? [] : [[writer, seq] as const]));
  return { latest: rows[0]?.latest ?? 0, writers: new Map(writers) };
}

interface Looks {
  running: Promise<Look> | undefined;
  next: Promise<Look> | undefined;
}

const looks = new WeakMap<Db, Looks>();

/**
 * The last number, and writers under way with the number each holds (null in the moment between the gate and the number), as of a
 * look begun after this call. Whoever asks while a look is running shares the next one, so a thousand pins beside an import are one query at a time.
 */
function lookAtJournal(db: Db): Promise<Look> {
  const state: Looks = looks.get(db) ?? { running: undefined, next: undefined };
  looks.set(db, state);
  if (state.next) return state.next;
  const begin = (): Promise<Look> => {
    state.next = undefined;
    const look = lookOnce(db).finally(() => {
      if (state.running === look) state.running = undefined;
    });
    state.running = look;
    return look;
  };
  if (!state.running) return begin();
  state.next = state.running.then(begin, begin);
  return state.next;
}

/** The number of a first look, and — after waiting until `enough` of those it saw are gone — who is still writing. Later writers are not awaited. */
async function awaitWriters(
  db: Db,
  enough: (left: Writers, waitedMs: number, latest: number) => boolean,
): Promise<Look> {
  const started = performance.now();
  const { latest, writers } = await lookAtJournal(db);
  let left = writers;
  for (
    let pause = 1;
    left.size > 0 && !enough(left, performance.now() - started, latest);
    pause = Math.min(pause * 2, 50)
  ) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const now = await lookAtJournal(db);
    left = new Map([...now.writers].filter(([writer]) => left.has(writer)));
  }
  return { latest, writers: left };
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
  return (await awaitWriters(db, () => false)).latest;
}

/** How long a screen waits for writers before it shows the state up to just before the oldest of them. */
const PATIENCE_MS = 1_000;

/**
 * A settled number for a screen: as a pin when writers finish soon, else the last number before the oldest write under way,
 * so that a long import (or a halted one) never holds up those who read.
 * @param db outside any transaction
 */
export async function takeSettled(db: Db, patienceMs: number = PATIENCE_MS): Promise<number> {
  const { latest, writers } = await awaitWriters(
    db,
    (left, waited) => waited >= patienceMs && smallest(left) !== null,
  );
  return writers.size === 0 ? latest : Math.min(latest, (smallest(writers) ?? latest + 1) - 1);
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
  const reaches = (left: Writers): boolean => [...left.values()].some((each) => each === null || each <= seq);
  const { latest, writers } = await awaitWriters(
    db,
    (left, waited, known) => seq > known || !reaches(left) || waited >= patienceMs,
  );
  if (seq > latest) throw new Refused('known-at-future', { seq, latest });
  if (reaches(writers)) throw new Refused('known-at-unsettled', { seq });
  return seq;
}
