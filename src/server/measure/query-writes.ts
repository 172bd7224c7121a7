// Các lần ghi: journal numbers of touches, each once.
import { sql } from 'kysely';
import type { Touches } from '#server/measure/query-touches.ts';
import type { Db } from '#server/platform/db.ts';

/** Each of those writes once, newest first. */
export async function listWrites(db: Db, touches: Touches): Promise<readonly number[]> {
  const { rows } = await sql<{ seq: number }>`
    select distinct each.seq from (${touches}) each order by each.seq desc`.execute(db);
  return rows.map(({ seq }) => seq);
}
