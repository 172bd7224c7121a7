// Ghim: "everything up to journal number N". A pin never stops a writer; it waits for those already under way.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

/** The last journal number given out so far (0 before the first). */
export async function latestSeq(db: Db): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select case when is_called then last_value else 0 end as seq from journal_seq`.execute(db);
  return rows[0]?.seq ?? 0;
}

interface Look {
  readonly seq: number;
  readonly writers: readonly string[];
}

/** The number first, then who may still write under a smaller one: one round trip, in that order. */
async function look(db: Db): Promise<Look> {
  const { rows } = await sql<Look>`select seq, writers from look_for_writers()`.execute(db);
  return rows[0] ?? { seq: 0, writers: [] };
}

/**
 * A settled number N: every write numbered ≤ N is committed or gone when this returns, so rows known at N never change.
 * The number is read first, then the writers who may hold a smaller one are listed and awaited; later writers are not.
 * @param db outside any transaction: each look must see the present.
 */
export async function takePin(db: Db): Promise<number> {
  const { seq, writers } = await look(db);
  let waiting = writers;
  for (let pause = 1; waiting.length > 0; pause = Math.min(pause * 2, 50)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const now = new Set((await look(db)).writers);
    waiting = waiting.filter((writer) => now.has(writer));
  }
  return seq;
}
