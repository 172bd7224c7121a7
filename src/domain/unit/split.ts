// Chia đơn vị: one unit becomes several new units; every child must be placed under one of them, none is guessed.

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

export interface SplitPart {
  readonly unit: NewUnit;
  /** Units directly under the split one that go here. */
  readonly children: readonly UnitId[];
}

export interface Split {
  readonly unit: UnitId;
  readonly parts: readonly SplitPart[];
  readonly date: CalendarDate;
}

/** Dry run of a split. Organisations placed directly on the split unit stay on it until someone places them. */
export function planSplit(geography: Geography, split: Split): ChangePlan {
  const { date } = split;
  if (split.parts.length < 2) return refuse('too-few-units', 'Phải chia thành ít nhất hai đơn vị.');
  const row = currentVersion(requireUnit(geography, split.unit), date);
  if (isChangeProblem(row)) return { ok: false, problem: row };

  const placed = new Map<UnitId, UnitId>();
  for (const part of split.parts) for (const child of part.children) placed.set(child, part.unit.id);
  const children = moveChildren(geography, row.id, date, (child) => placed.get(child.id) ?? row.id);
  const unplaced = children.removed.filter((child) => !placed.has(child.id));
  if (unplaced.length > 0) {
    const names = unplaced.map(formalName).join(', ');
    return refuse('child-not-placed', `Chưa xếp vào đơn vị mới nào: ${names}.`);
  }
  const under = new Set(children.removed.map((child) => child.id));
  const stranger = [...placed.keys()].find((id) => !under.has(id));
  const allotted = split.parts.reduce((sum, part) => sum + part.children.length, 0);
  if (stranger !== undefined || allotted !== placed.size) {
    return refuse('child-not-placed', `Mỗi đơn vị trực thuộc ${formalName(row)} phải được xếp đúng một lần.`);
  }

  const founded: UnitRow[] = [];
  for (const { unit } of split.parts) {
    const made = foundUnit(geography, unit, row.level, date, new Set([row.id]));
    if (isChangeProblem(made)) return { ok: false, problem: made };
    const twin = founded.find((each) => each.code === made.code || each.id === made.id);
    if (twin) return refuse('code-taken', `Hai đơn vị mới dùng chung mã hoặc số hiệu: ${made.code}.`);
    founded.push(made);
  }

  const parentName = (id: UnitId | null) => founded.find((each) => each.id === id);
  const preview: ChangeLine[] = [
    ...founded.map(
      (each): ChangeLine => ({
        unitId: each.id,
        effect: 'created',
        text: `Lập ${formalName(each)} (mã ${each.code}).`,
      }),
    ),
    {
      unitId: row.id,
      effect: 'ended',
      text: `${formalName(row)} (mã ${row.code}) kết thúc, chia thành ${founded.map(formalName).join(', ')} từ ngày ${formatLetterDate(date)}.`,
    },
  ];
  for (const child of children.removed) {
    const parent = parentName(placed.get(child.id) ?? null);
    if (parent)
      preview.push({
        unitId: child.id,
        effect: 'moved',
        text: `${formalName(child)} thuộc ${formalName(parent)}.`,
      });
  }
  const addedSuccessions = founded.map(
    (each): Succession => ({
      predecessorId: row.id,
      successorId: each.id,
      kind: 'split',
      date,
      part: 'part',
    }),
  );
  return {
    ok: true,
    change: {
      removedRows: [row, ...children.removed],
      addedRows: [...endRow(row, date), ...founded, ...children.added],
      removedSuccessions: [],
      addedSuccessions,
    },
    preview,
  };
}
