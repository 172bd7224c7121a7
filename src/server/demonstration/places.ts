// Where the demonstration may seat its organisations: communes of a legacy province on a day, else its districts, else itself.
import type { DemonstrationGeography, Place } from '#domain/demonstration/place.ts';
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { childrenOn, type Geography } from '#domain/unit/geography.ts';
import { findByCode } from '#domain/unit/lookup.ts';
import type { Unit } from '#domain/unit/unit.ts';

const REFORM = calendarDate(2025, 7, 1);
const LAST_LEGACY_DAY = addDays(REFORM, -1);

function weigh(units: readonly Unit[]): readonly Place[] {
  // Uneven on purpose, like real communes, and the same every time.
  return units.map((unit, index) => ({ unitId: unit.id, weight: 1 + ((index * 7) % 5) }));
}

/** The geography as the generator asks for it. Lists are remembered so that equal days give the same list. */
export function demonstrationGeography(geography: Geography): DemonstrationGeography {
  const known = new Map<string, readonly Place[]>();
  const legacyProvince = (code: string): Unit => {
    const found = findByCode(geography, code, 'province', LAST_LEGACY_DAY);
    if (found.status !== 'found') throw new RangeError(`Không có tỉnh cũ mã ${code}.`);
    return found.unit;
  };
  const seats = (code: string, after: boolean): readonly Place[] => {
    const province = legacyProvince(code);
    if (after) {
      const inside = [...geography.units.values()].filter((unit) => {
        if (unit.level !== 'commune' || unit.versions[0].from < REFORM) return false;
        const place = ancestorOn(geography, unit, 'province', LAST_LEGACY_DAY);
        return place.status === 'found' && place.unit.id === province.id;
      });
      if (inside.length > 0) return weigh(inside);
      return [{ unitId: province.id, weight: 1 }];
    }
    const communes = childrenOn(geography, province.id, 'commune', LAST_LEGACY_DAY);
    if (communes.length > 0) return weigh(communes);
    const districts = childrenOn(geography, province.id, 'district', LAST_LEGACY_DAY);
    return districts.length > 0 ? weigh(districts) : [{ unitId: province.id, weight: 1 }];
  };
  return {
    places: (code: string, date: CalendarDate) => {
      const after = date >= REFORM;
      const key = `${code}:${after}`;
      const list = known.get(key) ?? seats(code, after);
      known.set(key, list);
      return list;
    },
    provinceUnit: (code) => legacyProvince(code).id,
  };
}
