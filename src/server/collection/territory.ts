// Địa bàn đang hỏi: a unit within the caller's scope, on the last day of a period, and the units just below it.
import { displayName } from '#domain/unit/display-name.ts';
import { childrenOn, unitsOn } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type AskingPeriod, askedPart, liesIn } from '#server/collection/period-place.ts';
import type { Period } from '#server/collection/periods.ts';
import type { Territory } from '#server/collection/query-place.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface Place {
  readonly unit: Unit;
  /** The part of the unit that the period is asked of; nearly always all of it. */
  readonly part: Unit;
  readonly territory: Territory;
  /** Level of the rows of a table about the unit. */
  readonly below: UnitLevel;
}

/** @throws Refused 'unit-unknown' | 'unit-retired' | 'out-of-scope' | 'period-elsewhere' */
export function requirePlace(
  deps: CollectionDeps,
  viewer: Viewer,
  period: AskingPeriod,
  written: string,
): Place {
  const unit = requireUnitNamed(deps.places, written, period.to);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  const part = askedPart(deps.places.geography, period, unit);
  const whole = part.level === 'nation';
  const day = whole || versionOn(part, period.to) ? period.to : part.versions[0].from;
  return {
    unit,
    part,
    territory: { level: part.level, unitId: part.id, day, whole },
    below: unit.level === 'nation' ? 'province' : 'commune',
  };
}

/** The territory of a place, or of it only the seats that none of the units just below certainly holds. */
export function seatsIn({ territory, below }: Place, seat: 'unknown' | undefined): Territory {
  return seat === 'unknown' ? { ...territory, outsideOf: below } : territory;
}

/** Code of a unit on a day. */
export function codeOn(unit: Unit, day: Period['to']): string {
  return (versionOn(unit, day) ?? lastVersion(unit)).code;
}

/** Units of the level below, in the order of their codes; a commune is a row of its own. */
export function rowsBelow(deps: CollectionDeps, place: Place, period: Pick<Period, 'to'>): readonly Unit[] {
  const { geography } = deps.places;
  if (place.unit.level === 'nation')
    return inPart(deps, place, unitsOn(geography, 'province', period.to), period);
  if (place.unit.level === 'commune') return [place.unit];
  return inPart(deps, place, childrenOn(geography, place.unit.id, 'commune', period.to), period);
}

/** Of these units those that lie in the part that is asked, or in which it lies. */
export function inPart(
  deps: CollectionDeps,
  { unit, part }: Place,
  units: readonly Unit[],
  period: Pick<Period, 'to'>,
): readonly Unit[] {
  if (part.id === unit.id) return units;
  const { geography } = deps.places;
  return units.filter(
    (each) => liesIn(geography, each, part, period.to) || liesIn(geography, part, each, period.to),
  );
}

/** Name of the row of provinces that no region holds as a whole, and of those whose seat is not known. */
export const UNREGIONED = 'ngoài các vùng trên';

/** Name of the row of those whose seat lies in none of the units listed: below a province, mostly an old commune nobody has placed yet. */
export function unplacedName(level: string): string {
  return level === 'commune' ? 'chưa rõ xã, phường' : 'chưa xác định đơn vị';
}
