// Đổi tên, đổi loại, bãi bỏ: changes of one unit that neither merge nor split it.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type ChangePlan, currentVersion, endRow, isChangeProblem, refuse } from '#domain/unit/change.ts';
import { formalName, formatLetterDate } from '#domain/unit/display-name.ts';
import { type Geography, requireUnit } from '#domain/unit/geography.ts';
import { UNIT_TYPES, type UnitId, type UnitRow, type UnitType } from '#domain/unit/unit.ts';

function amend(
  geography: Geography,
  unitId: UnitId,
  date: CalendarDate,
  effect: 'renamed' | 'retyped',
  alter: (row: UnitRow) => UnitRow,
): ChangePlan {
  const row = currentVersion(requireUnit(geography, unitId), date);
  if (isChangeProblem(row)) return { ok: false, problem: row };
  const next = { ...alter(row), from: date };
  if (next.name === row.name && next.type === row.type) {
    return refuse('nothing-changes', `${formalName(row)} đã mang tên và loại như vậy.`);
  }
  if (!UNIT_TYPES[row.level].some((type) => type === next.type)) {
    return refuse('type-not-of-level', `Loại “${next.type}” không phải loại đơn vị của cấp này.`);
  }
  const text = `${formalName(row)} thành ${formalName(next)} từ ngày ${formatLetterDate(date)}.`;
  return {
    ok: true,
    change: {
      removedRows: [row],
      addedRows: [...endRow(row, date), next],
      removedSuccessions: [],
      addedSuccessions: [],
    },
    preview: [{ unitId, effect, text }],
  };
}

/** Dry run of a new name; the unit stays the same unit and the old name stays searchable. */
export function planRename(
  geography: Geography,
  unitId: UnitId,
  name: string,
  date: CalendarDate,
): ChangePlan {
  return amend(geography, unitId, date, 'renamed', (row) => ({
    ...row,
    name,
    aliases: [...new Set([...row.aliases, row.name])].filter((alias) => alias !== name),
  }));
}

/** Dry run of a new type (tỉnh thành thành phố, huyện thành thị xã), with a new name if it takes one. */
export function planRetype(
  geography: Geography,
  unitId: UnitId,
  type: UnitType,
  date: CalendarDate,
  name?: string,
): ChangePlan {
  return amend(geography, unitId, date, 'retyped', (row) => ({
    ...row,
    type,
    name: name ?? row.name,
    aliases: name && name !== row.name ? [...new Set([...row.aliases, row.name])] : row.aliases,
  }));
}
