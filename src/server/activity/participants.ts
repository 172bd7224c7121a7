// Tổ chức dự hội chợ: who had a booth, with which products; the whole list at once.
import { unitById } from '#domain/unit/geography.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { requireOwn } from '#server/activity/require-activity.ts';
import { listStanding } from '#server/activity/store-organisations.ts';
import { putParticipants } from '#server/activity/store-participants.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Asked {
  readonly id: number;
  readonly base: number;
  readonly participants: readonly {
    readonly organisation: number;
    readonly booth: string;
    readonly products: string;
  }[];
}

/** @throws Refused 'participant-unknown' | 'participant-twice', as requireOwn does */
export async function saveParticipants(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(deps, trx, person, viewer, { ...asked, kind: 'fair' });
    if (row.state === 'withdrawn' || row.state === 'cancelled') throw new Refused('not-found');
    const ids = asked.participants.map(({ organisation }) => organisation);
    const standing = new Map((await listStanding(trx, ids, row.ends_on)).map((each) => [each.id, each]));
    const seen = new Set<number>();
    const participants = asked.participants.map(({ organisation, booth, products }) => {
      const found = standing.get(organisation);
      const seat = found && unitById(deps.places.geography, found.unit_id);
      if (!found || !seat || !viewer.maySee(seat))
        throw new Refused('participant-unknown', { id: String(organisation), on: formatDay(row.ends_on) });
      if (seen.has(organisation)) throw new Refused('participant-twice', { name: found.name });
      seen.add(organisation);
      return { organisation, kind: found.kind, booth: booth || null, products: products || null };
    });
    const place = { activity: row.activity_id, office: row.office_id, unit: row.unit_id };
    await putParticipants(trx, place, participants, number);
    return {
      act: {
        act: 'activity.participants-saved',
        subjectKind: 'activity',
        subjectId: String(row.activity_id),
        note: { title: row.title, organisations: participants.length },
      },
      reply: null,
    };
  });
  return { id: asked.id, version: seq };
}
