// Đơn vị mới: checks that a unit about to be created fits — level, type, parent, code free, id never used.

import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import type { ChangeProblem } from '#domain/unit/change.ts';
import { formalName, formatLetterDate } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import {
  levelRank,
  UNIT_TYPES,
  type UnitId,
  type UnitLevel,
  type UnitRow,
  type UnitType,
  versionOn,
} from '#domain/unit/unit.ts';

export interface NewUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parentId: UnitId;
  readonly aliases?: readonly string[];
}

/** Ids of the catalogue files have at most 7 digits; those given out by operations begin here. */
const FIRST_OPERATION_ID = 10_000_000;

/** The next id that no unit of any era ever had. */
export function nextUnitId(geography: Geography): UnitId {
  let highest = FIRST_OPERATION_ID - 1;
  for (const id of geography.units.keys()) if (id > highest) highest = id;
  return (highest + 1) as UnitId; // the one place that mints ids
}

/** The first version of a new unit, or why it cannot be. Codes of the units that end that day are free. */
export function foundUnit(
  geography: Geography,
  unit: NewUnit,
  level: UnitLevel,
  date: CalendarDate,
  ending: ReadonlySet<UnitId>,
): UnitRow | ChangeProblem {
  if (unitById(geography, unit.id)) {
    return { code: 'id-taken', message: `Số hiệu ${unit.id} đã được dùng, không cấp lại.` };
  }
  if (!UNIT_TYPES[level].some((type) => type === unit.type)) {
    return { code: 'type-not-of-level', message: `Loại “${unit.type}” không phải loại đơn vị của cấp này.` };
  }
  const parent = unitById(geography, unit.parentId);
  const parentRow = parent && versionOn(parent, date);
  if (!parentRow || levelRank(parentRow.level) >= levelRank(level) || ending.has(unit.parentId)) {
    return {
      code: 'parent-not-fitting',
      message: `Cấp trên của ${unit.name} phải là đơn vị cấp cao hơn còn hiệu lực từ ngày ${formatLetterDate(date)}.`,
    };
  }
  const holder = (geography.rowsByCode.get(`${level}:${unit.code}`) ?? []).find(
    (row) => row.to > date && !ending.has(row.id),
  );
  if (holder) return { code: 'code-taken', message: `Mã ${unit.code} đang là mã của ${formalName(holder)}.` };
  return {
    id: unit.id,
    code: unit.code,
    name: unit.name,
    type: unit.type,
    level,
    parentId: unit.parentId,
    from: date,
    to: OPEN_END,
    aliases: unit.aliases ?? [],
  };
}
