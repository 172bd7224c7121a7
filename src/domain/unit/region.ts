// Vùng: how provinces are gathered into regions, by which scheme, and what a list of regions leaves out.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { UnitId } from '#domain/unit/unit.ts';

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
