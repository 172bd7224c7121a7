// Cùng một nơi: units of different eras that lie on the same ground today count as one place when lists are compared; near ones are told apart.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { nameKey } from '#domain/register/place-name.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { Places } from '#server/unit/service.ts';

/** The number of the commune of a day on whose ground a unit lies; the unit's own where that is not certain. */
export function createGround(places: Places, date: CalendarDate): (unitId: number) => number {
  const known = new Map<number, number>();
  return (unitId) => {
    const before = known.get(unitId);
    if (before !== undefined) return before;
    const unit = unitById(places.geography, unitId);
    const now = unit ? ancestorOn(places.geography, unit, 'commune', date) : undefined;
    const ground = now?.status === 'found' ? Number(now.unit.id) : unitId;
    known.set(unitId, ground);
    return ground;
  };
}

/** The units that directly followed or preceded a unit, whether or not the source says how much of it went there. */
export function createKin(places: Places): (unitId: number) => readonly number[] {
  const { successorsOf, predecessorsOf } = places.geography;
  return (unitId) => {
    const unit = unitById(places.geography, unitId);
    if (!unit) return [];
    return [
      ...(successorsOf.get(unit.id) ?? []).map((each) => Number(each.successorId)),
      ...(predecessorsOf.get(unit.id) ?? []).map((each) => Number(each.predecessorId)),
    ];
  };
}

/**
 * Whether two units are one place for a list: the same ground today, or a commune and the one of its own name that
 * followed it. A neighbour that merely took some of the other in is a difference for a person to see.
 */
export function createSamePlace(
  places: Places,
  groundOf: (unitId: number) => number,
  kinOf: (unitId: number) => readonly number[],
): (a: number, b: number) => boolean {
  const nameOf = (unitId: number) => {
    const unit = unitById(places.geography, unitId);
    return unit && nameKey(lastVersion(unit).name);
  };
  return (a, b) =>
    a === b || groundOf(a) === groundOf(b) || (kinOf(a).includes(b) && nameOf(a) === nameOf(b));
}
