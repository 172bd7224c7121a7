// Đọc ngày người ta viết: 24/2/2022, 24.2.22, ngày 24 tháng 02 năm 2022, a spreadsheet's day number; undefined when unsure.
import { addDays, type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
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
  const key = searchKey(text).replace(/^ngay /, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})(t.*)?$/.exec(key);
  if (iso) return dateOf(iso[3] ?? '', iso[2] ?? '', iso[1] ?? '');
  const short = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(key);
  if (short) return dateOf(short[1] ?? '', short[2] ?? '', short[3] ?? '');
  const long = /^(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(key);
  return long ? dateOf(long[1] ?? '', long[2] ?? '', long[3] ?? '') : undefined;
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
