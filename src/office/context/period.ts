// Kỳ trên thanh chọn: which periods can be chosen, their days and names. Calendar windows, as the server reads them.
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { t } from '../messages/translate.ts';

export interface PeriodRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

type Part = 'H1' | 'H2' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | '';

const MONTHS: Readonly<Record<Part, readonly [number, number]>> = {
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  '': [1, 12],
};
const PARTS: readonly Part[] = ['H1', 'H2', '', 'Q1', 'Q2', 'Q3', 'Q4'];
const FIRST_YEAR = 2013;

function split(code: string): { year: number; part: Part } | undefined {
  const match = /^(\d{4})(?:-(H[12]|Q[1-4]))?$/.exec(code);
  if (!match) return undefined;
  const part = PARTS.find((each) => each === (match[2] ?? ''));
  return part === undefined ? undefined : { year: Number(match[1]), part };
}

/** First and last day of 2022-H1, 2022-Q3 or 2022; undefined for a code that the switcher does not offer. */
export function periodRange(code: string): PeriodRange | undefined {
  const found = split(code);
  if (!found) return undefined;
  const [first, last] = MONTHS[found.part];
  const nextMonth = last === 12 ? calendarDate(found.year + 1, 1, 1) : calendarDate(found.year, last + 1, 1);
  return { from: calendarDate(found.year, first, 1), to: addDays(nextMonth, -1) };
}

/** The period's name in words: "6 tháng đầu năm 2022". */
export function periodName(code: string): string {
  const found = split(code);
  if (!found) return code;
  const year = found.year;
  switch (found.part) {
    case 'H1':
      return t('period.firstHalf', { year });
    case 'H2':
      return t('period.secondHalf', { year });
    case '':
      return t('period.year', { year });
    default:
      return t('period.quarter', { quarter: found.part.slice(1), year });
  }
}

/** The half-year that ended last before this day. */
export function lastHalfYear(day: CalendarDate): string {
  const year = Number(day.slice(0, 4));
  return day.slice(5) > '06-30' ? `${year}-H1` : `${year - 1}-H2`;
}

/** Periods to choose from, newest year first; the current year's later parts are offered too. */
export function periodChoices(today: CalendarDate): { year: number; codes: string[] }[] {
  const years: { year: number; codes: string[] }[] = [];
  for (let year = Number(today.slice(0, 4)); year >= FIRST_YEAR; year -= 1) {
    const codes = PARTS.map((part) => `${year}${part === '' ? '' : `-${part}`}`);
    years.push({ year, codes: codes.filter((code) => (periodRange(code)?.from ?? today) <= today) });
  }
  return years;
}
