// Lịch công bố: what will be released on which day, told ahead; a day moved or cancelled says why.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { requirePeriod } from '#server/measure/deps.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireReleaseUnit } from '#server/release/begin.ts';
import type { CalendarEntry } from '#server/release/contract.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { type CalendarVersion, insertEntry, listEntries, putEntry } from '#server/release/store-calendar.ts';
import { unitOf } from '#server/release/view.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Receipt = { id: number; version: number };

/** @throws Refused 'calendar-day' */
function requireAhead(deps: ReleaseDeps, written: string): CalendarDate {
  const day = requireDate(written);
  const today = deps.clock.today();
  if (day < today || day > addDays(today, 731)) throw new Refused('calendar-day', { day: formatDay(day) });
  return day;
}

export async function listCalendar(
  deps: ReleaseDeps,
  person: SignedIn,
): Promise<{ entries: CalendarEntry[] }> {
  const rows = await read(deps.db, person, (trx) => listEntries(trx, person.officeId));
  return {
    entries: rows.map((row) => {
      const { id, code, name } = unitOf(deps, row.unit_id, row.period);
      return {
        id: row.entry_id,
        version: row.recorded_from,
        unit: { id, code, name },
        title: row.title,
        period: row.period,
        releaseOn: row.release_on,
        state: row.state,
        reason: row.reason,
      };
    }),
  };
}

/** @throws Refused 'calendar-day' | 'release-period-window' and as requireReleaseUnit does */
export async function announce(
  deps: ReleaseDeps,
  person: SignedIn,
  viewer: Viewer,
  body: {
    readonly unit: string;
    readonly period: string;
    readonly title: string;
    readonly releaseOn: string;
  },
  request: RequestKey,
): Promise<Receipt> {
  const period = requirePeriod(body.period);
  if (period.kind === 'window') throw new Refused('release-period-window', { text: body.period });
  const releaseOn = requireAhead(deps, body.releaseOn);
  const today = deps.clock.today();
  const unit = requireReleaseUnit(deps, viewer, body.unit, period.to < today ? period.to : today);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const id = await insertEntry(trx, person.officeId, unit.id);
    const version: CalendarVersion = {
      office_id: person.officeId,
      unit_id: unit.id,
      title: body.title,
      period: period.code,
      release_on: releaseOn,
      state: 'planned',
      reason: null,
      made_by: person.personId,
    };
    await putEntry(trx, id, version, number);
    return {
      act: {
        act: 'release.announced',
        subjectKind: 'release-calendar',
        subjectId: String(id),
        note: { title: body.title, on: releaseOn },
      },
      reply: id,
      status: 201,
    };
  });
  return { id: reply, version: seq };
}

/** @throws Refused 'not-found' | 'calendar-stale' | 'calendar-reason' | 'calendar-day' */
export async function reschedule(
  deps: ReleaseDeps,
  person: SignedIn,
  asked: {
    readonly id: number;
    readonly base: number;
    readonly releaseOn: string;
    readonly state: 'planned' | 'cancelled';
    readonly reason: string;
  },
  request: RequestKey,
): Promise<Receipt> {
  if (asked.reason.length < 3) throw new Refused('calendar-reason');
  const releaseOn =
    asked.state === 'cancelled' ? requireDate(asked.releaseOn) : requireAhead(deps, asked.releaseOn);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const [row] = await listEntries(trx, person.officeId, asked.id);
    if (!row) throw new Refused('not-found');
    if (row.recorded_from !== asked.base) throw new Refused('calendar-stale');
    const { entry_id: id, recorded_from: _before, office_id, unit_id, title, period } = row;
    const version: CalendarVersion = {
      office_id,
      unit_id,
      title,
      period,
      release_on: releaseOn,
      state: asked.state,
      reason: asked.reason,
      made_by: person.personId,
    };
    await putEntry(trx, id, version, number);
    return {
      act: {
        act: 'release.announced',
        subjectKind: 'release-calendar',
        subjectId: String(id),
        note: { title, on: releaseOn, before: row.release_on, state: asked.state, reason: asked.reason },
      },
      reply: null,
    };
  });
  return { id: asked.id, version: seq };
}
