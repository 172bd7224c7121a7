// The clock, passed in: tests set it; a day is always the day in Vietnam.
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export interface Clock {
  now(): Date;
  /** Today in Asia/Ho_Chi_Minh. */
  today(): CalendarDate;
}

/** The calendar day in Vietnam (UTC+7, no daylight saving) of an instant. */
export function vietnamDay(instant: Date): CalendarDate {
  // The ISO date of a real instant is a real day.
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as CalendarDate;
}

/** The machine's clock. */
export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  today: () => vietnamDay(new Date()),
};

/** A clock that stands still, for tests and for rebuilding. */
export function fixedClock(instant: Date): Clock {
  return { now: () => instant, today: () => vietnamDay(instant) };
}
