// Do the days written exist, and do they fit the words and days beside them?
import { formatDate, isoDate } from '#domain/vietnamese/calendar-date.ts';
import { reportDay } from './day-report.ts';
import { checkImpossibleMonths } from './impossible-months.ts';
import { checkPeriodDays } from './period-days.ts';
import type { CheckRun } from './report.ts';
import { checkReversedSpans } from './reversed-spans.ts';
import { checkTimeSpans } from './time-spans.ts';
import { checkWeekdays } from './weekdays.ts';

/** Days that no calendar has, spans that end before they begin, days of the week and periods that do not fit. */
export function checkDates(run: CheckRun): void {
  for (const time of run.read.context.times) {
    const day = time.impossible;
    if (day === undefined) continue;
    const written =
      day.year === null ? `${day.day}/${day.month}` : formatDate(isoDate(day.year, day.month, day.day));
    const what = time.text.startsWith('tháng') ? `Tháng ${day.month}/${day.year}` : `Ngày ${written}`;
    reportDay(run, time.from, day.day, `${what} không có trong lịch.`, time.to);
  }
  checkImpossibleMonths(run);
  checkReversedSpans(run);
  checkWeekdays(run);
  checkPeriodDays(run);
  checkTimeSpans(run);
}
