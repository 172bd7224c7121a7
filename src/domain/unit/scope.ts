// Phạm vi: which units, of any era, an office that answers for a unit may see.

import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import type { Geography } from '#domain/unit/geography.ts';
import { firstVersion, lastVersion, levelRank, type Unit, versionOn } from '#domain/unit/unit.ts';

/**
 * Every unit of any era whose whole territory lies in `unit` today, itself included. For a unit that has
 * ended the answer is given in the geography of its last day, for one that has not begun, of its first.
 */
export function unitsWithin(geography: Geography, unit: Unit, today: CalendarDate): readonly Unit[] {
  const ended = lastVersion(unit).to <= today;
  const date = versionOn(unit, today)
    ? today
    : ended
      ? addDays(lastVersion(unit).to, -1)
      : firstVersion(unit).from;
  return [...geography.units.values()].filter((each) => {
    if (levelRank(each.level) < levelRank(unit.level)) return false;
    const ancestor = ancestorOn(geography, each, unit.level, date);
    return ancestor.status === 'found' && ancestor.unit.id === unit.id;
  });
}
