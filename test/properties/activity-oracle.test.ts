// Sổ hoạt động bằng bộ đếm đối chứng: every measure of classes and fairs, over the demonstration and random ones in every state, cell by cell.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AUDIENCE_LABELS,
  FUNDING_LABELS,
  GENDER_LABELS,
  keysOf,
  LEVEL_LABELS,
  ROLE_LABELS,
  STATE_LABELS,
  TOPIC_LABELS,
} from '#domain/activity/activity.ts';
import { counts } from '#domain/activity/standing.ts';
import { createRandom, drawBelow, drawOne, type Random } from '#domain/demonstration/random.ts';
import type { Dimension } from '#domain/indicator/measure.ts';
import { addDays, calendarDate } from '#domain/period/calendar-date.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import { insertActivity, insertBook, putVersion } from '#server/activity/store.ts';
import { putAttendees } from '#server/activity/store-attendees.ts';
import { putParticipants } from '#server/activity/store-participants.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import { type Db, dbOver } from '#server/platform/db.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { type Figures, figuresOf } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { readMeasureFiles } from '#test/support/measure-files.ts';
import { countActivities, type RawActivity, readRawActivities } from '#test/support/oracle-activities.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const ACTIVITIES = propertyRuns(80, 800);
const SEED = Number(process.env.THONGSUOT_SEED ?? 20_220_630);
const measures = readMeasureFiles().filter(({ source }) => source === 'activities');
const START = calendarDate(2021, 1, 1);

let database: TestDatabase;
let ask: Figures;
let activities: readonly RawActivity[];
const provinces = new Map<string, number>();

/** A class or a fair in any state on any days, with or without lists and numbers. */
async function insertRandom(trx: Db, random: Random, index: number, office: number, seq: number) {
  const unit = provinces.get(index % 3 === 0 ? '02' : '27') ?? 0;
  const training = index % 2 === 0;
  const maybe = (most: number) => (random() < 0.4 ? null : drawBelow(random, most));
  const state =
    random() < 0.6 ? drawOne(random, ['held', 'settled'] as const) : drawOne(random, keysOf(STATE_LABELS));
  const startsOn = addDays(START, drawBelow(random, 900));
  const endsOn = addDays(startsOn, drawBelow(random, 9));
  const version = {
    office_id: office,
    unit_id: unit,
    kind: training ? ('training' as const) : ('fair' as const),
    state,
    title: `Ngẫu nhiên ${index}`,
    place: 'nơi ngẫu nhiên',
    starts_on: startsOn,
    ends_on: endsOn,
    changed_on: state === 'settled' || state === 'cancelled' ? endsOn : null,
    topic: training ? drawOne(random, keysOf(TOPIC_LABELS)) : null,
    audience: training ? drawOne(random, keysOf(AUDIENCE_LABELS)) : null,
    funding: training ? drawOne(random, keysOf(FUNDING_LABELS)) : null,
    level: training ? null : drawOne(random, keysOf(LEVEL_LABELS)),
    role: training ? null : drawOne(random, keysOf(ROLE_LABELS)),
    planned_cost_dong: null,
    settled_cost_dong: maybe(90_000_000),
    stated_attendances: training ? maybe(120) : null,
    booths: training ? null : maybe(50),
    stated_htx: training ? null : maybe(40),
    delegations: training ? null : maybe(5),
    revenue_dong: training ? null : maybe(900_000_000),
    content:
      training || random() < 0.5
        ? {}
        : {
            contracts: [
              { status: 'signed' as const, count: drawBelow(random, 9), valueDong: maybe(5_000_000) },
            ],
          },
    reason: null,
    made_by: null,
  };
  const activity = await insertActivity(trx, version);
  await putVersion(trx, activity, version, seq);
  if (random() < 0.5) return;
  const place = { activity, office, unit };
  if (training)
    await putAttendees(
      trx,
      place,
      Array.from({ length: 1 + drawBelow(random, 12) }, (_, at) => ({
        line: at + 1,
        subject: drawOne(random, SUBJECTS),
        gender: drawOne(random, keysOf(GENDER_LABELS)),
        organisation: null,
        organisationName: null,
        commune: null,
      })),
      seq,
    );
  else {
    const some = new Set(Array.from({ length: 1 + drawBelow(random, 6) }, () => 1 + drawBelow(random, 30)));
    const participants = [...some].map((organisation) => ({
      organisation,
      kind: drawOne(random, ['HTX', 'QTDND', 'THT']),
      booth: null,
      products: null,
    }));
    await putParticipants(trx, place, participants, seq);
  }
}
const SUBJECTS = Array.from({ length: 60 }, () => randomUUID());

