// Lần thay đổi cuối: the newest journal entry that touched the records of a territory.
import { sql } from 'kysely';
import { scopeJoin } from '#server/measure/query-parts.ts';
import type { Slice } from '#server/measure/store.ts';
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

/** The last write known at a journal number that opened or closed a record of the scope; null when none may be seen. */
export async function findLastChange(db: Db, { scope, past, knownAt }: Slice): Promise<LastChange | null> {
  const { rows } = await sql<ChangeRow>`
    with touched as (
      select max(t.recorded_from) filter (where t.recorded_from <= ${knownAt}) as opened,
        max(t.recorded_to) filter (where t.recorded_to <= ${knownAt}) as closed
      from organisation_event_versions t ${scopeJoin(scope, past)})
    select j.seq, j.at, j.act, p.name as person, o.name as office
    from touched join journal j on j.seq = greatest(coalesce(touched.opened, 0), coalesce(touched.closed, 0))
    left join persons p on p.id = j.person_id left join offices o on o.id = j.office_id`.execute(db);
  const row = rows[0];
  return row
    ? { seq: row.seq, at: row.at.toISOString(), act: row.act, person: row.person, office: row.office }
    : null;
}
