// Dời cả hai bên: the day of a separation and the founding of the new organisation are one day; a correction of either moves the other along.
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { ORGANISATION_PROBLEMS } from '#domain/organisation/problem.ts';
import { correctEvent } from '#domain/organisation/withdraw.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { problemMessage } from '#domain/problem.ts';
import { requireStillNamed } from '#server/organisation/counterpart.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { listNames } from '#server/organisation/read-store.ts';
import { historyUnderLock, refuse, saveHistory } from '#server/organisation/save.ts';
import { findOrigin } from '#server/organisation/span-store.ts';
import { listEvents } from '#server/organisation/store.ts';
import type { Db } from '#server/platform/db.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The event on the other side of a separation: the founding of the new organisation, or the separation from the old one. */
export interface OtherSide {
  readonly organisation: OrganisationId;
  readonly event: EventId;
  /** The event whose correction moves it. */
  readonly movedBy: EventId;
}

/** What stands on the same day because of a separation, where it is in sight. */
export async function findOtherSide(trx: Db, event: OrganisationEvent): Promise<OtherSide | undefined> {
  if (event.type === 'separated' && event.counterpartId) {
    const history = await listEvents(trx, event.counterpartId);
    const founding = history.find(
      (each) => each.type === 'founded' && each.effectiveDate === event.effectiveDate,
    );
    return founding && { organisation: founding.organisationId, event: founding.id, movedBy: event.id };
  }
  if (event.type !== 'founded') return undefined;
  const { separatedFrom, separatedBy } = await findOrigin(trx, event.organisationId);
  if (separatedFrom === null || separatedBy === null) return undefined;
  // Both are keys that the register has given.
  return {
    organisation: separatedFrom as OrganisationId,
    event: separatedBy as EventId,
    movedBy: event.id,
  };
}

/**
 * Moves the other side to the new day, as a correction of its own history under its own lock.
 * @throws Refused 'together-impossible' when its history does not bear that day; as `historyUnderLock` and `requireStillNamed` do
 */
export async function moveOtherSide(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  { organisation, event, movedBy }: OtherSide,
  day: CalendarDate,
  seq: number,
): Promise<void> {
  const history = await historyUnderLock(trx, deps, viewer, organisation, undefined);
  const old = history.find((each) => each.id === event);
  if (!old) throw refuse({ code: 'event-unknown', details: { id: event } });
  const moved = { ...old, effectiveDate: day };
  const decision = correctEvent(history, moved, { today: deps.clock.today() });
  if (!decision.ok) {
    const { code, details } = decision.problem;
    const names = await listNames(trx, [organisation]);
    throw refuse({
      code: 'together-impossible',
      details: {
        name: names.get(organisation) ?? '',
        why: problemMessage(ORGANISATION_PROBLEMS[code], details),
      },
    });
  }
  const after = history.map((each) => (each.id === event ? moved : each));
  await requireStillNamed(trx, organisation, history, after, movedBy);
  const change = {
    id: organisation,
    before: history,
    after,
    closed: [event],
    written: { event: moved, isNew: false },
  };
  await saveHistory(trx, deps, viewer, change, seq);
}
