// Xem đầy đủ họ tên trong danh sách dự lớp: for a purpose that is journaled; the names themselves never are.
import type { ActivityDeps } from '#server/activity/deps.ts';
import { requireActivity } from '#server/activity/require-activity.ts';
import { listAttendees } from '#server/activity/store-attendees.ts';
import { ATTENDEE_SEAL } from '#server/activity/subjects.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** null: the name was erased, or is kept apart from use. @throws Refused 'not-found' | 'activity-book-not-yours' */
export async function readAttendance(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly purpose: string },
): Promise<{ names: { line: number; name: string | null }[] }> {
  // No request key: a receipt would keep the names; asking twice is two reads and two journal rows.
  const { reply } = await write(deps.db, viewer, undefined, async (trx) => {
    const row = await requireActivity(deps, trx, viewer, asked.id);
    if (row.office_id !== person.officeId)
      throw new Refused('activity-book-not-yours', { office: row.office });
    const attendees = await listAttendees(trx, asked.id);
    return {
      act: {
        act: 'activity.attendance-read',
        subjectKind: 'activity',
        subjectId: String(asked.id),
        note: { title: row.title, purpose: asked.purpose, lines: attendees.length },
      },
      reply: attendees,
    };
  });
  return {
    names: reply.map(({ line, sealed }) => ({
      line,
      name: sealed ? deps.keys.open(ATTENDEE_SEAL, sealed) : null,
    })),
  };
}
