// Spans as row security lets this office see them, read back into states.

import { sql } from 'kysely';
import type { Naming } from '#domain/organisation/named-by.ts';
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import { spanOfRow } from '#server/organisation/rows.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Spans of an organisation in sight, as known at a journal number, oldest first. */
export async function listVisibleSpans(
  db: Db,
  organisationId: number,
  knownAt: number,
): Promise<readonly OrganisationSpan[]> {
  const rows = await db
    .selectFrom('organisation_spans')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .orderBy('valid_from')
    .execute();
  return rows.map(spanOfRow);
}

export interface Origin {
  /** The day of its founding; null for one that was there before the register. */
  readonly founded: string | null;
  /** The organisation from which it was separated, where that is in sight. */
  readonly separatedFrom: number | null;
  /** The event that says so. */
  readonly separatedBy: number | null;
}

/** How an organisation came to be, as known at a journal number. */
export async function findOrigin(db: Db, organisationId: number, knownAt = STILL_KNOWN - 1): Promise<Origin> {
  const known = sql`recorded_from <= ${knownAt} and recorded_to > ${knownAt}`;
  const { rows } = await sql<{
    founded: string | null;
    separated_from: number | null;
    separated_by: number | null;
  }>`
    select (select min(date) from organisation_flows where organisation_id = ${organisationId} and type = 'founded' and ${known}) as founded,
      x.organisation_id as separated_from, x.event_id as separated_by
    from (select 1) one left join lateral (select organisation_id, event_id from organisation_event_versions
      where counterpart_id = ${organisationId} and type = 'separated' and ${known} order by organisation_id, event_id limit 1) x on true`.execute(
    db,
  );
  const { founded = null, separated_from = null, separated_by = null } = rows[0] ?? {};
  return { founded, separatedFrom: separated_from, separatedBy: separated_by };
}

/** Events of other organisations, in sight and still known, that name this one. */
export async function listNamings(db: Db, organisationId: number): Promise<readonly Naming[]> {
  const { rows } = await sql<Naming>`
    select v.event_id as event, v.type, v.effective_date as date, coalesce((select s.name from organisation_spans s
        where s.organisation_id = v.organisation_id and s.recorded_to = ${STILL_KNOWN} order by s.valid_from desc limit 1), '') as name
    from organisation_event_versions v
    where v.counterpart_id = ${organisationId} and v.type in ('merged', 'separated') and v.recorded_to = ${STILL_KNOWN}
    order by v.effective_date, v.event_id`.execute(db);
  return rows;
}
