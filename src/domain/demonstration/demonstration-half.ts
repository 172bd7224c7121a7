// Lịch của dữ liệu minh họa: the half-years from the opening of the register to today, with the days on which papers are signed.
import {
  LATER_HALF,
  NATIONAL_HALVES,
  type NationalHalf,
  QUIET_WINDOWS,
} from '#domain/demonstration/calibration.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { listPeriods } from '#domain/period/neighbouring-period.ts';
import { listWorkingDays } from '#domain/period/working-day.ts';

export interface DemonstrationHalf {
  readonly index: number;
  readonly code: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly national: NationalHalf;
  /** Working days outside the quiet windows. */
  readonly days: readonly CalendarDate[];
}

/** The half-years up to the one that holds today; the last one is whole, later days are cut off by the producer. */
export function listDemonstrationHalves(today: CalendarDate): readonly DemonstrationHalf[] {
  const levels = new Map(NATIONAL_HALVES.map((level) => [level.code, level]));
  return listPeriods('half', calendarDate(2013, 7, 1), today).map((period, index) => ({
    index,
    code: period.code,
    from: period.from,
    to: period.to,
    national: levels.get(period.code) ?? { code: period.code, ...LATER_HALF },
    days: listWorkingDays(period.from, period.to).filter(
      (day) => !QUIET_WINDOWS.some(([first, last]) => first <= day && day <= last),
    ),
  }));
}
