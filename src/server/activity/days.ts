// Ngày của hoạt động: the days of a version as the domain reads them, and what they must be.
import type { ActivityDays } from '#domain/activity/activity.ts';
import { dayFault } from '#domain/activity/standing.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import type { ActivityVersion } from '#server/activity/store.ts';
import { Refused } from '#server/platform/refused.ts';

/** The days of a version as the domain reads them. */
export function daysOf(
  row: Pick<ActivityVersion, 'state' | 'starts_on' | 'ends_on' | 'changed_on'>,
): ActivityDays {
  return { state: row.state, startsOn: row.starts_on, endsOn: row.ends_on, changedOn: row.changed_on };
}

/** @throws Refused 'activity-days-reversed' | 'activity-too-long' | 'activity-in-the-future' | 'activity-before-book' */
export function requireDays(deps: ActivityDeps, days: ActivityDays, book: CalendarDate): void {
  const fault = dayFault(days, deps.clock.today());
  if (fault) throw new Refused(fault, { on: formatDay(days.endsOn), from: formatDay(days.startsOn) });
  if (days.endsOn < book)
    throw new Refused('activity-before-book', { on: formatDay(days.endsOn), from: formatDay(book) });
}
