// Kỳ hỏi ai: a period is asked of the unit that opened it and of everything in it; the same here as row security says once more.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { Refused } from '#server/platform/refused.ts';

/** What of a period says of whom it is asked. */
export interface AskingPeriod {
  readonly to: CalendarDate;
  /** Where it was opened; without one a place is meant, not a period. */
  readonly unitId?: number;
  readonly name?: string;
}

/** Whether a unit lies in another on a day; a unit lies in itself. */
export function liesIn(geography: Geography, unit: Unit, whole: Unit, day: CalendarDate): boolean {
  if (whole.level === 'nation' || unit.id === whole.id) return true;
  const found = ancestorOn(geography, unit, whole.level, day);
  return found.status === 'found' && found.unit.id === whole.id;
}

/** Where a period was opened; the nation when no part of it is named. */
export function openedIn(geography: Geography, period: AskingPeriod): Unit {
  return (period.unitId === undefined ? undefined : unitById(geography, period.unitId)) ?? geography.nation;
}

/** Whether a period asks anything of a unit or of what lies in it. */
export function isAskedOf(geography: Geography, period: AskingPeriod, unit: Unit): boolean {
  const opened = openedIn(geography, period);
  return liesIn(geography, unit, opened, period.to) || liesIn(geography, opened, unit, period.to);
}

/** The part of a unit that a period is asked of. @throws Refused 'period-elsewhere' */
export function askedPart(geography: Geography, period: AskingPeriod, unit: Unit): Unit {
  const opened = openedIn(geography, period);
  if (liesIn(geography, unit, opened, period.to)) return unit;
  if (liesIn(geography, opened, unit, period.to)) return opened;
  throw new Refused('period-elsewhere', {
    period: period.name ?? '',
    opened: displayName(opened, period.to),
    unit: displayName(unit, period.to),
  });
}
