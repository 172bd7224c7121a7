// Lịch trả gốc: instalments on working days, equal ones made from a count, and what an adjustment or extension moves.
import type { ScheduleLine } from '#domain/fund/loan-event.ts';
import { addDays, type CalendarDate, calendarDate, daysInMonth } from '#domain/period/calendar-date.ts';
import { isWorkingDay } from '#domain/period/working-day.ts';

/** A due day on which offices do not work is the next working day. */
export function dueDay(day: CalendarDate): CalendarDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The same day some months later, the month's last where it has no such day. */
export function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return calendarDate(y, m, Math.min(date, daysInMonth(y, m)));
}

export interface EqualInstalments {
  readonly totalDong: number;
  readonly count: number;
  readonly first: CalendarDate;
  readonly everyMonths: number;
}

/** Equal instalments of whole thousands of đồng; the last one takes what is left, so that they add up to the đồng. */
export function equalInstalments({
  totalDong,
  count,
  first,
  everyMonths,
}: EqualInstalments): readonly ScheduleLine[] {
  const each = Math.floor(totalDong / count / 1000) * 1000;
  return Array.from({ length: count }, (_, index) => ({
    dueOn: dueDay(monthsLater(first, index * everyMonths)),
    amountDong: index === count - 1 ? totalDong - each * (count - 1) : each,
  }));
}

/** The lines that put an amount off from one due day to another. */
export function moved(amountDong: number, from: CalendarDate, to: CalendarDate): readonly ScheduleLine[] {
  return [
    { dueOn: from, amountDong: -amountDong },
    { dueOn: dueDay(to), amountDong },
  ];
}
