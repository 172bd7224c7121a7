// From catalogue/units and catalogue/regions to a geography: the first filling of the database.
import type { RegionScheme } from '#domain/unit/region.ts';
import { parseRegionSchemes } from '#domain/unit/region-csv.ts';
import type { UnitCatalogue } from '#domain/unit/unit.ts';
import { parseSuccessions, parseUnitRows } from '#domain/unit/unit-csv.ts';
import { readCatalogueFolder, requireCatalogue } from '#server/platform/catalogue-files.ts';

/** Units and successions of the files. */
export function readUnitCatalogue(): UnitCatalogue {
  const files = readCatalogueFolder('units');
  const rows = files
    .filter((file) => file.path.startsWith('units/units-'))
    .flatMap((file) => requireCatalogue(parseUnitRows(file.text, file.path)));
  const successions = files
    .filter((file) => file.path.startsWith('units/successions'))
    .flatMap((file) => requireCatalogue(parseSuccessions(file.text, file.path)));
  return { rows, successions };
}

/** Region schemes and named groups of the files. */
export function readRegionSchemes(): readonly RegionScheme[] {
  const text = new Map(readCatalogueFolder('regions').map((file) => [file.path, file.text]));
  return requireCatalogue(
    parseRegionSchemes({
      schemes: text.get('regions/schemes.csv') ?? '',
      regions: text.get('regions/regions.csv') ?? '',
      members: text.get('regions/members.csv') ?? '',
    }),
  );
}
