// Ngày in ra: dd/mm/yyyy for calendar dates, and Vietnamese clock time for moments of the journal.
import { formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';

/** "2022-06-10" → "10/06/2022"; a text that is no date is shown as it is. */
export function printDate(text: string): string {
  const date = parseCalendarDate(text);
  return date ? formatCalendarDate(date) : text;
}

/** "10/06/2022" or "10/6/2022" → "2022-06-10"; undefined when it is not a real day. */
export function readDate(text: string): string | undefined {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  return parseCalendarDate(`${match[3]}-${match[2].padStart(2, '0')}-${match[1].padStart(2, '0')}`);
}

const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' } as const;

/** The clock in Vietnam, to the second: "14:05:09". */
export function printClock(moment: Date): string {
  return moment.toLocaleTimeString('vi-VN', ZONE);
}

/** A moment as the clock in Vietnam showed it: "14:05, 10/06/2022". */
export function printMoment(text: string): string {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return text;
  const time = moment.toLocaleTimeString('vi-VN', { ...ZONE, hour: '2-digit', minute: '2-digit' });
  const day = moment.toLocaleDateString('vi-VN', {
    ...ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return `${time}, ${day}`;
}
