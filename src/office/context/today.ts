// Hôm nay: the calendar day in Vietnam, whatever the clock zone of the computer.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { parseCalendarDate } from '#domain/period/calendar-date.ts';

/** Today in Vietnam. */
export function today(): CalendarDate {
  const text = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());
  const day = parseCalendarDate(text);
  if (day === undefined) throw new RangeError(`ngày hệ thống không đọc được: ${text}`);
  return day;
}
