// Sổ cho vay bằng bộ đếm đối chứng: every measure of loans, over the demonstration and random loans of two provinces in every state, cell by cell.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawBelow, drawOne, type Random } from '#domain/demonstration/random.ts';
import { LOAN_EVENT_STATES, LOAN_EVENT_TYPES } from '#domain/fund/loan-event.ts';
import type { Dimension } from '#domain/indicator/measure.ts';
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import { insertBook, insertEvent, insertLoan, insertVersion } from '#server/fund/store.ts';
import { behind } from '#server/measure/behind.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import { type Db, dbOver } from '#server/platform/db.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Figures, figuresOf } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { readMeasureFiles } from '#test/support/measure-files.ts';
import { askLoans, type RawEvent, readRawEvents } from '#test/support/oracle-loans.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const LOANS = propertyRuns(60, 600);
const SEED = Number(process.env.THONGSUOT_SEED ?? 20_220_630);
const measures = readMeasureFiles().filter(({ source }) => source === 'loans' || source === 'loan-events');
const START = calendarDate(2020, 1, 1);

let database: TestDatabase;
let ask: Figures;
let events: readonly RawEvent[];
const provinces = new Map<string, number>();

/** A loan of any events in any state on any days: the ledger need not make sense to be counted right. */
async function insertRandomLoan(trx: Db, random: Random, index: number, office: number, seq: number) {
  const place = { office, unit: provinces.get(index % 3 === 0 ? '02' : '27') ?? 0 };
  const borrower = {
    id: 1 + drawBelow(random, 40),
    sector: drawOne(random, ['agri-service', 'agri-specialised', 'trade']),
    kind: drawOne(random, ['HTX', 'LHHTX'] as const),
    agricultural: random() < 0.6,
  };
  const loan = await insertLoan(trx, { ...place, code: `NN-${index}`, borrower });
  const day = (): CalendarDate => addDays(START, drawBelow(random, 1400));
  const add = async (type: (typeof LOAN_EVENT_TYPES)[number], amountDong: number, lines?: object) =>
    insertVersion(
      trx,
      await insertEvent(trx, loan),
      {
        ...place,
        loan,
        type,
        on: day(),
        amountDong,
        interestDong: type === 'receipt' ? drawBelow(random, 5_000_000) : 0,
        content: { ...(lines ?? {}) },
        state: random() < 0.7 ? 'confirmed' : drawOne(random, LOAN_EVENT_STATES),
        reason: null,
        madeBy: null,
        askedBy: null,
        checkedBy: null,
      },
      seq,
    );
  const total = (1 + drawBelow(random, 50)) * 10_000_000;
  await add('contracted', total, {
    lines: [0, 1, 2].map(() => ({ dueOn: day(), amountDong: Math.floor(total / 3) })),
  });
  await add('disbursement', total);
  for (let each = drawBelow(random, 5); each > 0; each -= 1) {
    const type = drawOne(random, LOAN_EVENT_TYPES);
    const amount = drawBelow(random, Math.floor(total / 4));
    await add(type, amount);
  }
}

beforeAll(async () => {
  database = await createTestDatabase('province');
  const { system } = database;
  ask = figuresOf(system);
  for (const unit of unitsOn(system.places.geography, 'province', calendarDate(2022, 6, 30)))
    provinces.set(lastVersion(unit).code, unit.id);
  await bulkWrite(system.database.loaderPool, async (client, seq) => {
    const trx = dbOver(client);
    const { id } = await trx
      .selectFrom('offices')
      .select('id')
      .where('code', '=', 'LM24-Q1')
      .executeTakeFirstOrThrow();
    await insertBook(trx, { office: id, unit: provinces.get('02') ?? 0, from: '2019-01-01' }, seq);
    const random = createRandom(SEED);
    for (let index = 0; index < LOANS; index += 1) await insertRandomLoan(trx, random, index, id, seq);
    return { act: { act: 'demonstration.loaded', subjectKind: 'instance', subjectId: 'loans' }, reply: null };
  });
  events = await readRawEvents(adminUrlTo(database.adminUrl, database.name));
});
afterAll(() => database.drop());

const KEYS: Partial<Record<Dimension, (event: RawEvent) => string>> = {
  sector: ({ sector }) => sector,
  kind: ({ kind }) => kind,
  agricultural: ({ agricultural }) => (agricultural ? 'agricultural' : 'nonagricultural'),
  province: ({ province }) => [...provinces].find(([, id]) => id === province)?.[0] ?? '',
};

const CASES = [
  { unit: '27', period: '2022-H1', from: '2022-01-01', to: '2022-06-30' },
  { unit: '02', period: '2021', from: '2021-01-01', to: '2021-12-31' },
  { unit: 'VN', period: '2020-Q3', from: '2020-07-01', to: '2020-09-30' },
  { unit: 'VN', period: '2023-02-14..2023-11-05', from: '2023-02-14', to: '2023-11-05' },
  { unit: '27', period: '2025-05', from: '2025-05-01', to: '2025-05-31' },
] as const;

async function askEngine(
  measure: string,
  { unit, period }: (typeof CASES)[number],
  by: Dimension | undefined,
): Promise<Record<string, number>> {
  const { rows } = await ask.tally(measure, unit, { period }, by);
  const cells: Record<string, number> = {};
  for (const row of rows) {
    const value = Number(row.cells[measure]?.value ?? 0);
    if (value !== 0) cells[by ? (row.by?.[by] ?? '') : ''] = value;
  }
  return cells;
}

describe('mọi chỉ tiêu của sổ cho vay bằng bộ đếm đối chứng, từng ô', () => {
  it(`có đủ việc ở mọi trạng thái (${LOANS} khoản vay ngẫu nhiên)`, () => {
    expect(measures).toHaveLength(11);
    expect(new Set(events.map(({ state }) => state)).size).toBe(LOAN_EVENT_STATES.length);
    expect(events.length).toBeGreaterThan(600);
  });

  it.each(CASES)('$unit, $period', async (asked) => {
    const own = events.filter(
      ({ province }) => asked.unit === 'VN' || provinces.get(asked.unit) === province,
    );
    for (const by of [undefined, 'sector', 'kind', 'agricultural', 'province'] as const)
      for (const measure of measures) {
        const key = by ? KEYS[by] : undefined;
        const expected = askLoans(measure, own, { ...asked, by: key ?? (() => '') });
        expect(await askEngine(measure.code, asked, by), `${measure.code} ${by ?? ''}`).toEqual(expected);
      }
  });

  it('việc đứng sau một con số, trang nối trang, cộng đúng con số ấy', async () => {
    const { system } = database;
    const deps = system.measureDeps(system.database.loader);
    for (const { code } of measures.filter(
      ({ unit, source }) => unit === 'đồng' && source === 'loan-events',
    )) {
      const asked = { measure: code, unit: 'VN', period: '2021', limit: 37 };
      let [sum, after]: [number, string | undefined] = [0, undefined];
      do {
        const page: Awaited<ReturnType<typeof behind>> = await behind(deps, SYSTEM_VIEWER, {
          ...asked,
          after,
        });
        sum += page.records.reduce((total, { amount }) => total + Number(amount), 0);
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(sum, code).toBe(await ask.value(code, 'VN', { period: '2021' }));
    }
  });
});
