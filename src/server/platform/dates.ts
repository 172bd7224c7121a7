// Dates and periods as callers write them, or a refusal that quotes what was written.
import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { Refused } from '#server/platform/refused.ts';

/** @throws Refused 'date-impossible' */
export function requireDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Refused('date-impossible', { text });
  return date;
}

/** The date written, or undefined when none was. @throws Refused 'date-impossible' */
export function dateOf(text: string | undefined): CalendarDate | undefined {
  return text === undefined ? undefined : requireDate(text);
}
