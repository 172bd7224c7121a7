// Máy tổng hợp ↔ bộ đếm đối chứng: every measure of the register, over the demonstration of two provinces, cell by cell.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemonstrationOrganisation, produceDemonstration } from '#domain/demonstration/produce.ts';
import type { Dimension } from '#domain/indicator/measure.ts';
import { demonstrationGeography } from '#server/demonstration/places.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { TEST_CLOCK } from '#test/support/database.ts';
import { readAgriculturalSectors, readMeasureFiles } from '#test/support/measure-files.ts';
import { askOracle, comesFromForms, type OracleWorld } from '#test/support/oracle-measure.ts';
import type { OracleState } from '#test/support/oracle-tally.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const catalogue = readMeasureFiles();
const byCode = new Map(catalogue.map((measure) => [measure.code, measure]));
/** The register's own; forms have their own tests, and communes are counted against random countries (tally-sql.test.ts). */
const measures = catalogue.filter(
  (measure) => !comesFromForms(byCode, measure) && !measure.code.startsWith('commune_'),
);
const agricultural = readAgriculturalSectors();
let server: TestServer;
let client: Client;
let organisations: readonly DemonstrationOrganisation[];

beforeAll(async () => {
  server = await startTestServer();
  client = await signInAs(server.url, server.accounts.national);
  organisations = [
    ...produceDemonstration({
      size: 'province',
      today: TEST_CLOCK.today(),
      ...demonstrationGeography(server.system.places.geography),
    }),
  ];
});
afterAll(() => server.stop());

/** Organisations of a legacy province; none of them ever leaves it. */
function worldOf(codes63: readonly string[]): OracleWorld {
  return {
    histories: organisations
      .filter((one) => codes63.includes(one.organisation.code.slice(3, 5)))
      .map((one) => one.events),
    measures: new Map(measures.map((measure) => [measure.code, measure])),
    isAgricultural: (sector) => agricultural.has(sector),
  };
}

const KEYS: Partial<Record<Dimension, (state: OracleState) => string>> = {
  sector: (state) => state.sector,
  kind: (state) => state.kind,
  status: (state) => state.operating,
  law_basis: (state) => state.lawBasis,
  alliance_class: (state) => state.allianceClass,
  agricultural: (state) => (agricultural.has(state.sector) ? 'agricultural' : 'nonagricultural'),
};

interface Case {
  readonly unit: string;
  readonly codes63: readonly string[];
  readonly period: string;
  readonly from: string;
  readonly to: string;
}

const CASES: readonly Case[] = [
  { unit: '27', codes63: ['27'], period: '2022-H1', from: '2022-01-01', to: '2022-06-30' },
  { unit: '02', codes63: ['02'], period: '2013-07-01..2016-12-31', from: '2013-07-01', to: '2016-12-31' },
  { unit: '27', codes63: ['27'], period: '2016-Q3', from: '2016-07-01', to: '2016-09-30' },
  { unit: 'VN', codes63: ['27', '02'], period: '2019', from: '2019-01-01', to: '2019-12-31' },
  { unit: '24', codes63: ['27'], period: '2026-05', from: '2026-05-01', to: '2026-05-31' },
];

type Compared = Record<string, number | readonly [number, number]>;

/** Cells of the engine by "group measure"; zero and absent cells are left out, as the oracle knows no empty groups. */
async function askEngine(
  { unit, period }: Case,
  codes: readonly string[],
  by: Dimension | undefined,
): Promise<Compared> {
  const query = new URLSearchParams({ measures: codes.join(','), unit, period, ...(by ? { by } : {}) });
  const { status, body } = await client.get<TallyView>(`/api/tally?${query}`);
  expect(status).toBe(200);
  const cells: Compared = {};
  for (const row of body.rows) {
    for (const [code, cell] of Object.entries(row.cells)) {
      const key = `${by ? row.by?.[by] : ''} ${code}`;
      // A group without any record has a share of nothing; the oracle does not know the group.
      if (code.endsWith('_sector_share') && Number(cell.numerator) === 0) continue;
      if (cell.denominator !== undefined) cells[key] = [Number(cell.numerator), Number(cell.denominator)];
      else if (cell.value !== undefined && Number(cell.value) !== 0) cells[key] = Number(cell.value);
    }
  }
  return cells;
}

function askTheOracle(asked: Case, codes: readonly string[], by: Dimension | undefined): Compared {
  const world = worldOf(asked.codes63);
  const key = by && KEYS[by];
  const cells: Compared = {};
  for (const measure of codes) {
    const groups = askOracle(
      {
        measure,
        from: asked.from,
        to: asked.to,
        ...(key ? { by: key } : {}),
        ...(by ? { dimension: by } : {}),
      },
      world,
    );
    for (const [group, value] of groups) {
      if (typeof value === 'number' ? value !== 0 : value[1] !== 0) cells[`${group} ${measure}`] = value;
    }
  }
  return cells;
}

const DIMENSIONS: readonly (Dimension | undefined)[] = [
  undefined,
  'sector',
  'kind',
  'status',
  'law_basis',
  'alliance_class',
  'agricultural',
];

describe('mọi chỉ tiêu của sổ bằng bộ đếm đối chứng, từng ô', () => {
  it.each(CASES)('$unit, $period', async (asked) => {
    for (const by of DIMENSIONS) {
      const codes = measures
        .filter((measure) => by === undefined || measure.breakdowns.includes(by))
        .map((measure) => measure.code);
      const expected = askTheOracle(asked, codes, by);
      expect(Object.keys(expected).length, by).toBeGreaterThan(10);
      expect(await askEngine(asked, codes, by), by ?? 'không phân tổ').toEqual(expected);
    }
  });
});
