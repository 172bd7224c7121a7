// Ghi một bản gửi và cộng tổng chạy với quyền chủ: do they refuse, by themselves, what row security would refuse row by row?
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedIn } from '#server/platform/access.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { personOf } from '#test/support/founding.ts';

let database: TestDatabase;
let officer: SignedIn;

beforeAll(async () => {
  database = await createTestDatabase('province');
  officer = await personOf(database.system, 'bacninh@minhhoa.example');
});
afterAll(() => database.drop());

interface Own {
  readonly id: number | null;
  readonly organisation_id: number;
  readonly unit_id: number;
}

/** Calls the function as the officer's office, past every check of the service, and undoes it. */
async function write(own: Own): Promise<number | string> {
  const { rows: periods } = await database.system.database.loaderPool.query(
    `select id as period_id, key as period_key, 'HTX-6T' as form_code from reporting_periods where key = '2026-H1.HTX-6T'`,
  );
  const sent = {
    version: 9,
    form_version: 1,
    channel: 'behalf',
    late: false,
    queued: false,
    exceptions: [],
    findings: [],
    errors: 0,
    warnings: 0,
    same_count: 0,
    changed_count: 0,
    digest: '\\x00',
    sent_at: '2026-07-01T00:00:00Z',
  };
  const undo = new Error('undo');
  let made: number | undefined;
  return database.system.database.app
    .transaction()
    .execute(async (trx) => {
      const begun = await sql<{
        seq: number;
      }>`select begin_write(${officer.personId}, ${officer.officeId}) as seq`.execute(trx);
      const whole = { ...periods[0], ...own, province_id: null, recorded_from: begun.rows[0]?.seq };
      const { rows } = await sql<{ id: number }>`
        select write_sending(${JSON.stringify(whole)}, ${JSON.stringify(sent)}, '{"state":"sent","level":"province"}', '{revenue}', '{5}', '{}', '{}', '{}') as id`.execute(
        trx,
      );
      made = rows[0]?.id;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error === undo && made !== undefined) return made;
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    });
}

/** A co-operative that has sent nothing for the period, in the officer's scope or outside it. */
async function free(inside: boolean): Promise<Own> {
  const { rows } = await database.system.database.loaderPool.query<Own>(
    `select null::bigint as id, t.organisation_id, t.unit_id from organisation_spans t
     where t.recorded_to = 9007199254740991 and t.valid_to > '2026-07-01' and t.kind = 'HTX'
       and exists (select 1 from office_scope_units u where u.office_id = $1 and u.unit_id = t.unit_id) = $2
       and not exists (select 1 from submissions s where s.organisation_id = t.organisation_id) order by 2 limit 1`,
    [officer.officeId, inside],
  );
  if (!rows[0]) throw new Error('bản minh họa không có tổ chức cần tìm');
  return rows[0];
}

it('biểu trong phạm vi thì ghi được; nơi khác bị từ chối, cả khi cộng tổng; biểu đã có thì chính dòng của nó quyết định, không phải lời người gọi', async () => {
  const mine = await free(true);
  const theirs = await free(false);
  expect(await write(mine)).toBeTypeOf('number');
  expect(await write(theirs)).toBe('42501');
  const pool = database.system.database.loaderPool;
  const { rows } = await pool.query<{ id: number }>(
    `insert into submissions (period_id, period_key, form_code, organisation_id, unit_id, recorded_from)
     select id, key, 'HTX-6T', $1, $2, 1 from reporting_periods where key = '2026-H1.HTX-6T' returning id`,
    [theirs.organisation_id, theirs.unit_id],
  );
  expect(await write({ ...mine, id: rows[0]?.id ?? 0 })).toBe('42501');
  const totals = await database.system.database.app
    .transaction()
    .execute(async (trx) => {
      await sql`select begin_write(${officer.personId}, ${officer.officeId})`.execute(trx);
      await sql`select move_form_totals(${rows[0]?.id ?? 0}, 'all', 0, 1, 1)`.execute(trx);
      return 'cộng được';
    })
    .catch((error: unknown) =>
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
    );
  expect(totals).toBe('TS404');
  const { rows: left } = await pool.query(
    `select 1 from form_cells where organisation_id = any ($1::bigint[]) and version = 9`,
    [[mine.organisation_id, theirs.organisation_id]],
  );
  expect(left).toEqual([]);
});

it('tổ chức và biểu kỳ trước mà các hàm của chủ đưa ra đúng là thứ chính sách dòng cho thấy, với mọi cơ quan', async () => {
  const pool = database.system.database.loaderPool;
  // Co-operatives that have sent something before, from everywhere, and one of another place given a form by hand.
  await pool.query(
    `insert into submission_versions (submission_id, version, period_id, form_code, organisation_id, unit_id, form_version, channel, late, queued, exceptions, findings,
       errors, warnings, same_count, changed_count, digest, sent_at, recorded_from)
     select s.id, 1, s.period_id, s.form_code, s.organisation_id, s.unit_id, 1, 'behalf', false, false, '[]', '[]', 0, 0, 0, 0, '\\x00', now(), 1 from submissions s
     where not exists (select from submission_versions v where v.submission_id = s.id)`,
  );
  const { rows: asked } = await pool.query<{ id: number }>(
    `select distinct on (unit_id) organisation_id as id from (
       select organisation_id, unit_id from submissions where organisation_id is not null union all
       (select organisation_id, unit_id from organisation_spans where recorded_to = 9007199254740991 order by hashint8(organisation_id) limit 200)) x order by unit_id, organisation_id`,
  );
  const seen = async (person: SignedIn) =>
    database.system.database.app.transaction().execute(async (trx) => {
      await sql`select begin_read(${person.personId}, ${person.officeId}, null)`.execute(trx);
      const ids = asked.map((each) => each.id);
      const { rows } = await sql<{ ours: unknown; theirs: unknown; last: unknown; listed: unknown }>`
        select seat_at(a.id, '2026-07-01') ->> 'unit_id' as ours,
          (select t.unit_id::text from organisation_spans t where t.organisation_id = a.id and t.recorded_to = 9007199254740991 and t.valid_from <= '2026-07-01'
            order by t.valid_from desc limit 1) as theirs,
          last_filled('HTX-6T', a.id, 0, '2027-01-01') ->> 'id' as last,
          (select l.id::text from last_forms l where l.form_code = 'HTX-6T' and l.organisation_id = a.id order by l.period_end desc limit 1) as listed
        from unnest(${ids}::bigint[]) as a (id)`.execute(trx);
      return rows;
    });
  const counts: number[] = [];
  for (const email of ['bacninh@minhhoa.example', 'trunguong@minhhoa.example', 'canboxa@minhhoa.example']) {
    const rows = await seen(await personOf(database.system, email));
    expect(rows.filter((each) => each.ours !== each.theirs || each.last !== each.listed)).toEqual([]);
    counts.push(
      rows.filter((each) => each.ours !== null).length,
      rows.filter((each) => each.last !== null).length,
    );
  }
  const [provinceSeats, provinceForms, nationSeats, nationForms, communeSeats] = counts;
  expect(nationSeats).toBeGreaterThan(provinceSeats ?? 0);
  expect(nationForms).toBeGreaterThan(provinceForms ?? 0);
  expect(provinceForms).toBeGreaterThan(0);
  expect(communeSeats).toBeLessThan(provinceSeats ?? 0);
});
