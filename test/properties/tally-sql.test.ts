// Máy tổng hợp trên PostgreSQL ↔ bộ đếm đối chứng: random histories in a country of random mergers and splits, every register measure, cell by cell.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dimension, type Measure, partsOfMeasure } from '#domain/indicator/measure.ts';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { type Geography, unitById, unitsOn } from '#domain/unit/geography.ts';
import type { RegionScheme } from '#domain/unit/region.ts';
import { OPEN_START, type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import { loadOrganisations } from '#server/demonstration/store.ts';
import { balanceOf } from '#server/measure/balance.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { type TallyRow, tallyRows } from '#server/measure/tally.ts';
import { saveHistory } from '#server/organisation/save.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import { read, write } from '#server/platform/journal.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { deriveUnits, fillUnits } from '#server/unit/store.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { createTestDatabase, TEST_CLOCK, type TestDatabase } from '#test/support/database.ts';
import { readAgriculturalSectors } from '#test/support/measure-files.ts';
import { askOracle, comesFromForms, type OracleWorld } from '#test/support/oracle-measure.ts';
import type { OracleState } from '#test/support/oracle-tally.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { holderByLand, type RandomCountry, randomCountries } from '#test/support/random-country.ts';
import { HISTORY_DAYS, historyDay, randomHistory } from '#test/support/random-history.ts';
import { geographyOf, unitId } from '#test/support/small-country.ts';

const HISTORIES = 200;
const BATCHES = propertyRuns(2, 100);
const SEED = Number(process.env.THONGSUOT_SEED ?? 20_180_615);
const agricultural = readAgriculturalSectors();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('empty');
});
afterAll(() => database.drop());

interface Batch {
  readonly country: RandomCountry;
  readonly geography: Geography;
  readonly deps: MeasureDeps;
  /** As first recorded, and with what was recorded later. */
  readonly first: { readonly histories: readonly (readonly OrganisationEvent[])[]; readonly seq: number };
  readonly last: { readonly histories: readonly (readonly OrganisationEvent[])[]; readonly seq: number };
}

/** One region with the first province; the other provinces are the residual. */
function schemeOf(geography: Geography): RegionScheme {
  const [first] = unitsOn(geography, 'province', OPEN_START);
  return {
    code: 'region8@6-9',
    name: 'vùng thử',
    kind: 'group',
    from: OPEN_START,
    to: OPEN_END,
    geographyDate: OPEN_START,
    basis: 'kiểm thử',
    regions: [{ key: 'DONG', name: 'Đông', members: new Set(first ? [first.id] : []) }],
  };
}

async function emptyDatabase(): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrlTo(database.adminUrl, database.name) });
  await client.connect();
  try {
    await client.query('set role thongsuot_owner; truncate units, organisations cascade');
  } finally {
    await client.end();
  }
}

/** Seats in communes of every era of the country. */
function seat(event: OrganisationEvent, communes: readonly Unit[], id: number): OrganisationEvent {
  const { unitId: drawn } = event.changes;
  const unit = drawn === undefined ? undefined : communes[(drawn * 7 + id) % communes.length];
  return {
    ...event,
    id: (id * 1000 + (event.id % 1000)) as EventId,
    organisationId: id as OrganisationId,
    changes: unit ? { ...event.changes, unitId: unit.id } : event.changes,
  };
}

async function loadBatch(number: number): Promise<Batch> {
  const seed = SEED + number;
  const country = fc.sample(randomCountries, { seed, numRuns: 1 })[0];
  if (!country) throw new Error('không rút được đất nước');
  const geography = geographyOf(country.catalogue);
  const schemes = [schemeOf(geography)];
  const communes = [...geography.units.values()].filter((unit) => unit.level === 'commune');
  const full = fc
    .sample(randomHistory(), { seed, numRuns: HISTORIES })
    .map((history, index) => history.map((event) => seat(event, communes, index + 1)));
  // Recorded in this order, so every prefix is a possible history too.
  const early = full.map((history) => history.slice(0, Math.max(1, Math.ceil(history.length / 2))));
  await emptyDatabase();
  const { loaderPool, loader } = database.system.database;
  const loaded = await bulkWrite(loaderPool, async (client, seq) => {
    await fillUnits(client, country.catalogue, seq);
    await deriveUnits(client, geography, schemes, TEST_CLOCK.today());
    const organisations = early.map((events, index) => ({
      organisation: { id: (index + 1) as OrganisationId, code: `T-${index + 1}` },
      events,
    }));
    await loadOrganisations(client, organisations, agricultural, seq, () => undefined);
    return { act: { act: 'test.loaded', subjectKind: 'test', subjectId: String(number) }, reply: null };
  });
  const places = { geography, schemes };
  const measureDeps = { ...database.system.measureDeps(loader), places };
  const deps = { ...database.system.organisationDeps(loader), places };
  // Every fourth organisation gets the rest of its events one by one, as an officer would record them.
  let seq = loaded.seq;
  const histories = [...early];
  for (let index = 0; index < full.length; index += 4) {
    for (const event of full[index]?.slice(early[index]?.length) ?? []) {
      const before = histories[index] ?? [];
      const after = [...before, event];
      const written = await write(loader, SYSTEM_VIEWER, undefined, async (trx, at) => {
        const change = {
          id: event.organisationId,
          before,
          after,
          closed: [],
          written: { event, isNew: true },
        };
        await saveHistory(trx, deps, SYSTEM_VIEWER, change, at);
        return { act: { act: 'test.recorded', subjectKind: 'test', subjectId: String(index) }, reply: null };
      });
      histories[index] = after;
      seq = written.seq;
    }
  }
  return {
    country,
    geography,
    deps: measureDeps,
    first: { histories: early, seq: loaded.seq },
    last: { histories, seq },
  };
}

