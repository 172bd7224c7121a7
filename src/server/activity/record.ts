// Ghi, sửa một hoạt động: planned or held, and later corrected; what was written before stays.

import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { requireBook, requireTerritory } from '#server/activity/books.ts';
import type { DetailsBody } from '#server/activity/contract-shapes.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { columnsOf, daysOf, requireDays } from '#server/activity/details.ts';
import { requireOwn } from '#server/activity/require-activity.ts';
import { type ActivityVersion, insertActivity, listBooks, putVersion } from '#server/activity/store.ts';
import type { ActivityRecord } from '#server/activity/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Receipt = { id: number; version: number };

/** Why something is undone or changed is said in words. @throws Refused 'activity-reason-needed' */
export function requireReason(reason: string): string {
  if (reason.length < 5) throw new Refused('activity-reason-needed');
  return reason;
}

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
): Promise<Receipt> {
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
