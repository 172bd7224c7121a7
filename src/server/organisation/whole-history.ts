// Is the history in sight the whole one? Row security hides events of another territory; on a part nothing may be derived anew.
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { listCurrentSpans } from '#server/organisation/store.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/**
 * The spans in sight must lie exactly where the events in sight put them. After a move across territories they do not:
 * the old office would prolong its part, and the organisation would be counted twice.
 * @throws Refused 'history-beyond-scope'
 */
export async function requireWholeHistory(
  trx: Db,
  id: OrganisationId,
  history: readonly OrganisationEvent[],
): Promise<void> {
  const derived = foldEvents(history).spans.map((span) => `${span.from} ${span.to} ${span.unitId}`);
  const kept = (await listCurrentSpans(trx, id)).map(
    (row) => `${row.valid_from} ${row.valid_to} ${row.unit_id}`,
  );
  if (derived.sort().join() !== kept.sort().join()) throw new Refused('history-beyond-scope');
}
