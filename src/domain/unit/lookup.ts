// Tra mã đơn vị: which unit a code or an id means on a day — or why it means none.

import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName, formalName, formatLetterDate } from '#domain/unit/display-name.ts';
import { type Geography, requireUnit, unitById } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, type UnitLevel, type UnitRow } from '#domain/unit/unit.ts';

export type UnitLookup =
  | { readonly status: 'found'; readonly unit: Unit }
  /** The code was in force before that day and is no longer. */
  | {
      readonly status: 'retired';
      readonly unit: Unit;
      readonly successors: readonly Unit[];
      readonly message: string;
    }
  /** The code comes into force only after that day. */
  | { readonly status: 'not-yet'; readonly unit: Unit; readonly message: string }
  | { readonly status: 'unknown'; readonly message: string };

const LEVEL_OF_LENGTH: Readonly<Record<number, UnitLevel>> = { 2: 'province', 3: 'district', 5: 'commune' };
const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  nation: 'cả nước',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
};

function withCode(unit: Unit): string {
  return `${displayName(unit)} (mã ${lastVersion(unit).code})`;
}

/** What became of a unit by a day, as far as the catalogue is sure, and how to say it. */
function fateOf(
  geography: Geography,
  unit: Unit,
  date: CalendarDate,
): { readonly successors: readonly Unit[]; readonly words: string } {
  const now = ancestorOn(geography, unit, unit.level, date);
  if (now.status === 'found') return { successors: [now.unit], words: `nay thuộc ${withCode(now.unit)}` };
  if (now.status === 'ambiguous') {
    return {
      successors: now.candidates,
      words: `nay thuộc một trong: ${now.candidates.map(withCode).join(', ')}`,
    };
  }
  const listed = (geography.successorsOf.get(unit.id) ?? []).map((each) =>
    requireUnit(geography, each.successorId),
  );
  if (listed.length > 0) {
    return {
      successors: listed,
      words: `theo nguồn chưa xác minh thì nhập vào ${listed.map(withCode).join(', ')}`,
    };
  }
  const { parentId } = lastVersion(unit);
  const parent = parentId === null ? undefined : unitById(geography, parentId);
  const above = parent && ancestorOn(geography, unit, parent.level, date);
  const ground = above?.status === 'found' ? `, địa bàn nay thuộc ${withCode(above.unit)}` : '';
  return { successors: [], words: `không có đơn vị kế tiếp cùng cấp${ground}` };
}

function retired(geography: Geography, code: string, row: UnitRow, date: CalendarDate): UnitLookup {
  const unit = requireUnit(geography, row.id);
  const lastDay = formatLetterDate(addDays(row.to, -1));
  const { successors, words } = fateOf(geography, unit, date);
  const message = `Mã ${code} (${formalName(row)}) chỉ dùng đến ${lastDay}; ${words}.`;
  return { status: 'retired', unit, successors, message };
}

/** Reads a code of a level in the geography of a day; 'VN' is the nation. */
export function findByCode(
  geography: Geography,
  code: string,
  level: UnitLevel,
  date: CalendarDate,
): UnitLookup {
  const rows = geography.rowsByCode.get(`${level}:${code}`) ?? [];
  const current = rows.find((row) => row.from <= date && date < row.to);
  if (current) return { status: 'found', unit: requireUnit(geography, current.id) };
  const past = rows.filter((row) => row.to <= date).sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (past) return retired(geography, code, past, date);
  const future = rows.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (future) {
    const unit = requireUnit(geography, future.id);
    const message = `Mã ${code} (${formalName(future)}) chỉ có hiệu lực từ ${formatLetterDate(future.from)}.`;
    return { status: 'not-yet', unit, message };
  }
  return { status: 'unknown', message: `Không có đơn vị ${LEVEL_WORDS[level]} nào mang mã ${code}.` };
}

/**
 * Reads what a person or a script wrote for a unit: 'VN', a 2-, 3- or 5-digit code (province, district,
 * commune) in the geography of the day, or an id, which is accepted for a unit of any era.
 */
export function findUnit(geography: Geography, written: string, date: CalendarDate): UnitLookup {
  const text = written.trim();
  if (text.toUpperCase() === 'VN') return { status: 'found', unit: geography.nation };
  if (!/^\d{1,15}$/.test(text)) {
    return {
      status: 'unknown',
      message: `“${text}” không phải mã đơn vị hành chính (VN, 2, 3 hoặc 5 chữ số).`,
    };
  }
  const level = LEVEL_OF_LENGTH[text.length];
  if (level) return findByCode(geography, text, level, date);
  const unit = unitById(geography, Number(text));
  return unit
    ? { status: 'found', unit }
    : { status: 'unknown', message: `Không có đơn vị hành chính nào mang số hiệu ${text}.` };
}
