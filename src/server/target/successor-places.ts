// Xã mới thuộc đất của huyện cũ nào: so that a target given to a district that is no more is still counted on its own ground.
import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import type { PlaceDifference } from '#domain/unit/ancestry.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import { firstVersion, OPEN_START, type Unit, type UnitId } from '#domain/unit/unit.ts';

/** Where the communes of a later day lie among the districts of an earlier one. */
export interface SuccessorPlaces {
  /** Communes all of whose predecessors lay in one district, by that district. */
  readonly of: ReadonlyMap<UnitId, readonly Unit[]>;
  /** Communes made of several districts: what happens in them belongs to none of those. */
  readonly mixed: readonly { readonly commune: Unit; readonly districts: ReadonlySet<UnitId> }[];
}

const known = new WeakMap<Geography, Map<CalendarDate, SuccessorPlaces>>();

/** Districts of the day that the unit, or whatever it was made of, lay in. The lists of what became of communes are not verified. */
function districtsOf(geography: Geography, unit: Unit, day: CalendarDate): ReadonlySet<UnitId> {
  if (firstVersion(unit).from <= day) {
    const place = ancestorOn(geography, unit, 'district', day);
    return new Set(place.status === 'found' ? [place.unit.id] : []);
  }
  const found = new Set<UnitId>();
  for (const { predecessorId } of geography.predecessorsOf.get(unit.id) ?? []) {
    const before = unitById(geography, predecessorId);
    if (before && firstVersion(before).from < firstVersion(unit).from)
      for (const district of districtsOf(geography, before, day)) found.add(district);
  }
  return found;
}

/** Communes younger than a day, by the district of that day whose ground they stand on. */
export function successorPlaces(geography: Geography, day: CalendarDate): SuccessorPlaces {
  const days = known.get(geography) ?? new Map<CalendarDate, SuccessorPlaces>();
  known.set(geography, days);
  const ready = days.get(day);
  if (ready) return ready;
  const of = new Map<UnitId, Unit[]>();
  const mixed: { commune: Unit; districts: ReadonlySet<UnitId> }[] = [];
  for (const unit of geography.units.values()) {
    if (unit.level !== 'commune' || firstVersion(unit).from <= day) continue;
    const districts = districtsOf(geography, unit, day);
    const [only] = districts;
    if (only === undefined) continue;
    if (districts.size > 1) mixed.push({ commune: unit, districts });
    else of.set(only, [...(of.get(only) ?? []), unit]);
  }
  const places = { of, mixed };
  days.set(day, places);
  return places;
}

/** The same as rows that the tally lays beside its own, where its own do not tell the district. */
export function withSuccessors(
  geography: Geography,
  day: CalendarDate,
  past: PlaceDifference | undefined,
): PlaceDifference {
  const rows = [...successorPlaces(geography, day).of].flatMap(([district, communes]) =>
    communes
      .filter((commune) => ancestorOn(geography, commune, 'district', day).status !== 'found')
      .map((commune) => ({
        unit_id: commune.id,
        level: 'district',
        ancestor_id: district,
        from_date: OPEN_START,
        to_date: OPEN_END,
      })),
  );
  const earlier: unknown = past ? JSON.parse(past.earlier) : [];
  return {
    later: past?.later ?? '[]',
    earlier: JSON.stringify([...(Array.isArray(earlier) ? earlier : []), ...rows]),
  };
}
