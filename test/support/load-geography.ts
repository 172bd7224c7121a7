// The geography and region schemes of catalogue/, as the system itself reads them.

import { readdirSync, readFileSync } from 'node:fs';
import type { CsvResult } from '#domain/unit/csv-table.ts';
import { buildGeography, type Geography } from '#domain/unit/geography.ts';
import type { RegionScheme } from '#domain/unit/region.ts';
import { parseRegionSchemes } from '#domain/unit/region-csv.ts';
import type { UnitCatalogue } from '#domain/unit/unit.ts';
import { parseSuccessions, parseUnitRows } from '#domain/unit/unit-csv.ts';

const catalogue = new URL('../../catalogue/', import.meta.url);

function requireOk<T>(result: CsvResult<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

function read(path: string): string {
  return readFileSync(new URL(path, catalogue), 'utf8');
}

export function loadUnitCatalogue(): UnitCatalogue {
  const files = readdirSync(new URL('units/', catalogue)).filter((name) => /^units-.*\.csv$/.test(name));
  return {
    rows: files.sort().flatMap((name) => requireOk(parseUnitRows(read(`units/${name}`), name))),
    successions: requireOk(parseSuccessions(read('units/successions.csv'), 'successions.csv')),
  };
}

export function loadGeography(): Geography {
  const { rows, successions } = loadUnitCatalogue();
  return buildGeography(rows, successions);
}

export function loadRegionSchemes(): readonly RegionScheme[] {
  return requireOk(
    parseRegionSchemes({
      schemes: read('regions/schemes.csv'),
      regions: read('regions/regions.csv'),
      members: read('regions/members.csv'),
    }),
  );
}