beforeAll(async () => {
  database = await createTestDatabase('province');
  const { system } = database;
  ask = figuresOf(system);
  for (const unit of unitsOn(system.places.geography, 'province', calendarDate(2022, 6, 30)))
    provinces.set(lastVersion(unit).code, unit.id);
  await bulkWrite(system.database.loaderPool, async (client, seq) => {
    const trx = dbOver(client);
    const office = await trx
      .selectFrom('offices')
      .select('id')
      .where('code', '=', 'LM24')
      .executeTakeFirstOrThrow();
    await insertBook(trx, { office: office.id, unit: provinces.get('02') ?? 0, from: '2021-01-01' }, seq);
    const random = createRandom(SEED);
    for (let index = 0; index < ACTIVITIES; index += 1)
      await insertRandom(trx, random, index, office.id, seq);
    return {
      act: { act: 'demonstration.loaded', subjectKind: 'instance', subjectId: 'activities' },
      reply: null,
    };
  });
  activities = await readRawActivities(adminUrlTo(database.adminUrl, database.name));
});
afterAll(() => database.drop());

const KEYS: Partial<Record<Dimension, (each: RawActivity) => string | null>> = {
  topic: ({ topic }) => topic,
  funding_source: ({ funding }) => funding,
  audience: ({ audience }) => audience,
  fair_level: ({ level }) => level,
  fair_role: ({ role }) => role,
};
const CASES = [
  { unit: '27', period: '2022-H1', from: '2022-01-01', to: '2022-06-30' },
  { unit: '02', period: '2021', from: '2021-01-01', to: '2021-12-31' },
  { unit: 'VN', period: '2022-11-14..2023-05-05', from: '2022-11-14', to: '2023-05-05' },
] as const;

describe('mọi chỉ tiêu của sổ hoạt động bằng bộ đếm đối chứng, từng ô', () => {
  it.each(CASES)('$unit, $period', async ({ unit, period, from, to }) => {
    const held = activities.filter(
      ({ province, state, day }) =>
        (unit === 'VN' || provinces.get(unit) === province) &&
        counts(state as never) && // every state is one of the closed list
        from <= day &&
        day <= to,
    );
    expect(measures).toHaveLength(14);
    for (const measure of measures) {
      const { rows } = await ask.tally(measure.code, unit, { period });
      expect(rows[0]?.cells[measure.code]?.value ?? null, measure.code).toBe(countActivities(measure, held));
      for (const by of measure.breakdowns) {
        const keyOf = KEYS[by];
        if (!keyOf) continue;
        const groups = await ask.tally(measure.code, unit, { period }, by);
        for (const row of groups.rows) {
          const some = held.filter((each) => keyOf(each) === row.by?.[by]);
          const what = `${measure.code} ${by} ${row.name}`;
          expect(row.cells[measure.code]?.value ?? null, what).toBe(countActivities(measure, some));
        }
      }
    }
  });

  it('giới tính: nữ, nam, không ghi cộng đúng bằng tất cả lượt', async () => {
    for (const code of ['training_participants', 'training_participants_listed']) {
      const parts = await ask.byKey(code, '27', { period: '2022' }, 'gender');
      const sum = Object.values(parts).reduce((total, each) => total + each, 0);
      expect(sum, code).toBe(await ask.value(code, '27', { period: '2022' }));
    }
  });
});
