// Mức chung của cả địa bàn: which bearers of a target hold the ground of others that bear it too.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import type { Geography } from '#domain/unit/geography.ts';
import {
  firstVersion,
  lastVersion,
  levelRank,
  type Unit,
  type UnitId,
  versionOn,
} from '#domain/unit/unit.ts';

/** The day itself, or the nearest on which the unit stands. */
function dayOf(unit: Unit, day: CalendarDate): CalendarDate {
  if (versionOn(unit, day)) return day;
  const { to } = lastVersion(unit);
  return to <= day ? addDays(to, -1) : firstVersion(unit).from;
}

/**
 * Units within which another of the units lies: theirs is the whole that was handed down, not one more share beside it. A province of
 * 2025 that splits a target of 2022 among districts of that day holds their ground on the first day of its own.
 */
export function overallUnits(
  geography: Geography,
  units: readonly Unit[],
  day: CalendarDate,
): ReadonlySet<UnitId> {
  const ids = new Set(units.map(({ id }) => id));
  const found = new Set<UnitId>();
  const finest = Math.max(...units.map(({ level }) => levelRank(level)));
  const above = new Map(
    units.flatMap((unit) => {
      const on = dayOf(unit, day);
      const { level } = unit;
      return levelRank(level) < finest ? [[`${level} ${on}`, { level, on }] as const] : [];
    }),
  );
  for (const { level, on } of above.values()) {
    for (const unit of units.filter((each) => levelRank(each.level) > levelRank(level))) {
      const holder = ancestorOn(geography, unit, level, on);
      if (holder.status === 'found' && ids.has(holder.unit.id)) found.add(holder.unit.id);
    }
  }
  return found;
}
