// Thay đổi địa giới: a change of the catalogue as data — what it removes and adds — so that it can be previewed, applied and undone.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formalName, formatLetterDate } from '#domain/unit/display-name.ts';
import type { Geography } from '#domain/unit/geography.ts';
import {
  lastVersion,
  type Succession,
  type Unit,
  type UnitCatalogue,
  type UnitId,
  type UnitRow,
  versionOn,
} from '#domain/unit/unit.ts';

/** What goes and what comes; turning it round undoes it. */
export interface GeographyChange {
  readonly removedRows: readonly UnitRow[];
  readonly addedRows: readonly UnitRow[];
  readonly removedSuccessions: readonly Succession[];
  readonly addedSuccessions: readonly Succession[];
}

export const CHANGE_EFFECTS = ['created', 'ended', 'renamed', 'retyped', 'moved'] as const;
/** Lập mới, kết thúc, đổi tên, đổi loại, chuyển sang cấp trên khác. */
export type ChangeEffect = (typeof CHANGE_EFFECTS)[number];

/** One line of the preview of what a change does. */
export interface ChangeLine {
  readonly unitId: UnitId;
  readonly effect: ChangeEffect;
  readonly text: string;
}

export const CHANGE_PROBLEMS = [
  'unit-not-in-force',
  'unit-already-ends',
  'unit-changed-same-day',
  'different-levels',
  'too-few-units',
  'code-taken',
  'id-taken',
  'type-not-of-level',
  'parent-not-fitting',
  'child-not-placed',
  'nothing-changes',
  'not-applicable',
] as const;
export type ChangeProblemCode = (typeof CHANGE_PROBLEMS)[number];

export interface ChangeProblem {
  readonly code: ChangeProblemCode;
  readonly message: string;
}

/** A change worked out but not applied: the dry run. */
export type ChangePlan =
  | { readonly ok: true; readonly change: GeographyChange; readonly preview: readonly ChangeLine[] }
  | { readonly ok: false; readonly problem: ChangeProblem };

export function refuse(
  code: ChangeProblemCode,
  message: string,
): { readonly ok: false; readonly problem: ChangeProblem } {
  return { ok: false, problem: { code, message } };
}

/** The change that undoes a change. */
export function invertChange(change: GeographyChange): GeographyChange {
  return {
    removedRows: change.addedRows,
    addedRows: change.removedRows,
    removedSuccessions: change.addedSuccessions,
    addedSuccessions: change.removedSuccessions,
  };
}

function rowKey(row: UnitRow): string {
  return JSON.stringify([
    row.id,
    row.code,
    row.name,
    row.type,
    row.level,
    row.parentId,
    row.from,
    row.to,
    row.aliases,
  ]);
}

function successionKey(each: Succession): string {
  return JSON.stringify([each.predecessorId, each.successorId, each.kind, each.date, each.part]);
}

function replace<T>(
  all: readonly T[],
  removed: readonly T[],
  added: readonly T[],
  key: (each: T) => string,
): T[] | undefined {
  const gone = new Set(removed.map(key));
  const kept = all.filter((each) => !gone.delete(key(each)));
  return gone.size > 0 ? undefined : [...kept, ...added];
}

export type AppliedChange =
  | { readonly ok: true; readonly catalogue: UnitCatalogue }
  | { readonly ok: false; readonly problem: ChangeProblem };

/** The catalogue after a change. Refused when what it removes is no longer there: someone changed it since the dry run. */
export function applyChange(catalogue: UnitCatalogue, change: GeographyChange): AppliedChange {
  const rows = replace(catalogue.rows, change.removedRows, change.addedRows, rowKey);
  const successions = replace(
    catalogue.successions,
    change.removedSuccessions,
    change.addedSuccessions,
    successionKey,
  );
  if (rows && successions) return { ok: true, catalogue: { rows, successions } };
  return refuse(
    'not-applicable',
    'Danh mục đơn vị đã thay đổi sau khi xem thử; hãy xem thử lại rồi áp dụng.',
  );
}

/** The catalogue as it was before the change; refused when a later change stands on it. */
export function undoChange(catalogue: UnitCatalogue, change: GeographyChange): AppliedChange {
  return applyChange(catalogue, invertChange(change));
}

/** Cuts a version at a day: what remains before it, nothing when it began that very day. */
export function endRow(row: UnitRow, date: CalendarDate): readonly UnitRow[] {
  return row.from < date ? [{ ...row, to: date }] : [];
}

/** The version an operation on this day works on, or why it cannot. */
export function currentVersion(unit: Unit, date: CalendarDate): UnitRow | ChangeProblem {
  const row = versionOn(unit, date);
  const last = lastVersion(unit);
  if (!row) {
    return {
      code: 'unit-not-in-force',
      message: `${formalName(last)} không có hiệu lực ngày ${formatLetterDate(date)}.`,
    };
  }
  if (last !== row || last.to !== '9999-12-31') {
    return {
      code: 'unit-already-ends',
      message: `${formalName(row)} đã có thay đổi ghi nhận sau ngày ${formatLetterDate(date)}; phải hủy thay đổi đó trước.`,
    };
  }
  if (row.from === date) {
    return {
      code: 'unit-changed-same-day',
      message: `${formalName(row)} đã có thay đổi cùng ngày ${formatLetterDate(date)}; gộp hai thay đổi thành một.`,
    };
  }
  return row;
}

export function isChangeProblem(answer: UnitRow | ChangeProblem): answer is ChangeProblem {
  return 'message' in answer;
}

/** Puts children under another parent from a day on; their versions before it stay as they were. */
export function moveChildren(
  geography: Geography,
  parentId: UnitId,
  date: CalendarDate,
  newParentOf: (child: UnitRow) => UnitId,
): { readonly removed: readonly UnitRow[]; readonly added: readonly UnitRow[] } {
  const removed = (geography.rowsByParent.get(parentId) ?? []).filter((row) => row.to > date);
  const added = removed.flatMap((row) => [
    ...endRow(row, date),
    { ...row, from: row.from > date ? row.from : date, parentId: newParentOf(row) },
  ]);
  return { removed, added };
}
