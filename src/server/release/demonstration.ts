// Bản công bố của bản minh họa: composed by the same engine inside the load, and the next one announced.

import type { DemonstrationSize } from '#domain/demonstration/produce.ts';
import {
  BAC_NINH_RELEASE,
  type DemonstrationRelease,
  NATIONAL_RELEASE,
} from '#domain/demonstration/releases.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { DisclosureModel } from '#domain/release/disclosure.ts';
import { readMeasures, readSizeRules } from '#server/measure/catalogue.ts';
import { understand } from '#server/measure/deps.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type DbClient, dbOver } from '#server/platform/db.ts';
import { bytesOf, composeRelease, sha256 } from '#server/release/compose.ts';
import { type ReleaseDeps, readPublicFigures } from '#server/release/deps.ts';
import { keptPins } from '#server/release/pins.ts';
import { insertContent, insertRelease, putRelease } from '#server/release/store.ts';
import { insertEntry, putEntry } from '#server/release/store-calendar.ts';
import { findOffice, findPersonId } from '#server/release/store-demonstration.ts';
import { type Places, requireUnitNamed } from '#server/unit/service.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

interface ReleaseLoad {
  readonly client: DbClient;
  readonly places: Places;
  readonly sectors: readonly Sector[];
  readonly clock: Clock;
  readonly size: DemonstrationSize;
  readonly seq: number;
}

async function put(
  deps: ReleaseDeps,
  load: ReleaseLoad,
  one: DemonstrationRelease,
  earlier: { readonly release: number; readonly model: DisclosureModel }[],
): Promise<void> {
  const { client, seq } = load;
  const [found, maker, checker] = [
    await findOffice(client, one.office),
    await findPersonId(client, one.maker),
    await findPersonId(client, one.checker),
  ];
  if (!found || maker === undefined || checker === undefined) return;
  const { id: office, name: publisher } = found;
  const { settings } = one;
  const understood = understand(deps, SYSTEM_VIEWER, { unit: one.unit, period: one.period });
  const unit = Number(understood.unit.id);
  const wish = `${one.unit}-${one.period}`;
  const { id, code } = await insertRelease(deps.db, { wish, office, unit, period: one.period });
  const edition = { code, revision: 0, publisher, settings, reason: null, before: null };
  const models = earlier.map(({ model }) => model);
  const question = { ...understood, knownAt: seq };
  const { document, model } = await composeRelease(deps, deps.db, question, edition, models);
  const body = bytesOf(document);
  const digest = sha256(body);
  const content = {
    body,
    digest,
    model: JSON.stringify(model),
    pins: keptPins(
      deps,
      { settings, office: publisher },
      earlier.map(({ release }) => [release, 0] as const),
    ),
  };
  await insertContent(deps.db, { id, revision: 0, office }, content, seq);
  const version = {
    office_id: office,
    unit_id: unit,
    state: 'approved' as const,
    title: settings.title,
    settings,
    pin: seq,
    content_digest: digest,
    maker_id: maker,
    checker_id: checker,
    release_at: one.releaseAt,
    reason: null,
    returned: null,
  };
  await putRelease(deps.db, { id, revision: 0 }, version, seq);
  earlier.push({ release: id, model });
}

/** Releases the national half-year of 2018 where the nation is loaded, Bắc Ninh's of 2022, and announces the next. */
export async function loadReleases(load: ReleaseLoad): Promise<void> {
  const { client, places, sectors, clock, size, seq } = load;
  const measures = readMeasures();
  const deps: ReleaseDeps = {
    db: dbOver(client),
    clock,
    places,
    placesKnownAt: async () => places,
    measures,
    sectors,
    sizes: readSizeRules(),
    figures: readPublicFigures(measures),
  };
  const earlier: { release: number; model: DisclosureModel }[] = [];
  if (size !== 'province') await put(deps, load, NATIONAL_RELEASE, earlier);
  await put(deps, load, BAC_NINH_RELEASE, earlier);
  const today = clock.today();
  const year = Number(today.slice(0, 4));
  const office = (await findOffice(client, 'LM24'))?.id;
  if (office === undefined) return;
  const unit = Number(requireUnitNamed(places, '24', today).id);
  const entry = await insertEntry(deps.db, office, unit);
  await putEntry(
    deps.db,
    entry,
    {
      office_id: office,
      unit_id: unit,
      title: `Số liệu kinh tế tập thể, hợp tác xã tỉnh Bắc Ninh, năm ${year}`,
      period: String(year),
      release_on: calendarDate(year + 1, 1, 20),
      state: 'planned',
      reason: null,
      made_by: null,
    },
    seq,
  );
}
