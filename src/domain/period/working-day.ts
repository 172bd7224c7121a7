// Ngày làm việc: on which days an office signs papers — no weekend, no public holiday.
import { addDays, type CalendarDate, dayOfWeek, parseCalendarDate } from '#domain/period/calendar-date.ts';

/** Tết Dương lịch, Ngày Chiến thắng, Quốc tế Lao động, Quốc khánh. */
const FIXED_HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-02']);

/** Mùng một Tết Âm lịch; offices close from the day before to mùng năm. */
const LUNAR_NEW_YEARS = [
  '2013-02-10',
  '2014-01-31',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
];

function lunarHolidays(): ReadonlySet<string> {
  const days = new Set<string>();
  for (const text of LUNAR_NEW_YEARS) {
    const first = parseCalendarDate(text);
    if (first === undefined) continue;
    for (let offset = -1; offset <= 4; offset += 1) days.add(addDays(first, offset));
  }
  return days;
}

const LUNAR_HOLIDAYS = lunarHolidays();

/** Whether offices work on that day. Substitute days off are not known here. */
export function isWorkingDay(date: CalendarDate): boolean {
  return dayOfWeek(date) <= 5 && !FIXED_HOLIDAYS.has(date.slice(5)) && !LUNAR_HOLIDAYS.has(date);
}

/** Working days from first to last, both included. */
export function listWorkingDays(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}
