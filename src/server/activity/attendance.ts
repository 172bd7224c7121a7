// Danh sách dự lớp dán từ Excel: read, held against the register, shown before anything is written; then all lines or none.
import { ATTENDEE_COLUMNS } from '#domain/activity/attendee-heads.ts';
import { type Attendee, MOST_ATTENDEES, readAttendees } from '#domain/activity/read-attendees.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { type AttendeeUnit, unitsNamed } from '#server/activity/attendee-units.ts';
import type { AttendancePreview } from '#server/activity/contract-lists.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { requireActivity, requireOwn } from '#server/activity/require-activity.ts';
import { putAttendees } from '#server/activity/store-attendees.ts';
import type { ActivityRecord } from '#server/activity/store-read.ts';
import { subjectsOf } from '#server/activity/subjects.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Understood {
  readonly columns: readonly string[];
  readonly attendees: readonly Attendee[];
  readonly problems: AttendancePreview['problems'];
  readonly linked: ReadonlyMap<string, AttendeeUnit>;
}

/** Reads a pasted list and finds its organisations in the register. @throws Refused 'attendance-…' | 'activity-kind-other' */
async function understand(trx: Db, row: ActivityRecord, text: string): Promise<Understood> {
  if (row.kind !== 'training') throw new Refused('activity-kind-other', { kind: 'hội chợ' });
  const list = readAttendees(text);
  if (!list.ok)
    throw new Refused(list.fault, { column: ATTENDEE_COLUMNS.name, most: String(MOST_ATTENDEES) });
  const { units, doubts } = await unitsNamed(trx, list.attendees, row.ends_on);
  return {
    columns: list.columns.map((each) => ATTENDEE_COLUMNS[each]),
    attendees: list.attendees,
    problems: [...list.problems, ...doubts].toSorted((a, b) => a.line - b.line),
    linked: units,
  };
}

const SHOWN = 500;

/** What a pasted list would write; nothing is written and nothing of it is kept. */
export async function previewAttendance(
  deps: ActivityDeps,
  viewer: Viewer,
  asked: { readonly id: number; readonly text: string },
): Promise<AttendancePreview> {
  return read(deps.db, viewer, async (trx) => {
    const row = await requireActivity(deps, trx, viewer, asked.id);
    const { columns, attendees, problems, linked } = await understand(trx, row, asked.text);
    return {
      columns: [...columns],
      attendances: attendees.length,
      wrong: problems.filter(({ doubt }) => !doubt).length,
      problems: problems.slice(0, SHOWN),
      lines: attendees.slice(0, SHOWN).map((each) => ({
        ...each,
        linked: linked.get(each.organisation ?? '') ?? null,
      })),
    };
  });
}

/** The request as its receipt may keep it: names never enter a digest that others could repeat. */
export function withoutNames(deps: ActivityDeps, request: RequestKey, text: string): RequestKey {
  const digest = deps.keys.lookup('attendance-list', text).toString('hex');
  const { body } = request;
  const asked = typeof body === 'object' && body !== null ? { ...body, body: digest } : { body: digest };
  return { ...request, body: asked };
}

/** @throws Refused 'attendance-wrong' naming the first cell, and as requireOwn does */
export async function saveAttendance(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly base: number; readonly text: string },
  request: RequestKey,
): Promise<{ id: number; version: number; attendances: number; persons: number }> {
  const { seq, reply } = await write(
    deps.db,
    person,
    withoutNames(deps, request, asked.text),
    async (trx, number) => {
      const row = await requireOwn(deps, trx, person, viewer, { ...asked, kind: 'training' });
      if (row.state === 'withdrawn' || row.state === 'cancelled') throw new Refused('not-found');
      const { attendees, problems, linked } = await understand(trx, row, asked.text);
      const wrong = problems.filter(({ doubt }) => !doubt);
      const [first] = wrong;
      if (first)
        throw new Refused(
          'attendance-wrong',
          { count: String(wrong.length), first: `dòng ${first.line}, cột ${first.column}: ${first.message}` },
          { problems: wrong.slice(0, SHOWN) },
        );
      const subjects = await subjectsOf(deps, trx, row, attendees, linked);
      const place = { activity: row.activity_id, office: row.office_id, unit: row.unit_id };
      const lines = attendees.map(({ gender, organisation, commune }, index) => ({
        line: index + 1,
        subject: subjects[index] ?? '',
        gender,
        organisation: linked.get(organisation ?? '')?.id ?? null,
        organisationName: linked.has(organisation ?? '') ? null : organisation,
        commune,
      }));
      await putAttendees(trx, place, lines, number);
      const counts = { attendances: lines.length, persons: new Set(subjects).size };
      const unit = unitById(deps.places.geography, row.unit_id);
      return {
        act: {
          act: 'activity.attendance-saved',
          subjectKind: 'activity',
          subjectId: String(row.activity_id),
          note: { title: row.title, ...counts, unit: unit ? displayName(unit) : '' },
        },
        reply: counts,
      };
    },
  );
  return { id: asked.id, version: seq, ...reply };
}
