// Lớp và hội chợ mà một tổ chức đã tham gia: the register's page of an organisation asks it.
import { ACTIVITY_LABELS } from '#domain/activity/activity.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { OrganisationActivities } from '#server/activity/contract.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { listTakenPart } from '#server/activity/store-taken-part.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Only those of books in the viewer's scope; an organisation out of sight has none. */
export async function activitiesOfOrganisation(
  deps: ActivityDeps,
  viewer: Viewer,
  id: number,
): Promise<OrganisationActivities> {
  const rows = await read(deps.db, viewer, (trx) => listTakenPart(trx, id));
  const seen = rows.filter(({ unit_id }) => {
    const unit = unitById(deps.places.geography, unit_id);
    return unit !== undefined && viewer.maySee(unit);
  });
  return {
    activities: seen.map((row) => ({
      id: row.id,
      kind: row.kind,
      kindName: ACTIVITY_LABELS[row.kind],
      title: row.title,
      place: row.place,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      attendances: row.attendances,
      booth: row.booth,
      products: row.products,
    })),
  };
}
