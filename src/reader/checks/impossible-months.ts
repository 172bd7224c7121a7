// Is a day or month written out in words one that no calendar has ("ngày 31 tháng 6", "ngày 5 tháng 13")?
import { isCalendarDay } from '#domain/vietnamese/calendar-date.ts';
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

/** "ngày D tháng M" without a year: times with a year are judged where they are read. */
export function checkImpossibleMonths(run: CheckRun): void {
  const { tokens, timeAt } = run.read.context;
  for (let i = 0; i + 3 < tokens.length; i++) {
    if (tokens[i]?.key !== 'ngày' || tokens[i + 2]?.key !== 'tháng') continue;
    const [day, month] = [tokens[i + 1]?.text ?? '', tokens[i + 3]?.text ?? ''];
    if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || timeAt.get(i)?.impossible !== undefined)
      continue;
    if (isCalendarDay(Number(day), Number(month), null)) continue;
    reportDay(run, i, Number(day), `Ngày ${Number(day)} tháng ${Number(month)} không có trong lịch.`);
  }
}
