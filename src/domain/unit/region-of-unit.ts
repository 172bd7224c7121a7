// Which region a unit lies in.
import { ancestorOn } from '#domain/unit/containment.ts';
import type { Geography } from '#domain/unit/geography.ts';
import type { Region, RegionScheme } from '#domain/unit/region.ts';
import type { Unit, UnitId } from '#domain/unit/unit.ts';

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

/** Every region that a unit has land in: one as a rule, two or three for a province merged across regions; none outside the scheme. */
export function regionsOfUnit(geography: Geography, scheme: RegionScheme, unit: Unit): readonly Region[] {
  const province = ancestorOn(geography, unit, 'province', scheme.geographyDate);
  if (province.status === 'none') return [];
  const parts = province.status === 'found' ? [province.unit] : province.candidates;
  const keys = new Set(parts.map((part) => regionOf(scheme, part.id)?.key));
  return scheme.regions.filter((region) => keys.has(region.key));
}
