// Sửa một hoạt động: a whole new version with its reason; what was written before stays.
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { DetailsBody } from '#server/activity/contract-shapes.ts';
import { daysOf, requireDays } from '#server/activity/days.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { columnsOf } from '#server/activity/details.ts';
import { requireReason } from '#server/activity/reason.ts';
import { requireOwn } from '#server/activity/require-activity.ts';
import { type ActivityVersion, listBooks, putVersion } from '#server/activity/store.ts';
import type { ActivityRecord } from '#server/activity/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The version of a record without what was put together for reading it. */
export function versionOf(row: ActivityRecord): ActivityVersion {
  const {
    activity_id: _id,
    office: _office,
    recorded_from: _from,
    recorded_to: _to,
    maker: _maker,
    ...rest
  } = row;
  const {
    lines: _lines,
    persons: _persons,
    organisations: _organisations,
    htx: _htx,
    written: _written,
    ...version
  } = rest;
  return version;
}

/** The day from which the book of an activity is complete. */
async function bookDay(trx: Parameters<typeof listBooks>[0], row: ActivityRecord) {
  const books = await listBooks(trx, [row.unit_id]);
  return books.find((each) => each.office_id === row.office_id)?.from_date ?? row.starts_on;
}

/** @throws Refused 'activity-reason-needed', as requireOwn and requireDays do */
export async function correctActivity(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: {
    readonly id: number;
    readonly base: number;
    readonly details: DetailsBody;
    readonly reason: string;
  },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const reason = requireReason(asked.reason);
  const described = columnsOf(asked.details);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(deps, trx, person, viewer, { ...asked, kind: described.kind });
    if (row.state === 'withdrawn') throw new Refused('not-found');
    const version = { ...versionOf(row), ...described, reason, made_by: person.personId };
    requireDays(deps, daysOf(version), await bookDay(trx, row));
    await putVersion(trx, row.activity_id, version, number);
    const unit = unitById(deps.places.geography, row.unit_id);
    return {
      act: {
        act: 'activity.corrected',
        subjectKind: 'activity',
        subjectId: String(row.activity_id),
        note: { title: version.title, reason, unit: unit ? displayName(unit) : '' },
      },
      reply: null,
    };
  });
  return { id: asked.id, version: seq };
}
