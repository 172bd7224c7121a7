// Chỗ của một con số: a name that the same territory or group has in every release.
import type { ReleaseBreakdown } from '#domain/release/document.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { findRegionScheme, RESIDUAL_KEY } from '#domain/unit/region.ts';
import { regionsOfUnit } from '#domain/unit/region-of-unit.ts';
import type { UnitId } from '#domain/unit/unit.ts';
import type { Question } from '#server/measure/deps.ts';
import type { TallyRow } from '#server/measure/tally.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { requireUnitNamed } from '#server/unit/service.ts';

/** A unit by its lasting id, a region by its key, any other group by the unit it is counted in. */
export function placeOf(
  deps: ReleaseDeps,
  question: Question,
  by: ReleaseBreakdown | null,
  row: TallyRow,
): string {
  if (by === null) return `u${question.unit.id}`;
  const key = row.by?.[by] ?? '';
  if (key === RESIDUAL_KEY) return `u${question.unit.id}|${by}=${RESIDUAL_KEY}`;
  switch (by) {
    case 'province':
    case 'commune':
      return `u${requireUnitNamed(deps.places, key, question.geography).id}`;
    case 'region8':
      return `r${key}`;
    case 'sector':
      return `u${question.unit.id}|sector=${key}`;
  }
}

/** The provinces that make each region; none of a region where a province lies in two. */
export function membersOfRegions(
  deps: ReleaseDeps,
  question: Question,
  rows: readonly { readonly place: string }[],
): ReadonlyMap<string, readonly UnitId[]> {
  const { geography, schemes } = deps.places;
  const scheme = findRegionScheme(schemes, 'region8', question.date);
  const members = new Map<string, UnitId[]>();
  const split = new Set<string>();
  for (const province of scheme ? unitsOn(geography, 'province', question.geography) : []) {
    const regions = scheme ? regionsOfUnit(geography, scheme, province).map(({ key }) => `r${key}`) : [];
    for (const region of regions) {
      members.set(region, [...(members.get(region) ?? []), province.id]);
      if (regions.length > 1) split.add(region);
    }
  }
  const listed = new Set(rows.map(({ place }) => place));
  return new Map([...members].filter(([region]) => listed.has(region) && !split.has(region)));
}
