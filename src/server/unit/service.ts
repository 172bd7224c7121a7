// Đơn vị hành chính: the geography in use, and every way a caller may name a unit.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { PlaceDifference } from '#domain/unit/ancestry.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { placedName } from '#domain/unit/display-name.ts';
import { buildGeography, childrenOn, type Geography, unitsOn } from '#domain/unit/geography.ts';
import { findUnit } from '#domain/unit/lookup.ts';
import type { RegionScheme } from '#domain/unit/region.ts';
import { searchUnits } from '#domain/unit/search.ts';
import { lastVersion, levelRank, type Unit, versionOn } from '#domain/unit/unit.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import { catalogueDigest } from '#server/platform/catalogue-files.ts';
import type { Db, DbClient, DbPool } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { readRegionSchemes, readUnitCatalogue } from '#server/unit/catalogue.ts';
import type { UnitView } from '#server/unit/contract.ts';
import {
  deriveScopes,
  deriveUnits,
  fillUnits,
  findLoadedCatalogue,
  insertCatalogueLoad,
  listUnitCatalogue,
  listUnitCatalogueOf,
} from '#server/unit/store.ts';

/** Geography and region schemes in use; replaced as a whole when the catalogue changes. */
export interface Places {
  readonly geography: Geography;
  readonly schemes: readonly RegionScheme[];
  /** For a geography of the past: how the derived table of today differs from it. */
  readonly past?: PlaceDifference;
}

/** Loads the catalogue files into the database when they are newer than what it holds. */
export async function syncCatalogue(
  loader: DbPool,
  today: CalendarDate,
  /** What other capabilities keep of the catalogue, in the same write. */
  more: (client: DbClient, seq: number) => Promise<void>,
): Promise<{ changed: boolean }> {
  const digest = catalogueDigest();
  const client = await loader.connect();
  const loaded = await findLoadedCatalogue(client).finally(() => client.release());
  if (loaded === digest) return { changed: false };
  await bulkWrite(loader, async (writer, seq) => {
    await fillUnits(writer, readUnitCatalogue(), seq);
    // Read back: what operations changed here stays beside what the files say.
    const catalogue = await listUnitCatalogueOf(writer);
    const geography = buildGeography(catalogue.rows, catalogue.successions);
    await deriveUnits(writer, geography, readRegionSchemes(), today);
    await more(writer, seq);
    await insertCatalogueLoad(writer, digest, seq);
    return {
      act: { act: 'catalogue.loaded', subjectKind: 'catalogue', subjectId: digest.slice(0, 16) },
      reply: null,
    };
  });
  return { changed: true };
}

/** Which units each office answers for, after offices were added. */
export async function refreshScopes(
  client: DbClient,
  geography: Geography,
  today: CalendarDate,
): Promise<void> {
  await deriveScopes(client, geography, today);
}

/** The geography as the database holds it. */
export async function loadPlaces(db: Db): Promise<Places> {
  const { rows, successions } = await listUnitCatalogue(db);
  return { geography: buildGeography(rows, successions), schemes: readRegionSchemes() };
}

/**
 * The unit a caller means on a day: VN, a code of that day's geography, or an id of any era.
 * @throws Refused 'unit-unknown' | 'unit-retired'
 */
export function requireUnitNamed(places: Places, written: string, date: CalendarDate): Unit {
  const found = findUnit(places.geography, written, date);
  switch (found.status) {
    case 'found':
      return found.unit;
    case 'retired':
    case 'not-yet':
      throw new Refused({ code: 'unit-retired', problem: { status: 422, message: found.message } });
    case 'unknown':
      throw new Refused({ code: 'unit-unknown', problem: { status: 404, message: found.message } });
  }
}

/** A unit for the wire, named as on a day. */
export function viewUnit(geography: Geography, unit: Unit, date?: CalendarDate): UnitView {
  const version = (date && versionOn(unit, date)) ?? lastVersion(unit);
  const first = unit.versions[0];
  return {
    id: unit.id,
    code: version.code,
    name: version.name,
    label: placedName(geography.units, unit, date),
    level: unit.level,
    validFrom: first.from,
    validTo: lastVersion(unit).to,
  };
}

export interface UnitQuery {
  readonly date?: CalendarDate | undefined;
  readonly level?: Unit['level'] | undefined;
  readonly within?: string | undefined;
  readonly search?: string | undefined;
  /** Only units that this caller may ask about. */
  readonly only?: ((unit: Unit) => boolean) | undefined;
  readonly limit: number;
}

/** Units of a level on a day, or the best matches of a search over every era. */
export function listUnits(places: Places, today: CalendarDate, query: UnitQuery): readonly UnitView[] {
  const { geography } = places;
  const date = query.date ?? today;
  const within = query.within === undefined ? undefined : requireUnitNamed(places, query.within, date);
  const inside = (unit: Unit): boolean => {
    if (query.only && !query.only(unit)) return false;
    if (!within) return true;
    if (levelRank(unit.level) < levelRank(within.level)) return false;
    const ancestor = ancestorOn(geography, unit, within.level, date);
    return ancestor.status === 'found' && ancestor.unit.id === within.id;
  };
  if (query.search) {
    const found = searchUnits(geography, query.search, {
      limit: within || query.only ? 2000 : query.limit,
      ...(query.level ? { level: query.level } : {}),
      ...(query.date ? { on: query.date } : {}),
    });
    return found
      .filter(inside)
      .slice(0, query.limit)
      .map((unit) => viewUnit(geography, unit, query.date));
  }
  const level = query.level ?? 'province';
  const units = within ? childrenOn(geography, within.id, level, date) : unitsOn(geography, level, date);
  return units
    .filter(inside)
    .slice(0, query.limit)
    .map((unit) => viewUnit(geography, unit, date));
}
