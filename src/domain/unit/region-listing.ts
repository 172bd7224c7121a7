// Regions as lists show them.
import { type Geography, unitsOn } from '#domain/unit/geography.ts';
import { RESIDUAL_KEY, type RegionScheme } from '#domain/unit/region.ts';
import type { Unit } from '#domain/unit/unit.ts';

/** A row of a table by region; the residual row holds what the listed regions leave out. */
export interface RegionListing {
  readonly key: string;
  readonly name: string;
  readonly provinces: readonly Unit[];
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
