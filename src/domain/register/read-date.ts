// Đọc ngày người ta viết: 24/2/2022, 24.2.22, ngày 24 tháng 02 năm 2022, a spreadsheet's day number; undefined when unsure.
import {
  addDays,
  type CalendarDate,
  lastDayOfMonth,
  parseCalendarDate,
} from '#domain/period/calendar-date.ts';
import type { GridCell } from '#domain/register/grid.ts';
import { textOf } from '#domain/register/grid.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

/** Day 0 of a spreadsheet's calendar, right from March 1900 on. */
const EPOCH = '1899-12-30' as CalendarDate;

function dateOf(day: string, month: string, year: string): CalendarDate | undefined {
  const full = year.length === 2 ? (Number(year) <= 40 ? `20${year}` : `19${year}`) : year;
  return parseCalendarDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day in the words of a Vietnamese list (day before month), or undefined. */
export function readDateText(text: string): CalendarDate | undefined {
  const key = searchKey(text)
    .replace(/^ngay /, '')
    .replace(/ \d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})(t.*)?$/.exec(key);
  if (iso) return dateOf(iso[3] ?? '', iso[2] ?? '', iso[1] ?? '');
  const short = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(key);
  if (short) return dateOf(short[1] ?? '', short[2] ?? '', short[3] ?? '');
  const long = /^(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(key);
  return long ? dateOf(long[1] ?? '', long[2] ?? '', long[3] ?? '') : undefined;
}

/** A year '2016' or a month '2016-03' where a cell holds no day; undefined when it holds neither. */
export function readYearOrMonth(cell: GridCell): string | undefined {
  const key = searchKey(textOf(cell)).replace(/^(nam|thang) /, '');
  const [, month, year = ''] = /^(?:(\d{1,2}) ?(?:[/.-]|nam) ?)?((?:19[5-9]|20[0-4])\d)$/.exec(key) ?? [];
  // "3.2019" as a number may be anything.
  if (year === '' || (typeof cell === 'number' && month !== undefined)) return undefined;
  if (month === undefined) return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** The last day of a year or month as readYearOrMonth gives them. */
export function lastDayOf(yearOrMonth: string): CalendarDate {
  const [year, month] = yearOrMonth.split('-').map(Number);
  return lastDayOfMonth(year ?? 0, month ?? 12);
}

/** The day in a cell, or undefined when it holds none that is certain. */
export function readDateCell(cell: GridCell): CalendarDate | undefined {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell > 1000 && cell < 80_000 && !(cell >= 1900 && cell <= 2100)
      ? addDays(EPOCH, cell)
      : undefined;
  }
  return readDateText(textOf(cell).trim());
}
