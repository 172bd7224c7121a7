// Từ lời yêu cầu ra kế hoạch thay đổi: an operation in codes and words, planned on a geography by the pure rules.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { planAbolish } from '#domain/unit/abolish.ts';
import { planRename, planRetype } from '#domain/unit/amend.ts';
import type { ChangePlan, ChangeProblemCode, GeographyChange } from '#domain/unit/change.ts';
import { planMerge } from '#domain/unit/merge.ts';
import { type NewUnit, nextUnitId } from '#domain/unit/new-unit.ts';
import { planSplit } from '#domain/unit/split.ts';
import {
  lastVersion,
  UNIT_TYPES,
  type Unit,
  type UnitId,
  type UnitType,
  versionOn,
} from '#domain/unit/unit.ts';
import { requireDate } from '#server/platform/dates.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseField } from '#server/platform/validation-words.ts';
import type { Operation } from '#server/unit/contract-change.ts';
import { type Places, requireUnitNamed } from '#server/unit/service.ts';

type WrittenUnit = Extract<Operation, { kind: 'merge' }>['into'];

function requireType(unit: Unit, text: string): UnitType {
  const types: readonly UnitType[] = UNIT_TYPES[unit.level];
  const type = types.find((each) => each === text);
  if (!type) throw refuseField(['type'], `phải là một trong: ${types.join(', ')}`);
  return type;
}

function newUnitLike(
  places: Places,
  old: Unit,
  written: WrittenUnit,
  date: CalendarDate,
  offset: number,
): NewUnit {
  const parentId = written.parent
    ? requireUnitNamed(places, written.parent, date).id
    : (versionOn(old, date) ?? lastVersion(old)).parentId;
  if (parentId === null) throw refuseField(['unit'], 'không thể là cả nước');
  return {
    // New ids follow one another; the first is the next that nobody ever had.
    id: (nextUnitId(places.geography) + offset) as UnitId,
    code: written.code,
    name: written.name,
    type: requireType(old, written.type),
    parentId,
  };
}

function planOn(places: Places, operation: Operation): ChangePlan {
  const { geography } = places;
  const date = requireDate(operation.date);
  const named = (written: string) => requireUnitNamed(places, written, date);
  switch (operation.kind) {
    case 'merge': {
      const units = operation.units.map(named);
      const [first] = units;
      if (!first) throw refuseField(['units'], 'không được để trống');
      const into = newUnitLike(places, first, operation.into, date, 0);
      return planMerge(geography, { units: units.map((each) => each.id), into, date });
    }
    case 'split': {
      const unit = named(operation.unit);
      const parts = operation.parts.map((part, index) => ({
        unit: newUnitLike(places, unit, part, date, index),
        children: part.children.map((child) => named(child).id),
      }));
      return planSplit(geography, { unit: unit.id, parts, date });
    }
    case 'rename':
      return planRename(geography, named(operation.unit).id, operation.name, date);
    case 'retype': {
      const unit = named(operation.unit);
      return planRetype(geography, unit.id, requireType(unit, operation.type), date, operation.name);
    }
    case 'abolish':
      return planAbolish(geography, named(operation.unit).id, date);
  }
}

/** A problem of the unit rules as a refusal: what someone else changed is a conflict, the rest cannot be done as asked. */
export function refuseChange(problem: {
  readonly code: ChangeProblemCode;
  readonly message: string;
}): Refused {
  const status = problem.code === 'not-applicable' || problem.code === 'code-taken' ? 409 : 422;
  return new Refused({ code: `unit-${problem.code}`, problem: { status, message: problem.message } });
}

/** Plans an operation. @throws Refused for an unknown or retired unit, or a change the rules do not allow */
export function requirePlan(places: Places, operation: Operation): Extract<ChangePlan, { ok: true }> {
  const plan = planOn(places, operation);
  if (!plan.ok) throw refuseChange(plan.problem);
  return plan;
}

/** Every unit that a change touches. */
export function unitsTouched(change: GeographyChange): readonly UnitId[] {
  return [...new Set([...change.removedRows, ...change.addedRows].map((row) => row.id))];
}
