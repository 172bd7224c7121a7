// Ghi một hoạt động vào sổ: planned, or held already.

import { displayName } from '#domain/unit/display-name.ts';
import { requireBook, requireTerritory } from '#server/activity/books.ts';
import type { DetailsBody } from '#server/activity/contract-shapes.ts';
import { daysOf, requireDays } from '#server/activity/days.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { columnsOf } from '#server/activity/details.ts';
import { type ActivityVersion, insertActivity, putVersion } from '#server/activity/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Receipt = { id: number; version: number };

/** @throws Refused as requireTerritory, requireBook and requireDays do */
export async function recordActivity(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  body: { readonly unit: string; readonly state: 'planned' | 'held'; readonly details: DetailsBody },
  request: RequestKey,
): Promise<Receipt> {
  const described = columnsOf(body.details);
  // A plan may lie beyond the last change of the territory that is known today.
  const today = deps.clock.today();
  const day = described.ends_on < today ? described.ends_on : today;
  const unit = requireTerritory(deps, viewer, body.unit, day);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const book = await requireBook(trx, person, unit);
    const version: ActivityVersion = {
      ...described,
      office_id: person.officeId,
      unit_id: unit.id,
      state: body.state,
      changed_on: null,
      settled_cost_dong: null,
      reason: null,
      made_by: person.personId,
    };
    requireDays(deps, daysOf(version), book.from_date);
    const id = await insertActivity(trx, version);
    await putVersion(trx, id, version, number);
    const { kind, title, state, starts_on, ends_on } = version;
    return {
      act: {
        act: 'activity.recorded',
        subjectKind: 'activity',
        subjectId: String(id),
        note: { kind, title, state, from: starts_on, to: ends_on, unit: displayName(unit) },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
