// Dữ liệu minh họa cho kiểm thử: the demonstration over a made-up geography in which a unit id tells its legacy province.
import type { Place } from '#domain/demonstration/place.ts';
import {
  type DemonstrationOrganisation,
  type DemonstrationSize,
  produceDemonstration,
} from '#domain/demonstration/produce.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';

const COMMUNES = 12;
const placesByProvince = new Map<string, readonly Place[]>();

function placesOf(code: string): readonly Place[] {
  const known = placesByProvince.get(code);
  if (known) return known;
  const places = Array.from({ length: COMMUNES }, (_, index) => ({
    unitId: Number(code) * 1000 + index + 1,
    weight: 1 + (index % 3),
  }));
  placesByProvince.set(code, places);
  return places;
}

/** The legacy province code of a unit of this geography. */
export function provinceOf(state: { readonly unitId: number }): string {
  return String(Math.floor(state.unitId / 1000)).padStart(2, '0');
}

/** The demonstration as it would be made on 30/9/2026. */
export function demonstrate(size: DemonstrationSize, seed?: number): Generator<DemonstrationOrganisation> {
  return produceDemonstration({
    size,
    today: calendarDate(2026, 9, 30),
    places: (code) => placesOf(code),
    provinceUnit: (code) => Number(code) * 1000,
    ...(seed === undefined ? {} : { seed }),
  });
}
