// Spans as row security lets this office see them, read back into states.

import { sql } from 'kysely';
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
}

/** How an organisation came to be, as known at a journal number. */
export async function findOrigin(db: Db, organisationId: number, knownAt = STILL_KNOWN - 1): Promise<Origin> {
  const known = sql`recorded_from <= ${knownAt} and recorded_to > ${knownAt}`;
  const { rows } = await sql<{ founded: string | null; separated_from: number | null }>`
    select (select min(date) from organisation_flows where organisation_id = ${organisationId} and type = 'founded' and ${known}) as founded,
      (select min(organisation_id) from organisation_event_versions
        where counterpart_id = ${organisationId} and type = 'separated' and ${known}) as separated_from`.execute(
    db,
  );
  return { founded: rows[0]?.founded ?? null, separatedFrom: rows[0]?.separated_from ?? null };
}
