// Spans as row security lets this office see them, read back into states.
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import { spanOfRow } from '#server/organisation/rows.ts';
import type { Db } from '#server/platform/db.ts';

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