/** Where a state lies: what the engine may know, checked against the land itself; 'residual' when it cannot be told. */
function placeOf(batch: Batch, state: OracleState, level: UnitLevel, date: CalendarDate): string {
  const unit = unitById(batch.geography, state.unitId);
  if (!unit) throw new Error(`đơn vị lạ ${state.unitId}`);
  if (ancestorOn(batch.geography, unit, level, date).status !== 'found') return 'residual';
  const { holder } = holderByLand(batch.geography, batch.country.land, unit, level, date);
  return (holder && versionOn(holder, date)?.code) ?? 'sai đất';
}

type Compared = Record<string, number | readonly [number, number]>;

function flatten(rows: readonly TallyRow[], by: Dimension | undefined): Compared {
  const cells: Compared = {};
  for (const row of rows) {
    for (const [code, cell] of row.cells) {
      const key = `${by ? row.by?.[by] : ''} ${code}`;
      // A group without any record has no share; the oracle does not list it.
      if (cell.kind === 'ratio' && !(code.endsWith('_sector_share') && cell.numerator === 0n))
        cells[key] = [Number(cell.numerator), Number(cell.denominator)];
      else if (cell.kind === 'number' && cell.value !== 0n) cells[key] = Number(cell.value);
    }
  }
  return cells;
}

function keysOf(
  batch: Batch,
  geography: CalendarDate,
): Partial<Record<Dimension, (state: OracleState) => string>> {
  const place = (level: UnitLevel) => (state: OracleState) => placeOf(batch, state, level, geography);
  const [first] = unitsOn(batch.geography, 'province', OPEN_START);
  const home = first && versionOn(first, OPEN_START)?.code;
  return {
    province: place('province'),
    district: place('district'),
    commune: place('commune'),
    region8: (state) => (placeOf(batch, state, 'province', OPEN_START) === home ? 'DONG' : 'residual'),
    sector: (state) => state.sector,
    size: (state) => sizeByHand(state),
    kind: (state) => state.kind,
    status: (state) => state.operating,
    law_basis: (state) => state.lawBasis,
    alliance_class: (state) => state.allianceClass,
    agricultural: (state) => (agricultural.has(state.sector) ? 'agricultural' : 'nonagricultural'),
  };
}

/** The size classes written out a second time; windows end where one rule or the other is in force, or none. */
function sizeByHand(state: OracleState): string {
  const parts = [state.membersOfficial, state.membersLinkedCapital, state.membersLinkedOther];
  if (parts.every((part) => part === null)) return 'residual';
  const members = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return members < 50 ? 'under-50' : members <= 300 ? 'from-50' : members <= 1000 ? 'over-300' : 'over-1000';
}

