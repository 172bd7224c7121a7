// Is the history in sight the whole one? Row security hides events of another territory; on a part nothing may be derived anew.
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import { type FoldedLife, foldEvents } from '#domain/organisation/fold.ts';
import { findHistoryFault } from '#domain/organisation/history.ts';
import type { OrganisationId, OrganisationSpan } from '#domain/organisation/organisation.ts';
import { listSpans } from '#server/organisation/store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

function places(spans: readonly OrganisationSpan[]): string {
  return spans.map((span) => `${span.from} ${span.to} ${span.unitId}`).sort().join();
}

/**
 * The life of an organisation as far as it is in sight. After a move across territories the events in sight no longer give the
 * spans in sight: then the spans stand, and how it ended is for those who see the rest.
 */
export function lifeInSight(history: readonly OrganisationEvent[], spans: readonly OrganisationSpan[]): { readonly life: FoldedLife; readonly whole: boolean } {
  const folded = findHistoryFault(history) === undefined ? foldEvents(history) : undefined;
  if (folded && places(folded.spans) === places(spans)) return { life: folded, whole: true };
  return { life: { spans, flows: [] }, whole: false };
}

/**
 * Refuses to write on a part: the old office would prolong its span, and the organisation would be counted twice.
 * @throws Refused 'history-beyond-scope'
 */
export async function requireWholeHistory(trx: Db, id: OrganisationId, history: readonly OrganisationEvent[]): Promise<void> {
  if (!lifeInSight(history, await listSpans(trx, id, STILL_KNOWN - 1)).whole) throw new Refused('history-beyond-scope');
}
