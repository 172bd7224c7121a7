// The composition root: the one place where database, catalogue, clock and capabilities are put together.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import { parseSummaryOutline } from '#domain/indicator/summary-outline.ts';
import type { Outline } from '#domain/narrative/outline.ts';
import { type Industry, parseIndustries } from '#domain/organisation/industry.ts';
import { parseSectors, type Sector } from '#domain/organisation/sector.ts';
import { unitById } from '#domain/unit/geography.ts';
import { versionOn } from '#domain/unit/unit.ts';
import { loadCollectionCatalogue, readWorkingCalendar } from '#server/collection/catalogue.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import type { IdentityDeps } from '#server/identity/deps.ts';
import type { DerivedDeps } from '#server/journal/derived.ts';
import type { LeaderDeps } from '#server/leader/deps.ts';
import { readMeasures, readSizeRules } from '#server/measure/catalogue.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { openMeasures } from '#server/measure/live-measures.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import type { PeopleDeps } from '#server/people/deps.ts';
import { readCatalogueFolder, requireCatalogue } from '#server/platform/catalogue-files.ts';
import { type Clock, SYSTEM_CLOCK } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { type FieldKeys, loadFieldKeys } from '#server/platform/field-keys.ts';
import { type Database, type OpenOptions, openDatabase } from '#server/platform/open-database.ts';
import { CATALOGUE_DIR } from '#server/platform/paths.ts';
import type { PrivacyDeps } from '#server/privacy/service.ts';
import { type ReleaseDeps, readPublicFigures } from '#server/release/deps.ts';
import { readOutlines } from '#server/report/outlines.ts';
import type { UnitChangeDeps } from '#server/unit/change.ts';
import { openPlaces } from '#server/unit/live-places.ts';
import { type Places, syncCatalogue } from '#server/unit/service.ts';

export interface System {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: FieldKeys;
  /** The geography as this process knows it now; ask again rather than keep it. */
  readonly places: Places;
  /** Takes in what any process has changed of the geography. */
  refreshPlaces(): Promise<void>;
  /** Takes in the measures of forms published by this process (now) or any other (soon). */
  refreshMeasures(when: 'now' | 'soon'): Promise<void>;
  readonly sectors: readonly Sector[];
  readonly outline: SummaryOutline;
  /** Dependencies over a chosen connection: the app's for requests, the loader's for commands. */
  measureDeps(db: Db): MeasureDeps & { outline: SummaryOutline; outlines: readonly Outline[] };
  organisationDeps(db: Db): OrganisationDeps;
  collectionDeps(db: Db): CollectionDeps;
  leaderDeps(db: Db): LeaderDeps;
  difficultyDeps(db: Db): DifficultyDeps;
  releaseDeps(db: Db): ReleaseDeps;
  /** Requests only: bulk work needs the app's own connections. */
  exchangeDeps(): ExchangeDeps;
  unitChangeDeps(db: Db): UnitChangeDeps;
  identityDeps(db: Db): IdentityDeps;
  /** For people, offices and notices. */
  peopleDeps(db: Db): PeopleDeps;
  privacyDeps(db: Db): PrivacyDeps;
  close(): Promise<void>;
}

export function readSectors(): readonly Sector[] {
  return readCatalogueFolder('sectors').flatMap((file) =>
    requireCatalogue(parseSectors(file.text, file.path)),
  );
}

export function readIndustries(): readonly Industry[] {
  return readCatalogueFolder('vsic').flatMap((file) =>
    requireCatalogue(parseIndustries(file.text, file.path)),
  );
}

function readSummaryOutline(file: string, shipped: MeasureCatalogue): SummaryOutline {
  const written: unknown = JSON.parse(readFileSync(join(CATALOGUE_DIR, file), 'utf8'));
  return requireCatalogue(parseSummaryOutline(written, (code) => shipped.has(code), file));
}

/** Puts a system together on an opened database. */
export async function composeSystem(database: Database, clock: Clock, keys: FieldKeys): Promise<System> {
  await syncCatalogue(database.loaderPool, clock.today(), loadCollectionCatalogue);
  const calendar = readWorkingCalendar();
  const live = await openPlaces(database.app);
  const sectors = readSectors();
  const shipped = readMeasures();
  const fed = await openMeasures(database.loader, shipped);
  const sizes = readSizeRules();
  const industries = readIndustries();
  const outline = readSummaryOutline('outlines/period-summary.json', shipped);
  const leaderOutline = readSummaryOutline('outlines/leader-page.json', shipped);
  const outlines = readOutlines(shipped);
  const figures = readPublicFigures(shipped);
  const collectionDeps = (db: Db): CollectionDeps => ({
    db,
    clock,
    keys,
    places: live.current(),
    placesKnownAt: live.knownAt,
    measures: fed.current(),
    sectors,
    sizes,
    shipped,
    calendar,
  });
  return {
    database,
    clock,
    keys,
    get places() {
      return live.current();
    },
    refreshPlaces: live.refresh,
    refreshMeasures: (when) => (when === 'now' ? fed.refresh() : fed.refreshSoon()),
    sectors,
    outline,
    measureDeps: (db) => ({
      db,
      clock,
      places: live.current(),
      placesKnownAt: live.knownAt,
      measures: fed.current(),
      sectors,
      sizes,
      outline,
      outlines,
    }),
    difficultyDeps: collectionDeps,
    releaseDeps: (db) => ({ ...collectionDeps(db), figures }),
    collectionDeps,
    leaderDeps: (db) => ({ ...collectionDeps(db), leaderOutline }),
    organisationDeps: (db) => ({ db, clock, keys, places: live.current(), sectors, industries }),
    exchangeDeps: () => ({
      db: database.app,
      pool: database.appPool,
      clock,
      keys,
      places: live.current(),
      sectors,
      industries,
    }),
    unitChangeDeps: (db) => ({ db, clock, places: live.current() }),
    peopleDeps: (db) => ({ db, clock, keys, places: live.current() }),
    privacyDeps: (db) => ({ db, clock, keys, places: live.current(), calendar }),
    identityDeps: (db) => ({
      db,
      clock,
      keys,
      unitCode: (unitId, date) => {
        const unit = unitById(live.current().geography, unitId);
        return (unit && versionOn(unit, date)?.code) ?? null;
      },
    }),
    close: () => database.close(),
  };
}

/** What checking and rebuilding derived tables stand on. */
export function derivedDepsOf(system: System): DerivedDeps {
  const { places, sectors, clock } = system;
  return { loaderPool: system.database.loaderPool, places, sectors, clock };
}

/** Opens the database and puts the system together. @throws Unavailable */
export async function openSystem(options: OpenOptions & { readonly clock?: Clock }): Promise<System> {
  const database = await openDatabase(options);
  try {
    return await composeSystem(database, options.clock ?? SYSTEM_CLOCK, loadFieldKeys(options.dataDir));
  } catch (error) {
    await database.close();
    throw error;
  }
}
