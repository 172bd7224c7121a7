// Is the history in sight the whole one? Row security hides events of another territory; on a part nothing may be derived anew.
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import { type FoldedLife, foldEvents } from '#domain/organisation/fold.ts';
import { findHistoryFault } from '#domain/organisation/history.ts';
import type { OrganisationId, OrganisationSpan } from '#domain/organisation/organisation.ts';
import { unitById } from '#domain/unit/geography.ts';
import { listSeats, listSpans } from '#server/organisation/store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function whereabouts(spans: readonly OrganisationSpan[]): string {
  return spans
    .map((span) => `${span.from} ${span.to} ${span.unitId}`)
    .sort()
    .join();
}

/**
 * The life of an organisation as far as it is in sight. After a move across territories the events in sight no longer give the
 * spans in sight: then the spans stand, and how it ended is for those who see the rest.
 */
export function lifeInSight(
  history: readonly OrganisationEvent[],
  spans: readonly OrganisationSpan[],
): { readonly life: FoldedLife; readonly whole: boolean } {
  const folded = findHistoryFault(history) === undefined ? foldEvents(history) : undefined;
  if (folded && whereabouts(folded.spans) === whereabouts(spans)) return { life: folded, whole: true };
  return { life: { spans, flows: [] }, whole: false };
}

function maySeeUnit(places: Places, viewer: Viewer, unitId: number): boolean {
  const unit = unitById(places.geography, unitId);
  return unit !== undefined && viewer.maySee(unit);
}

/**
 * The service's own look at the scope, beside row security: did the organisation ever sit on the viewer's territory?
 * @throws Refused 'not-found'
 */
export async function requireInSight(trx: Db, places: Places, viewer: Viewer, id: number): Promise<void> {
  const seats = await listSeats(trx, id);
  if (!seats.some((unitId) => maySeeUnit(places, viewer, unitId))) throw new Refused('not-found');
}

/**
 * Refuses to write on a part: the old office would prolong its span, and the organisation would be counted twice.
 * @throws Refused 'history-beyond-scope'
 */
export async function requireWholeHistory(
  trx: Db,
  places: Places,
  viewer: Viewer,
  id: OrganisationId,
  history: readonly OrganisationEvent[],
): Promise<void> {
  const spans = await listSpans(trx, id, STILL_KNOWN - 1);
  const whole =
    lifeInSight(history, spans).whole && spans.every((span) => maySeeUnit(places, viewer, span.unitId));
  if (!whole) throw new Refused('history-beyond-scope');
}
