// Nhập đơn vị: several units of a level become one new unit; what lay under them moves under it.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import {
  type ChangeLine,
  type ChangePlan,
  currentVersion,
  endRow,
  isChangeProblem,
  moveChildren,
  refuse,
} from '#domain/unit/change.ts';
import { formalName, formatLetterDate } from '#domain/unit/display-name.ts';
import { type Geography, requireUnit } from '#domain/unit/geography.ts';
import { foundUnit, type NewUnit } from '#domain/unit/new-unit.ts';
import type { Succession, UnitId, UnitRow } from '#domain/unit/unit.ts';

export interface Merge {
  readonly units: readonly UnitId[];
  readonly into: NewUnit;
  /** First day of the new unit. */
  readonly date: CalendarDate;
}

/** Dry run of a merger. Names that vanish stay searchable as aliases of the new unit. */
export function planMerge(geography: Geography, merge: Merge): ChangePlan {
  const { date } = merge;
  const ids = new Set(merge.units);
  if (ids.size < 2) return refuse('too-few-units', 'Phải có ít nhất hai đơn vị khác nhau để nhập.');
  const rows: UnitRow[] = [];
  for (const id of ids) {
    const row = currentVersion(requireUnit(geography, id), date);
    if (isChangeProblem(row)) return { ok: false, problem: row };
    rows.push(row);
  }
  const [first] = rows;
  if (!first || rows.some((row) => row.level !== first.level)) {
    return refuse('different-levels', 'Chỉ nhập được các đơn vị cùng một cấp.');
  }
  const vanishing = rows.flatMap((row) => [row.name, ...row.aliases]);
  const aliases = [...new Set([...(merge.into.aliases ?? []), ...vanishing])];
  const founded = foundUnit(
    geography,
    { ...merge.into, aliases: aliases.filter((alias) => alias !== merge.into.name) },
    first.level,
    date,
    ids,
  );
  if (isChangeProblem(founded)) return { ok: false, problem: founded };

  const lastDay = `thuộc ${formalName(founded)} từ ngày ${formatLetterDate(date)}`;
  const preview: ChangeLine[] = [
    { unitId: founded.id, effect: 'created', text: `Lập ${formalName(founded)} (mã ${founded.code}).` },
  ];
  const removed: UnitRow[] = [];
  const added: UnitRow[] = [founded];
  for (const row of rows) {
    removed.push(row);
    added.push(...endRow(row, date));
    preview.push({
      unitId: row.id,
      effect: 'ended',
      text: `${formalName(row)} (mã ${row.code}) ${lastDay}.`,
    });
    const children = moveChildren(geography, row.id, date, () => founded.id);
    removed.push(...children.removed);
    added.push(...children.added);
    for (const child of children.removed) {
      preview.push({ unitId: child.id, effect: 'moved', text: `${formalName(child)} ${lastDay}.` });
    }
  }
  const addedSuccessions = rows.map(
    (row): Succession => ({
      predecessorId: row.id,
      successorId: founded.id,
      kind: 'merge',
      date,
      part: 'whole',
    }),
  );
  return {
    ok: true,
    change: { removedRows: removed, addedRows: added, removedSuccessions: [], addedSuccessions },
    preview,
  };
}
