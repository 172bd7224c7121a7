// Vùng: how provinces are gathered into regions, by which scheme, and what a list of regions leaves out.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { type Geography, unitsOn } from '#domain/unit/geography.ts';
import type { Unit, UnitId } from '#domain/unit/unit.ts';

export interface Region {
  /** Short stable key: TB, DB, DBSH … */
  readonly key: string;
  readonly name: string;
  /** Ids of provinces in force on the scheme's geography date. */
  readonly members: ReadonlySet<UnitId>;
}

export const REGION_SCHEME_KINDS = ['partition', 'group'] as const;
/** 'partition' puts every province in one region; 'group' names a few provinces and leaves the rest. */
export type RegionSchemeKind = (typeof REGION_SCHEME_KINDS)[number];

export interface RegionScheme {
  /** region8@6-9, region8@4-11, region6@2023, region6@2025, or the code of a named group. */
  readonly code: string;
  readonly name: string;
  readonly kind: RegionSchemeKind;
  /** Days [from, to) on which the scheme was in use. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Day in whose geography the members are named; anything else is restated to it first. */
  readonly geographyDate: CalendarDate;
  readonly basis: string;
  /** In printing order. */
  readonly regions: readonly Region[];
}

/** A row of a table by region; the residual row holds what the listed regions leave out. */
export interface RegionListing {
  readonly key: string;
  readonly name: string;
  readonly provinces: readonly Unit[];
}

export const RESIDUAL_KEY = 'residual';

const DEFAULT_SCHEMES: Readonly<Record<string, string>> = { region8: 'region8@6-9' };

/** The scheme of a code; `region8` alone means region8@6-9, `region6` the one in use on the day, before the first of them the first. */
export function findRegionScheme(
  schemes: readonly RegionScheme[],
  code: string,
  date: CalendarDate,
): RegionScheme | undefined {
  const exact = schemes.find((scheme) => scheme.code === (DEFAULT_SCHEMES[code] ?? code));
  if (exact) return exact;
  const family = schemes
    .filter((scheme) => scheme.code.startsWith(`${code}@`))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = family;
  if (first && date < first.from) return first;
  return family.find((scheme) => scheme.from <= date && date < scheme.to);
}

/** The region of a province of the scheme's own geography; undefined when it lies in none. */
export function regionOf(scheme: RegionScheme, province: UnitId): Region | undefined {
  return scheme.regions.find((region) => region.members.has(province));
}

/**
 * The region of a unit of any level and era. A new province whose parts lay in several regions has none
 * (Bắc Ninh of 2025 in region8), while its old provinces, districts and communes still have theirs.
 */
export function regionOfUnit(geography: Geography, scheme: RegionScheme, unit: Unit): Region | undefined {
  const province = ancestorOn(geography, unit, 'province', scheme.geographyDate);
  if (province.status === 'found') return regionOf(scheme, province.unit.id);
  if (province.status === 'none') return undefined;
  const [first, ...rest] = province.candidates.map((candidate) => regionOf(scheme, candidate.id));
  return rest.every((region) => region === first) ? first : undefined;
}

/**
 * The regions of a scheme in printing order (all, or those asked for) with their provinces, and last a
 * residual row when they do not reach every province.
 */
export function listRegions(
  geography: Geography,
  scheme: RegionScheme,
  keys?: readonly string[],
): readonly RegionListing[] {
  const provinces = unitsOn(geography, 'province', scheme.geographyDate);
  const listed = keys ? scheme.regions.filter((region) => keys.includes(region.key)) : scheme.regions;
  const rows: RegionListing[] = listed.map(({ key, name, members }) => ({
    key,
    name,
    provinces: provinces.filter((province) => members.has(province.id)),
  }));
  const left = provinces.filter((province) => !listed.some((region) => region.members.has(province.id)));
  if (left.length > 0) rows.push({ key: RESIDUAL_KEY, name: 'Các tỉnh, thành phố khác', provinces: left });
  return rows;
}
