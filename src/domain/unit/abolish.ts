// Bãi bỏ một đơn vị: what ends with it and who follows.
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
import { lastVersion, type UnitId } from '#domain/unit/unit.ts';

/** Dry run of the end of a unit without successor, as of the districts in 2025: what lay under it goes to its parent. */
export function planAbolish(geography: Geography, unitId: UnitId, date: CalendarDate): ChangePlan {
  const row = currentVersion(requireUnit(geography, unitId), date);
  if (isChangeProblem(row)) return { ok: false, problem: row };
  const { parentId } = row;
  if (parentId === null) return refuse('parent-not-fitting', 'Không thể bãi bỏ cả nước.');
  const parent = formalName(lastVersion(requireUnit(geography, parentId)));
  const children = moveChildren(geography, row.id, date, () => parentId);
  const preview: ChangeLine[] = [
    {
      unitId: row.id,
      effect: 'ended',
      text: `${formalName(row)} (mã ${row.code}) kết thúc từ ngày ${formatLetterDate(date)}, không có đơn vị kế tiếp.`,
    },
    ...children.removed.map(
      (child): ChangeLine => ({
        unitId: child.id,
        effect: 'moved',
        text: `${formalName(child)} trực thuộc ${parent}.`,
      }),
    ),
  ];
  return {
    ok: true,
    change: {
      removedRows: [row, ...children.removed],
      addedRows: [...endRow(row, date), ...children.added],
      removedSuccessions: [],
      addedSuccessions: [],
    },
    preview,
  };
}
