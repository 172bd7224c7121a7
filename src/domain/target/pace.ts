// Tiến độ thời gian: how far a window has run at the end of a day.
import { type CalendarDate, daysBetween } from '#domain/period/calendar-date.ts';
import type { Pace } from '#domain/target/score.ts';

/** Days gone and days in all of a window, at the end of a day; more than all of them once it is over. */
export function paceOf(
  window: { readonly from: CalendarDate; readonly to: CalendarDate },
  at: CalendarDate,
): Pace {
  return {
    elapsed: at < window.from ? 0 : daysBetween(window.from, at) + 1,
    total: daysBetween(window.from, window.to) + 1,
  };
}
