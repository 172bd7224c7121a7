// Đơn vị để chọn: which units the switcher and the forms offer, on the geography of a day.
import { queryOptions } from '@tanstack/react-query';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { UnitView } from '#server/unit/contract.ts';
import { getJson } from '../api/request.ts';

export interface UnitList {
  readonly units: readonly UnitView[];
}

export const HOUR = 3_600_000;

/** The nation and its provinces on a day; for an office smaller than a province, the districts and communes that are its own. */
export function provincesQuery(date: string) {
  return queryOptions({
    queryKey: ['units', 'provinces', date],
    queryFn: async ({ signal }): Promise<readonly UnitView[]> => {
      const [nation, provinces] = await Promise.all([
        getJson<UnitList>('/api/units', { date, level: 'nation', mine: 'true' }, signal),
        getJson<UnitList>('/api/units', { date, level: 'province', mine: 'true', limit: 1000 }, signal),
      ]);
      const wide = [...nation.units, ...provinces.units];
      if (wide.length > 0) return wide;
      const small = await Promise.all(
        (['district', 'commune'] as const).map((level) =>
          getJson<UnitList>('/api/units', { date, level, mine: 'true', limit: 1000 }, signal),
        ),
      );
      return small.flatMap((list) => list.units);
    },
    staleTime: HOUR,
  });
}

/** Units of every level and era whose name holds the words, with or without diacritics: no date, so no era is left out. */
export function unitSearchQuery(search: string) {
  return queryOptions({
    queryKey: ['units', 'search', search],
    queryFn: async ({ signal }) =>
      (await getJson<UnitList>('/api/units', { search, mine: 'true', limit: 20 }, signal)).units,
    enabled: search.trim().length > 0,
    staleTime: HOUR,
  });
}

/** The unit that an address means by its code or internal id. */
export function findUnit(units: readonly UnitView[], key: string): UnitView | undefined {
  return units.find((unit) => unit.code === key) ?? units.find((unit) => String(unit.id) === key);
}

/** How the address names a unit: by its code on the period's own boundaries, by its id on those of another day. */
export function unitKey(unit: UnitView, geography: string | undefined): string {
  return geography && unit.level !== 'nation' ? String(unit.id) : unit.code;
}

/** The same unit on another day: itself while it lives, else its namesake of the same level. */
export function sameUnitAmong(units: readonly UnitView[], unit: UnitView): UnitView | undefined {
  return (
    units.find((each) => each.id === unit.id) ??
    units.find((each) => each.level === unit.level && searchKey(each.name) === searchKey(unit.name))
  );
}
