// Một hoạt động: its facts, lists and versions, at the close of a day and as known at a journal number; names are masked.

import { GENDER_LABELS, STATE_LABELS } from '#domain/activity/activity.ts';
import { stepsFrom } from '#domain/activity/standing.ts';
import { maskValue } from '#domain/privacy/field.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { detailsOf } from '#server/activity/details.ts';
import { requireActivity } from '#server/activity/require-activity.ts';
import { rowOf } from '#server/activity/row.ts';
import { type AttendeeRow, listAttendees } from '#server/activity/store-attendees.ts';
import { listParticipants } from '#server/activity/store-participants.ts';
import { listVersions, type VersionRecord } from '#server/activity/store-read.ts';
import { ATTENDEE_SEAL } from '#server/activity/subjects.ts';
import { dateOf } from '#server/platform/dates.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function viewAttendee({ keys }: ActivityDeps, row: AttendeeRow): ActivityView['attendees'][number] {
  return {
    line: row.line,
    subject: row.subject_id,
    name: row.sealed ? maskValue('attendee-name', keys.open(ATTENDEE_SEAL, row.sealed)) : '',
    gender: GENDER_LABELS[row.gender],
    organisation: row.organisation === null ? null : { id: row.organisation_id, name: row.organisation },
    commune: row.commune,
  };
}

function viewVersion(row: VersionRecord): ActivityView['history'][number] {
  return {
    version: row.recorded_from,
    until: row.recorded_to === STILL_KNOWN ? null : row.recorded_to,
    stateName: STATE_LABELS[row.state],
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    changedOn: row.changed_on,
    reason: row.reason,
    madeBy: row.maker,
  };
}

/** @throws Refused 'not-found' | 'date-impossible' */
export async function viewActivity(
  deps: ActivityDeps,
  viewer: Viewer,
  asked: { readonly id: number; readonly at?: string | undefined; readonly knownAt?: number | undefined },
): Promise<ActivityView> {
  const at = dateOf(asked.at) ?? deps.clock.today();
  return read(deps.db, viewer, async (trx) => {
    const record = await requireActivity(deps, trx, viewer, asked.id, asked.knownAt);
    const attendees = await listAttendees(trx, asked.id, asked.knownAt);
    const participants = await listParticipants(trx, asked.id, asked.knownAt);
    const unit = unitById(deps.places.geography, record.unit_id);
    return {
      ...rowOf(record, at).row,
      version: record.written,
      at,
      office: { id: record.office_id, name: record.office },
      own: record.office_id === viewer.officeId,
      unit: {
        id: record.unit_id,
        code: unit ? lastVersion(unit).code : '',
        name: unit ? displayName(unit) : '',
      },
      details: detailsOf(record),
      changedOn: record.changed_on,
      reason: record.reason,
      steps: [...stepsFrom(record.state)],
      attendees: attendees.map((each) => viewAttendee(deps, each)),
      participants: participants.map((each) => ({ ...each })),
      history: (await listVersions(trx, asked.id)).map(viewVersion),
    };
  });
}
