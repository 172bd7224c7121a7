// Hoạt động nào: the activity that a request is about, in the viewer's scope, of the person's own book, not written to since.
import { ACTIVITY_LABELS, type ActivityKind } from '#domain/activity/activity.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { lockFor } from '#server/activity/store.ts';
import { type ActivityRecord, findActivity } from '#server/activity/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** An activity in sight, as known now or at a journal number. @throws Refused 'not-found' */
export async function requireActivity(
  deps: ActivityDeps,
  trx: Db,
  viewer: Viewer,
  id: number,
  knownAt?: number,
): Promise<ActivityRecord> {
  const row = await findActivity(trx, id, knownAt);
  const unit = row && unitById(deps.places.geography, row.unit_id);
  if (!row || !unit || !viewer.maySee(unit)) throw new Refused('not-found');
  return row;
}

interface Asked {
  readonly id: number;
  readonly base: number;
  /** Which kind the request is for. */
  readonly kind?: ActivityKind;
}

/** @throws Refused 'not-found' | 'activity-book-not-yours' | 'activity-stale' | 'activity-kind-other' */
export async function requireOwn(
  deps: ActivityDeps,
  trx: Db,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
): Promise<ActivityRecord> {
  await lockFor(trx, 'activity', asked.id);
  const row = await requireActivity(deps, trx, viewer, asked.id);
  if (row.office_id !== person.officeId) throw new Refused('activity-book-not-yours', { office: row.office });
  if (asked.kind && row.kind !== asked.kind)
    throw new Refused('activity-kind-other', { kind: ACTIVITY_LABELS[row.kind] });
  if (row.written !== asked.base)
    throw new Refused('activity-stale', { title: row.title }, { version: row.written, state: row.state });
  return row;
}
