// Is an organisation in the caller's sight? The service's own look at the scope, beside row security.
import { unitById } from '#domain/unit/geography.ts';
import { listSeats } from '#server/organisation/store.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Did the organisation ever sit on the viewer's territory? @throws Refused 'not-found' */
export async function requireInSight(trx: Db, places: Places, viewer: Viewer, id: number): Promise<void> {
  const seats = await listSeats(trx, id);
  const seen = seats.some((unitId) => {
    const unit = unitById(places.geography, unitId);
    return unit !== undefined && viewer.maySee(unit);
  });
  if (!seen) throw new Refused('not-found');
}
