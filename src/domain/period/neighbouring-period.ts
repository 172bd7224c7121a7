// Kỳ so sánh: which period or day a figure is compared with, and which periods a choice list holds.
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  daysInMonth,
  yearOf,
} from '#domain/period/calendar-date.ts';
import {
  calendarPeriod,
  type PeriodKind,
  type ReportingPeriod,
  windowPeriod,
} from '#domain/period/reporting-period.ts';

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function oneYearBefore(date: CalendarDate): CalendarDate {
  const year = yearOf(date) - 1;
  const month = monthOf(date);
  return calendarDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** "Cuối năm trước": 31 December before the year in which the period ends. */
export function previousYearEnd(period: ReportingPeriod): CalendarDate {
  return calendarDate(yearOf(period.to) - 1, 12, 31);
}

/** "Đầu kỳ": the day whose closing stock is the opening stock of the period. */
export function openingDay(period: ReportingPeriod): CalendarDate {
  return addDays(period.from, -1);
}

/** "Cùng kỳ năm trước"; 29 February falls back to 28. */
export function samePeriodLastYear(period: ReportingPeriod): ReportingPeriod {
  if (period.kind !== 'window') {
    return calendarPeriod(period.kind, yearOf(period.from) - 1, monthOf(period.from));
  }
  // A window shifted by a year keeps its order, so the fallback is never taken.
  return windowPeriod(oneYearBefore(period.from), oneYearBefore(period.to)) ?? period;
}

/** "Kỳ trước": the period of the same kind that ends the day before; for a window, as many days. */
export function previousPeriod(period: ReportingPeriod): ReportingPeriod {
  const last = openingDay(period);
  if (period.kind !== 'window') return calendarPeriod(period.kind, yearOf(last), monthOf(last));
  return windowPeriod(addDays(last, -daysBetween(period.from, period.to)), last) ?? period;
}

/** Every calendar period of a kind that touches [from, to], oldest first. */
export function listPeriods(
  kind: Exclude<PeriodKind, 'window'>,
  from: CalendarDate,
  to: CalendarDate,
): readonly ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  let day = from;
  while (day <= to) {
    const period = calendarPeriod(kind, yearOf(day), monthOf(day));
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}
