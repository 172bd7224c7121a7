// Kỳ báo cáo: which days a written period (2022-H1, 2022-Q1, 2022-05, 2022, FROM..TO) holds, and how it is read aloud.
import {
  type CalendarDate,
  calendarDate,
  formatCalendarDate,
  lastDayOfMonth,
  parseCalendarDate,
} from '#domain/period/calendar-date.ts';

/** năm · nửa năm · quý · tháng · khoảng ngày bất kỳ. */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'window';

/** A span of whole days, both ends included. */
export interface ReportingPeriod {
  readonly code: string;
  readonly kind: PeriodKind;
  /** Vietnamese, lower case, ready to stand in a sentence: "6 tháng đầu năm 2022". */
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const FIRST_YEAR = 1945;
const LAST_YEAR = 2199;
const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS_OF = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** The period that starts at a month (1–12) and lasts as its kind says. */
export function calendarPeriod(
  kind: Exclude<PeriodKind, 'window'>,
  year: number,
  firstMonth: number,
): ReportingPeriod {
  const length = MONTHS_OF[kind];
  const part = Math.floor((firstMonth - 1) / length) + 1;
  const start = (part - 1) * length + 1;
  const span = {
    from: calendarDate(year, start, 1),
    to: lastDayOfMonth(year, start + length - 1),
  };
  switch (kind) {
    case 'year':
      return { code: `${year}`, kind, name: `năm ${year}`, ...span };
    case 'half':
      return {
        code: `${year}-H${part}`,
        kind,
        name: `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`,
        ...span,
      };
    case 'quarter':
      return { code: `${year}-Q${part}`, kind, name: `quý ${ROMAN[part - 1]} năm ${year}`, ...span };
    case 'month':
      return {
        code: `${year}-${String(part).padStart(2, '0')}`,
        kind,
        name: `tháng ${part} năm ${year}`,
        ...span,
      };
  }
}

/** Any run of days, both included; undefined when it ends before it starts. */
export function windowPeriod(from: CalendarDate, to: CalendarDate): ReportingPeriod | undefined {
  if (to < from) return undefined;
  return {
    code: `${from}..${to}`,
    kind: 'window',
    name: `từ ${formatCalendarDate(from)} đến ${formatCalendarDate(to)}`,
    from,
    to,
  };
}

/** Reads a period code; undefined when the text names no period that exists. */
export function parseReportingPeriod(text: string): ReportingPeriod | undefined {
  const [first, second, ...rest] = text.split('..');
  if (first !== undefined && second !== undefined) {
    const from = parseCalendarDate(first);
    const to = parseCalendarDate(second);
    return rest.length === 0 && from !== undefined && to !== undefined ? windowPeriod(from, to) : undefined;
  }
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return undefined;
  const [, yearText, half, quarter, month] = match;
  const year = Number(yearText);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (half !== undefined) return calendarPeriod('half', year, Number(half) * 6);
  if (quarter !== undefined) return calendarPeriod('quarter', year, Number(quarter) * 3);
  if (month !== undefined) return calendarPeriod('month', year, Number(month));
  return calendarPeriod('year', year, 1);
}
