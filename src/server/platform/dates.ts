// Dates and periods as callers write them, or a refusal that quotes what was written.
import { type CalendarDate, formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { Refused } from '#server/platform/refused.ts';

const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';

/** Whether a day lies in the years that the system knows; year 0 or 9999 is a slip of the hand, and no column holds it. */
export function isOurTime(date: CalendarDate): boolean {
  return date.slice(0, 4) >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR;
}

/** @throws Refused 'date-impossible' */
export function requireDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined || !isOurTime(date)) throw new Refused('date-impossible', { text });
  return date;
}

/** The date written, or undefined when none was. @throws Refused 'date-impossible' */
export function dateOf(text: string | undefined): CalendarDate | undefined {
  return text === undefined ? undefined : requireDate(text);
}

/** @throws Refused 'period-reversed' naming the field, for days written the wrong way round */
export function refuseReversed(from: CalendarDate, to: CalendarDate, field = 'Khoảng ngày (from, to)'): void {
  if (to >= from) return;
  throw new Refused('period-reversed', {
    field,
    from: formatCalendarDate(from),
    to: formatCalendarDate(to),
  });
}
