// Danh mục vùng dạng CSV: the three files of catalogue/regions to region schemes.
import { OPEN_END } from '#domain/period/calendar-date.ts';
import { parseCsvRecords } from '#domain/unit/csv-records.ts';
import type { CsvResult } from '#domain/unit/csv-table.ts';
import { REGION_SCHEME_KINDS, type Region, type RegionScheme } from '#domain/unit/region.ts';
import type { UnitId } from '#domain/unit/unit.ts';

export interface RegionFiles {
  /** Text of schemes.csv: scheme,name,kind,valid_from,valid_to,geography_date,basis */
  readonly schemes: string;
  /** Text of regions.csv: scheme,region,name,position */
  readonly regions: string;
  /** Text of members.csv: scheme,region,unit_id */
  readonly members: string;
}

/** Reads the region schemes. A region of an unknown scheme or a member of an unknown region is refused. */
export function parseRegionSchemes(files: RegionFiles): CsvResult<readonly RegionScheme[]> {
  const schemes = parseCsvRecords(
    files.schemes,
    'regions/schemes.csv',
    ['scheme', 'name', 'kind', 'valid_from', 'valid_to', 'geography_date', 'basis'],
    (cells, raw): Omit<RegionScheme, 'regions'> => ({
      code: cells.text('scheme'),
      name: cells.text('name'),
      kind: cells.choice('kind', REGION_SCHEME_KINDS),
      from: cells.date('valid_from'),
      to: raw.valid_to === '' ? OPEN_END : cells.date('valid_to'),
      geographyDate: cells.date('geography_date'),
      basis: cells.text('basis'),
    }),
  );
  if (!schemes.ok) return schemes;
  const regions = parseCsvRecords(
    files.regions,
    'regions/regions.csv',
    ['scheme', 'region', 'name', 'position'],
    (cells) => ({
      scheme: cells.choice(
        'scheme',
        schemes.value.map((scheme) => scheme.code),
      ),
      key: cells.text('region'),
      name: cells.text('name'),
      position: cells.id('position'),
    }),
  );
  if (!regions.ok) return regions;
  const keys = regions.value.map((region) => `${region.scheme} ${region.key}`);
  const members = parseCsvRecords(
    files.members,
    'regions/members.csv',
    ['scheme', 'region', 'unit_id'],
    (cells) => {
      const scheme = cells.text('scheme');
      const key = cells.choice(
        'region',
        keys.filter((each) => each.startsWith(`${scheme} `)).map((each) => each.slice(scheme.length + 1)),
      );
      return { scheme, key, unitId: cells.id('unit_id') };
    },
  );
  if (!members.ok) return members;
  const value = schemes.value.map(
    (scheme): RegionScheme => ({
      ...scheme,
      regions: regions.value
        .filter((region) => region.scheme === scheme.code)
        .sort((a, b) => a.position - b.position)
        .map(
          ({ key, name }): Region => ({
            key,
            name,
            members: new Set<UnitId>(
              members.value
                .filter((each) => each.scheme === scheme.code && each.key === key)
                .map((each) => each.unitId),
            ),
          }),
        ),
    }),
  );
  return { ok: true, value };
}
