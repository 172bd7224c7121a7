// Cùng một nơi: units of different eras that lie on the same ground today count as one place when lists are compared.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
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
