// Lần thay đổi cuối: the newest journal entry that touched what is behind a figure.
import { sql } from 'kysely';
import type { Touches } from '#server/measure/query-touches.ts';
import type { Db } from '#server/platform/db.ts';

interface LastChange {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly act: string;
  readonly person: string | null;
  readonly office: string | null;
}

interface ChangeRow {
  readonly seq: number;
  readonly at: Date;
  readonly act: string;
  readonly person: string | null;
  readonly office: string | null;
}

/** The last of those writes; null when nothing was ever behind the figure, or none may be seen. */
export async function findLastChange(db: Db, touches: Touches): Promise<LastChange | null> {
  const { rows } = await sql<ChangeRow>`
    select j.seq, j.at, j.act, p.name as person, o.name as office
    from (select max(each.seq) as seq from (${touches}) each) last join journal j on j.seq = last.seq
    left join persons p on p.id = j.person_id left join offices o on o.id = j.office_id`.execute(db);
  const row = rows[0];
  return row
    ? { seq: row.seq, at: row.at.toISOString(), act: row.act, person: row.person, office: row.office }
    : null;
}
