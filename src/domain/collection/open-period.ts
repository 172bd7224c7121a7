// Mở kỳ: from a regime and a written period to days, cut-off and deadlines of each level, moved off days off.
import type {
  CollectionLevel,
  RegimeWindow,
  RelativeDay,
  ReportingRegime,
} from '#domain/collection/regime.ts';
import {
  type MovedDeadline,
  moveDeadline,
  type WorkingCalendar,
} from '#domain/collection/working-calendar.ts';
import { addDays, type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';

export type DueDays = Partial<Readonly<Record<CollectionLevel, MovedDeadline>>>;

export interface OpenedPeriod {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly cutOff: CalendarDate;
  readonly due: DueDays;
}

function dayOf(relative: RelativeDay, year: number): CalendarDate | undefined {
  const [shift = '', rest = ''] = relative.split('/');
  return parseCalendarDate(`${year + Number(shift)}-${rest}`);
}

/** The days that a regime means by a period ("2026-H1", "2026"), with the period as the calendar reads it; undefined when the regime has none such. */
export function regimeDays(regime: Pick<ReportingRegime, 'windows'>, code: string) {
  const calendarPeriod = parseReportingPeriod(code);
  const [yearText = '', part = ''] = code.split('-');
  const window: RegimeWindow | undefined = regime.windows.find((each) => each.part === part);
  if (!calendarPeriod || calendarPeriod.kind === 'window' || !window) return undefined;
  const year = Number(yearText);
  const [from, to, cutOff] = [dayOf(window.from, year), dayOf(window.to, year), dayOf(window.cutOff, year)];
  return from && to && cutOff ? { calendarPeriod, window, year, from, to, cutOff } : undefined;
}

/** The period of a regime that a code names ("2026-H1", "2026"); undefined when the regime has none such. */
export function openPeriod(
  regime: ReportingRegime,
  code: string,
  calendar: WorkingCalendar,
): OpenedPeriod | undefined {
  const days = regimeDays(regime, code);
  if (!days) return undefined;
  const { calendarPeriod, window, year, from, to, cutOff } = days;
  // Object.entries loses the key type of a closed table.
  const due = Object.fromEntries(
    (Object.entries(window.due) as [CollectionLevel, RelativeDay][]).flatMap(([level, relative]) => {
      const written = dayOf(relative, year);
      return written ? [[level, moveDeadline(calendar, written)]] : [];
    }),
  );
  return { key: `${code}.${regime.code}`, code, name: calendarPeriod.name, from, to, cutOff, due };
}

/** Opening ahead is for the year that comes; what is older than the oldest forms kept is a slip of the pen. */
const MOST_DAYS_AHEAD = 366;
const MOST_DAYS_BACK = 3653;

/** The last day on which a period may begin that is opened, or listed, today. */
export function lastBeginning(today: CalendarDate): CalendarDate {
  return addDays(today, MOST_DAYS_AHEAD);
}

/** Whether a period begins more than a year from today, or ended more than ten years ago: "2099", "1026". */
export function outOfReach(period: Pick<OpenedPeriod, 'from' | 'to'>, today: CalendarDate): boolean {
  return period.from > lastBeginning(today) || period.to < addDays(today, -MOST_DAYS_BACK);
}
