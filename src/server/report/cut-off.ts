// Ngày chốt số liệu: within the period, and not in the future.
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import { Refused } from '#server/platform/refused.ts';

/** The last day of the data. @throws Refused 'data-date-outside' | 'report-period-open' */
export function cutOff(
  asked: { readonly dataDate?: CalendarDate | undefined },
  period: ReportingPeriod,
  today: CalendarDate,
): CalendarDate {
  const day = asked.dataDate ?? period.to;
  if (day < period.from || day > period.to)
    throw new Refused('data-date-outside', { date: formatCalendarDate(day), period: period.name });
  if (day > today)
    throw new Refused('report-period-open', { period: period.name, date: formatCalendarDate(day) });
  return day;
}

/** A report cannot be written before its data. @throws Refused 'report-date-early' */
export function refuseEarlyDate(written: CalendarDate, dataDate: CalendarDate): void {
  if (written < dataDate)
    throw new Refused('report-date-early', {
      written: formatCalendarDate(written),
      day: formatCalendarDate(dataDate),
    });
}
