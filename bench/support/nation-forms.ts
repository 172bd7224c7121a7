// Biểu cả nước cho bài đo: a form of 120 figures, sent and approved by every co-operative of the nation but one province's last thousand.
import type { FormDefinition } from '#domain/form/form.ts';
import { publishAdHoc } from '#server/collection/ad-hoc.ts';
import { judgeLoaded } from '#server/collection/judge-again.ts';
import { rebuildTotals } from '#server/collection/rederive.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { System } from '#server/system.ts';
import { viewerOf } from '#server/unit/viewer.ts';
import { personOf } from '#test/support/founding.ts';

export const FORM = 'DO-120';
export const CELLS = 120;
/** Left without a form, so that something is there to be sent. */
const LEFT = 1000;

const DEFINITION: FormDefinition = {
  code: FORM,
  title: 'Biểu đo một trăm hai mươi chỉ tiêu',
  reporter: 'organisation',
  sections: Array.from({ length: 6 }, (_, section) => ({
    code: `s${section}`,
    title: `Mục ${section + 1}`,
    fields: Array.from({ length: CELLS / 6 }, (_each, field) => ({
      code: `c${section * (CELLS / 6) + field}`,
      label: `Chỉ tiêu ${section * (CELLS / 6) + field}`,
      type: 'number' as const,
      unit: 'dong' as const,
    })),
    tables: [],
  })),
  rules: [
    {
      code: 'parts',
      kind: 'sum',
      severity: 'warning',
      relation: 'at-most',
      whole: [{ cell: 'c0' }],
      parts: [{ cell: 'c1' }],
    },
  ],
};

export interface FormPeriod {
  readonly id: number;
  readonly key: string;
  readonly to: string;
}

const FIND = `select id, key, to_date::text as "to" from reporting_periods where regime = $1 order by to_date desc limit 1`;

/** The figure of a cell of an organisation: the same everywhere, so that sums can be held against each other. */
export const AMOUNT = `(1000000::bigint * (1 + (h * 31 + g.n * 17) % 5000))`;

/** Publishes the form and fills it; a second run finds it there. */
export async function nationForms(system: System): Promise<FormPeriod> {
  const { loaderPool } = system.database;
  const found = await loaderPool.query<FormPeriod>(FIND, [FORM]);
  if (found.rows[0]) return found.rows[0];
  const person: SignedIn = await personOf(system, 'trunguong@minhhoa.example');
  const viewer = viewerOf(system.places, person, system.clock.today());
  const deps = system.collectionDeps(system.database.app);
  const today = system.clock.today();
  const year = today.slice(0, 4);
  await publishAdHoc(
    deps,
    person,
    viewer,
    {
      definition: DEFINITION,
      name: 'Kỳ đo',
      legalBasis: 'Bài đo',
      unit: 'VN',
      from: `${year}-01-01`,
      to: today,
      cutOff: today,
      due: `${Number(year) + 1}-01-31`,
      kinds: ['HTX'],
    },
    { key: crypto.randomUUID(), body: { bench: FORM } },
  );
  const { rows } = await loaderPool.query<FormPeriod>(FIND, [FORM]);
  const [period] = rows;
  if (!period) throw new Error('không mở được kỳ đo');
  await fill(system, period, LEFT, '');
  return period;
}

/** Takes away what earlier runs have sent, so that the same co-operatives can send again. */
export async function takeBackSent(system: System, period: FormPeriod): Promise<void> {
  const sent = `select id from submissions where period_id = ${period.id} and recorded_from > 1`;
  const taken = await withTransaction(system.database.loaderPool, 'begin', async (client) => {
    await client.query(
      `delete from form_cells where period_end = '${period.to}' and submission_id in (${sent})`,
    );
    for (const relation of [
      'submission_versions',
      'submission_states',
      'submission_approvals',
      'submission_drafts',
    ])
      await client.query(`delete from ${relation} where submission_id in (${sent})`);
    const { rowCount } = await client.query(`delete from submissions where id in (${sent})`);
    if (rowCount) await rebuildTotals(client, 1);
    return rowCount;
  });
  if (taken) await system.database.loaderPool.query('select analyse_tables()');
}

