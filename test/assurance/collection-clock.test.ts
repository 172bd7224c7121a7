// Giờ và hạn: a form belongs to the day in Vietnam, whatever the server's zone, whatever the phone's clock says, and when the clock goes back.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawBelow } from '#domain/demonstration/random.ts';
import { addDays, calendarDate } from '#domain/period/calendar-date.ts';
import { openPeriod } from '#server/collection/open-new-period.ts';
import { isPast } from '#server/collection/periods.ts';
import { sendEntry } from '#server/collection/send-entry.ts';
import { type Clock, vietnamDay } from '#server/platform/clock.ts';
import { viewerOf } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { personOf } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];
const BORDERS = [
  calendarDate(2026, 6, 30),
  calendarDate(2026, 12, 31),
  calendarDate(2024, 2, 29),
  calendarDate(2025, 2, 28),
  calendarDate(2026, 7, 10),
  calendarDate(2026, 3, 31),
];

describe('biên giờ', () => {
  it('±giây quanh nửa đêm Việt Nam, ba múi giờ máy chủ: không biểu nào sai ngày', () => {
    const was = process.env.TZ;
    let cases = 0;
    const wrong: string[] = [];
    try {
      for (const zone of ZONES) {
        process.env.TZ = zone;
        for (const border of BORDERS) {
          for (let shift = 0; shift < propertyRuns(30, 170); shift += 1) {
            const day = addDays(border, shift - 15);
            const seconds = [-2, -1, 0, 1][shift % 4] ?? 0;
            // Nửa đêm sau `day` ở Việt Nam là 17 giờ UTC của chính ngày ấy.
            const moment = new Date(
              Date.UTC(
                Number(day.slice(0, 4)),
                Number(day.slice(5, 7)) - 1,
                Number(day.slice(8, 10)),
                17,
                0,
                seconds,
              ),
            );
            const deadline = { day, written: day, reason: null, calendarKnown: true };
            const after = seconds >= 0;
            cases += 1;
            if (isPast(deadline, null, moment) !== after) wrong.push(`${zone} ${day} ${seconds}`);
            if (vietnamDay(moment) !== (after ? addDays(day, 1) : day))
              wrong.push(`ngày ${zone} ${day} ${seconds}`);
          }
        }
      }
    } finally {
      process.env.TZ = was;
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(540);
  });

  it('biểu đột xuất hạn 15 giờ: 14:59:59 còn kịp, 15:00 là muộn', () => {
    const deadline = {
      day: calendarDate(2026, 9, 28),
      written: calendarDate(2026, 9, 28),
      reason: null,
      calendarKnown: true,
    };
    expect(isPast(deadline, '15:00', new Date('2026-09-28T07:59:59Z'))).toBe(false);
    expect(isPast(deadline, '15:00', new Date('2026-09-28T08:00:00Z'))).toBe(true);
  });
});

describe('biểu gửi quanh biên', () => {
  let now = new Date('2026-09-28T02:00:00Z');
  const clock: Clock = { now: () => now, today: () => vietnamDay(now) };
  let database: TestDatabase;
  /** Kỳ và hạn nộp của HTX, hạn đã dời khỏi ngày nghỉ nơi có lịch của năm. */
  const PERIODS = [
    ['2024-H1', '2024-06-30', '2024-07-10'],
    ['2024-H2', '2024-12-31', '2025-01-10'],
    ['2025-H1', '2025-06-30', '2025-07-10'],
    ['2025-H2', '2025-12-31', '2026-01-10'],
    ['2026-H1', '2026-06-30', '2026-07-10'],
  ] as const;

  beforeAll(async () => {
    database = await createTestDatabase('province', clock);
  });
  afterAll(() => database.drop());

  it('gửi thật ở ±2 giây, ba múi giờ, điện thoại lệch ±3 ngày, đồng hồ chạy lùi: đúng kỳ, đúng hạn, đúng thứ tự', async () => {
    const { system } = database;
    const national = await personOf(system, 'trunguong@minhhoa.example');
    const officer = await personOf(system, 'bacninh@minhhoa.example');
    const deps = system.collectionDeps(system.database.app);
    for (const [code] of PERIODS) {
      const body = { regime: 'HTX-6T', code };
      await openPeriod(deps, national, viewerOf(system.places, national, calendarDate(2026, 9, 28)), body, {
        key: randomUUID(),
        body,
      }).catch((error: unknown) => {
        // Opened by the demonstration already.
        if (!String(error).includes('đã mở')) throw error;
      });
    }
    const { rows } = await system.database.loaderPool.query<{ id: number }>(
      `select t.organisation_id as id from organisation_spans t join office_scope_units u on u.unit_id = t.unit_id and u.office_id = $1
       where t.valid_from < '2024-01-01' and t.valid_to > '2026-07-31' and t.recorded_to = 9007199254740991 and t.kind = 'HTX' and t.operating = 'active'
         and not exists (select 1 from submissions s where s.organisation_id = t.organisation_id) order by 1`,
      [officer.officeId],
    );
    const cases = propertyRuns(60, 3_000);
    const random = createRandom(20_260_630);
    const versions = new Map<string, number>();
    const wrong: string[] = [];
    const was = process.env.TZ;
    let before = 0;
    try {
      for (let each = 0; each < cases; each += 1) {
        process.env.TZ = ZONES[each % ZONES.length];
        const [code, end, due] = PERIODS[drawBelow(random, PERIODS.length)] ?? PERIODS[0];
        const organisation = rows[drawBelow(random, rows.length)]?.id ?? 0;
        // Midnight in Vietnam at the end of the deadline, of the period, or of the day after: some seconds before or after.
        const seconds = [-2, -1, 0, 1][each % 4] ?? 0;
        const border =
          [due, end, due, addDays(calendarDate(2024, 2, 28), drawBelow(random, 3))][each % 4] ?? due;
        now = new Date(Date.parse(`${border}T17:00:00Z`) + seconds * 1000);
        const key = `${code}/${organisation}`;
        const base = versions.get(key) ?? 0;
        const body = {
          organisation,
          base,
          formVersion: 1,
          deviceTime: new Date(now.getTime() + (drawBelow(random, 7) - 3) * 86_400_000).toISOString(),
          exceptions: ['revenue-jump', 'revenue-slip', 'balance-members', 'capital-slip'].map((rule) => ({
            rule,
            reason: 'đã đối chiếu',
          })),
          cells: {
            members: { number: 20 },
            workers: { number: 5 },
            revenue: { number: 1_000_000_000 + each },
          },
        };
        const place = { period: `${code}.HTX-6T`, form: 'HTX-6T' };
        const viewer = viewerOf(system.places, officer, calendarDate(2026, 9, 28));
        const receipt = await sendEntry(deps, officer, viewer, place, body, { key: randomUUID(), body });
        versions.set(key, receipt.version);
        const late = vietnamDay(now) > due;
        if (receipt.late !== late) wrong.push(`${code} lúc ${now.toISOString()}: muộn ${receipt.late}`);
        // Numbers rise, also when the clock goes back.
        if (receipt.seq <= before || receipt.version !== base + 1)
          wrong.push(`${code}: thứ tự ${receipt.seq}`);
        before = receipt.seq;
      }
    } finally {
      process.env.TZ = was;
    }
    const misplaced = await system.database.loaderPool.query(
      `select c.submission_id from form_cells c join submissions s on s.id = c.submission_id join reporting_periods p on p.id = s.period_id
       where c.period_end <> p.to_date or c.period_id <> p.id or s.period_key <> p.key`,
    );
    expect(wrong).toEqual([]);
    expect(misplaced.rows).toEqual([]);
    const sent = [...versions.values()].reduce((sum, count) => sum + count, 0);
    expect(sent).toBe(cases);
    console.log(`${cases} biểu gửi quanh biên, 0 sai kỳ`);
  }, 900_000);
});