interface Asked {
  readonly unit: Unit;
  readonly geography: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function questionOf({ unit, geography, from, to }: Asked, knownAt: number): Question {
  const period = parseReportingPeriod(`${from}..${to}`);
  if (!period) throw new Error('kỳ lạ');
  return { unit, geography, period, date: to, knownAt };
}

function isSummed(measure: Measure | undefined): boolean {
  return (
    measure !== undefined &&
    (measure.source === 'spans' || measure.source === 'events') &&
    typeof measure.value === 'object' &&
    'sum' in measure.value
  );
}

async function compare(
  batch: Batch,
  asked: Asked,
  state: Batch['first'],
  by: Dimension | undefined,
): Promise<number> {
  if (by === 'size' && (asked.to < '2020-04-01' || asked.to >= '2024-11-01')) return 0;
  const measures = [...batch.deps.measures.values()].filter(
    (measure) =>
      !comesFromForms(batch.deps.measures, measure) && (by === undefined || measure.breakdowns.includes(by)),
  );
  const rows = await read(database.system.database.loader, SYSTEM_VIEWER, (trx) =>
    tallyRows(batch.deps, trx, questionOf(asked, state.seq), measures, by ? [by] : []),
  );
  const communes = unitsOn(batch.geography, 'commune', asked.geography);
  const types = new Map<number | string, string>(
    communes.flatMap((unit) => {
      const version = versionOn(unit, asked.geography);
      return version ? [[Number(unit.id), version.type] as const, [version.code, version.type] as const] : [];
    }),
  );
  const world: OracleWorld = {
    histories: state.histories,
    measures: batch.deps.measures,
    isAgricultural: (sector) => agricultural.has(sector),
    communeOf: (each) => {
      const place = placeOf(batch, each, 'commune', asked.geography);
      return place === 'residual' ? undefined : place;
    },
    communes: communes.map((unit) => unit.id),
    typeOf: (commune) => types.get(commune),
  };
  const whole = asked.unit.level === 'nation';
  const own = versionOn(asked.unit, asked.geography)?.code;
  const key = (by && keysOf(batch, asked.geography)[by]) ?? (() => '');
  const group = (each: OracleState): string =>
    whole || placeOf(batch, each, asked.unit.level, asked.geography) === own ? key(each) : 'ngoài';
  const question = {
    from: asked.from,
    to: asked.to,
    by: group,
    outside: 'ngoài',
    ...(by && { dimension: by }),
  };
  const ask = (measure: string) => askOracle({ ...question, measure }, world);
  const expected: Compared = {};
  for (const measure of measures) {
    // The mean of a number that nobody recorded is not 0 but unknown: the oracle's sums simply lack the group.
    const above = measure.kind === 'ratio' ? partsOfMeasure(measure)[0] : undefined;
    const recorded = above && isSummed(batch.deps.measures.get(above)) ? ask(above) : undefined;
    for (const [place, value] of ask(measure.code)) {
      const said = typeof value === 'number' ? value !== 0 : value[1] !== 0;
      if (place !== 'ngoài' && said && (recorded?.has(place) ?? true))
        expected[`${place} ${measure.code}`] = value;
    }
  }
  expect(flatten(rows, by), `${by ?? 'không phân tổ'} ${asked.geography} ${asked.from}..${asked.to}`).toEqual(
    expected,
  );
  return Object.keys(expected).length;
}

function draw<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 });
  if (value === undefined) throw new Error('không rút được');
  return value;
}

const windows = fc
  .tuple(fc.nat(HISTORY_DAYS), fc.nat(HISTORY_DAYS))
  .map(([a, b]) => ({ from: historyDay(Math.min(a, b)), to: historyDay(Math.max(a, b)) }));

const EVERYWHERE: readonly (Dimension | undefined)[] = [
  undefined,
  'province',
  'district',
  'commune',
  'region8',
  'sector',
  'size',
  'kind',
];
const INSIDE: readonly (Dimension | undefined)[] = [
  undefined,
  'commune',
  'sector',
  'status',
  'law_basis',
  'alliance_class',
  'agricultural',
];

describe(`${BATCHES * HISTORIES} lịch sử ngẫu nhiên trong ${BATCHES} đất nước ngẫu nhiên (THONGSUOT_SEED=${SEED})`, () => {
  it.each(Array.from({ length: BATCHES }, (_, number) => number))(
    'đất nước số %i: mọi ô bằng bộ đếm đối chứng',
    async (number) => {
      const batch = await loadBatch(number);
      const { dates } = batch.country;
      let cells = 0;
      for (const [index, geography] of [dates[0], dates.at(-1)].entries()) {
        if (!geography) continue;
        const window = draw(windows, SEED + number * 10 + index);
        const nation = batch.geography.nation;
        for (const by of EVERYWHERE) {
          cells += await compare(batch, { unit: nation, geography, ...window }, batch.last, by);
        }
        cells += await compare(batch, { unit: nation, geography, ...window }, batch.first, 'province');
        const [province] = unitsOn(batch.geography, 'province', geography);
        if (!province) continue;
        for (const by of INSIDE) {
          cells += await compare(batch, { unit: province, geography, ...window }, batch.last, by);
        }
      }
      expect(cells).toBeGreaterThan(20);
    },
  );

  it('cuối kỳ = đầu kỳ + vào − ra ở cả nước và mọi tỉnh, mọi xã của mọi địa giới: không còn phần dư', async () => {
    const batch = await loadBatch(BATCHES);
    const codes = ['htx_total', 'tht_total', 'lhhtx_total', 'htx_agri'];
    let balanced = 0;
    for (const geography of batch.country.dates) {
      const units = (['nation', 'province', 'commune'] as const).flatMap((level) =>
        unitsOn(batch.geography, level, geography),
      );
      for (const unit of units) {
        const question = questionOf({ unit, geography, ...draw(windows, SEED + balanced) }, batch.last.seq);
        for (const code of codes) {
          const balance = await read(database.system.database.loader, SYSTEM_VIEWER, (trx) =>
            balanceOf(batch.deps, trx, question, code),
          );
          if (!balance) continue;
          balanced += 1;
          expect(balance.residual, `${code} ${unit.id} ${geography}`).toBe(0);
        }
      }
    }
    // A country may be drawn with one province and one commune only: what counts is that some balance was read.
    expect(balanced).toBeGreaterThan(0);
    expect(unitId(1)).toBe(batch.geography.nation.id);
  });
});