/** The year before, sent and approved by everyone, so that there is something to compare with; a second run finds it there. */
export async function earlierForms(system: System): Promise<FormPeriod> {
  const { loaderPool } = system.database;
  const now = await nationForms(system);
  const year = Number(now.to.slice(0, 4)) - 1;
  const days = [`${year}-01-01`, `${year}-12-31`];
  const key = `${days.join('..')}.${FORM}`;
  const find = `select id, key, to_date::text as "to" from reporting_periods where key = $1`;
  const found = await loaderPool.query<FormPeriod>(find, [key]);
  if (found.rows[0]) return found.rows[0];
  await loaderPool.query(
    `with opened as (insert into reporting_periods (key, regime, code, name, from_date, to_date, cut_off, due, due_time, unit_id, recorded_from)
       select $1, regime, $2, 'Kỳ đo trước', $3, $4, $4, due, due_time, unit_id, recorded_from from reporting_periods where id = $5 returning id, recorded_from)
     insert into period_forms (period_id, form_code, version, recorded_from) select id, $6, 1, recorded_from from opened`,
    [key, days.join('..'), ...days, now.id, FORM],
  );
  const { rows } = await loaderPool.query<FormPeriod>(find, [key]);
  const [period] = rows;
  if (!period) throw new Error('không mở được kỳ đo trước');
  // One co-operative in fifty wrote one of its figures of now in another unit; one in a hundred had a tenth of another.
  await fill(
    system,
    period,
    0,
    `* case when g.n = 7 and s.organisation_id % 50 = 0 then 1000 when g.n = 9 and s.organisation_id % 100 = 1 then 10 else 1 end`,
  );
  await withTransaction(loaderPool, 'begin', (client) => judgeLoaded(client, now.key));
  return period;
}

async function fill(system: System, period: FormPeriod, left: number, times: string): Promise<void> {
  const { loaderPool } = system.database;
  await withTransaction(loaderPool, 'begin', async (client) => {
    await client.query(
      `create temporary table filled on commit drop as
       select s.organisation_id, s.unit_id, s.kind, s.sector, s.agricultural, a.ancestor_id as province_id, (s.organisation_id * 37) % 1009 as h,
         row_number() over (partition by a.ancestor_id order by s.organisation_id) as place
       from organisation_spans s join unit_ancestries a on a.unit_id = s.unit_id and a.level = 'province' and a.from_date <= $1 and a.to_date > $1
       where s.valid_from <= $1 and s.valid_to > $1 and s.recorded_to = 9007199254740991 and s.kind = 'HTX' and s.operating in ('active', 'suspended')`,
      [period.to],
    );
    const values = [period.id, FORM];
    await client.query(
      `delete from filled f using unit_versions u where u.unit_id = f.province_id and u.code = '24' and u.valid_to > current_date and f.place <= ${left}`,
    );
    await client.query(
      `insert into submissions (period_id, period_key, form_code, organisation_id, unit_id, province_id, kind, sector, agricultural, recorded_from)
       select $1::int, $3::text, $2::text, organisation_id, unit_id, province_id, kind, sector, agricultural, 1 from filled`,
      [...values, period.key],
    );
    await client.query(
      `insert into submission_versions (submission_id, version, period_id, form_code, organisation_id, unit_id, form_version, channel, late, queued, exceptions, findings, errors, warnings,
         same_count, changed_count, digest, sent_at, recorded_from)
       select s.id, 1, $1::int, $2::text, s.organisation_id, s.unit_id, 1, 'self', false, false, '[]', '[]', 0, 0, 0, 0, sha256('đo'), now(), 1 from submissions s where s.period_id = $1::int and s.form_code = $2::text`,
      values,
    );
    await client.query(
      `insert into submission_states (submission_id, period_id, form_code, organisation_id, unit_id, state, version, level, acting, notes, at, recorded_from)
       select s.id, $1::int, $2::text, s.organisation_id, s.unit_id, 'approved', 1, 'province', false, '[]', now(), 1 from submissions s where s.period_id = $1::int and s.form_code = $2::text`,
      values,
    );
    await client.query(
      `insert into submission_approvals (submission_id, period_id, form_code, organisation_id, unit_id, version, recorded_from)
       select s.id, $1::int, $2::text, s.organisation_id, s.unit_id, 1, 1 from submissions s where s.period_id = $1::int and s.form_code = $2::text`,
      values,
    );
    await client.query(
      `insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, same)
       select $3::date, $1::int, $2::text, s.id, 1, s.organisation_id, s.unit_id, 'c' || g.n, ${AMOUNT} ${times}, false
       from submissions s cross join lateral (select (s.organisation_id * 37) % 1009 as h) k, generate_series(0, ${CELLS - 1}) as g (n) where s.period_id = $1::int and s.form_code = $2::text`,
      [...values, period.to],
    );
  });
  await loaderPool.query('select analyse_tables()');
  await withTransaction(loaderPool, 'begin', (client) => rebuildTotals(client, 1));
}
