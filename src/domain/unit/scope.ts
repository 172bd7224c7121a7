// Phạm vi: which units, of any era, an office that answers for a unit may see.

import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import type { Geography } from '#domain/unit/geography.ts';
import {
  firstVersion,
  lastVersion,
  levelRank,
  type Unit,
  type UnitId,
  type UnitLevel,
  versionOn,
} from '#domain/unit/unit.ts';

/** The day on which a unit's territory is looked at: today, or its last or first day when it is not there today. */
function dayOf(unit: Unit, today: CalendarDate): CalendarDate {
  if (versionOn(unit, today)) return today;
  return lastVersion(unit).to <= today ? addDays(lastVersion(unit).to, -1) : firstVersion(unit).from;
}

/** Every unit of any era by the unit of a level in which it lies on a day. */
function groupByAncestor(
  geography: Geography,
  level: UnitLevel,
  date: CalendarDate,
): ReadonlyMap<UnitId, readonly Unit[]> {
  const groups = new Map<UnitId, Unit[]>();
  for (const each of geography.units.values()) {
    if (levelRank(each.level) < levelRank(level)) continue;
    const ancestor = ancestorOn(geography, each, level, date);
    if (ancestor.status !== 'found') continue;
    const group = groups.get(ancestor.unit.id);
    if (group) group.push(each);
    else groups.set(ancestor.unit.id, [each]);
  }
  return groups;
}

/**
 * Every unit of any era whose whole territory lies in `unit` today, itself included. For a unit that has
 * ended the answer is given in the geography of its last day, for one that has not begun, of its first.
 */
export function unitsWithin(geography: Geography, unit: Unit, today: CalendarDate): readonly Unit[] {
  return groupByAncestor(geography, unit.level, dayOf(unit, today)).get(unit.id) ?? [];
}

/** The same for many units at once: those of one level and day share one pass over the geography. */
export function unitsWithinEach(
  geography: Geography,
  units: readonly Unit[],
  today: CalendarDate,
): ReadonlyMap<UnitId, readonly Unit[]> {
  const passes = new Map<string, ReadonlyMap<UnitId, readonly Unit[]>>();
  return new Map(
    units.map((unit) => {
      const date = dayOf(unit, today);
      const key = `${unit.level} ${date}`;
      const pass = passes.get(key) ?? groupByAncestor(geography, unit.level, date);
      passes.set(key, pass);
      return [unit.id, pass.get(unit.id) ?? []];
    }),
  );
}
