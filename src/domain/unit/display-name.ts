// Tên hiển thị: how a unit of any era is written for people, so that an old and a new unit of one name are told apart.

import { addDays, type CalendarDate, formatCalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import { lastVersion, type Unit, type UnitId, type UnitRow, versionOn } from '#domain/unit/unit.ts';

/** 30/6/2025 and 01/7/2025: days below 10 and months 1, 2 take a zero, as in official letters (NĐ 30/2020). */
export function formatLetterDate(date: CalendarDate): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(8, 10)}/${month < 3 ? `0${month}` : month}/${date.slice(0, 4)}`;
}

/** 'tỉnh Bắc Ninh', 'thành phố Hà Nội', 'phường 12', 'cả nước'. */
export function formalName(row: UnitRow): string {
  if (row.level === 'nation') return 'cả nước';
  return row.type === 'thành phố trực thuộc trung ương' ? `thành phố ${row.name}` : `${row.type} ${row.name}`;
}

/** Units end on the few days on which a law takes hold: their words are made once for each day. */
const endMarks = new Map<CalendarDate, string>([[OPEN_END, '']]);

function endMark(unit: Unit): string {
  const { to } = lastVersion(unit);
  const known = endMarks.get(to);
  if (known !== undefined) return known;
  const mark = ` (cũ, đến ${formatCalendarDate(addDays(to, -1))})`;
  endMarks.set(to, mark);
  return mark;
}

/** The name as of a day if given and in force then, else the last one; ended units say until when: 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)'. */
export function displayName(unit: Unit, date?: CalendarDate): string {
  return formalName((date && versionOn(unit, date)) ?? lastVersion(unit)) + endMark(unit);
}

/** The same with the unit above, for communes and districts, of which many share a name: 'xã Cao Đức, huyện Gia Bình (cũ, đến 30/06/2025)'. */
export function placedName(units: ReadonlyMap<UnitId, Unit>, unit: Unit, date?: CalendarDate): string {
  const row = (date && versionOn(unit, date)) ?? lastVersion(unit);
  const above = row.parentId === null ? undefined : units.get(row.parentId);
  if (!above || above.level === 'nation') return displayName(unit, date);
  return `${formalName(row)}, ${formalName((date && versionOn(above, date)) ?? lastVersion(above))}${endMark(unit)}`;
}
