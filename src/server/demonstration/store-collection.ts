// Biểu minh họa: a modest, deterministic set of sent and approved forms, so that the collection screens live in the demonstration.
import type { DbClient } from '#server/platform/db.ts';

/** Forms of a period are drawn from the number of the organisation alone: the same every time, on every machine. */
const AMOUNTS = `
  members: 8 + (h % 90) | members-joined: h % 4 | members-left: h % 3 | workers: 3 + (h % 40) | workers-regular: 2 + (h % 20) | jobs-new: h % 3
  income-worker: (24 + h % 30) * 1000000::bigint | charter-capital: (300 + h % 2500) * 1000000::bigint
  revenue: (400 + (h * 7) % 6000 + grow) * 1000000::bigint * slip | revenue-internal: (100 + (h * 7) % 300) * 1000000::bigint
  costs: (360 + (h * 7) % 5400 + grow) * 1000000::bigint * slip | tax: (2 + h % 40) * 1000000::bigint`;

const FORMULAS: readonly (readonly [cell: string, sql: string])[] = [
  ...AMOUNTS.split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): readonly [string, string] => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1).trim()];
    }),
  ['payroll', '(2 + (h % 20)) * (24 + h % 30) * 1000000::bigint'],
  ['profit', '(40 + ((h * 7) % 6000 - (h * 7) % 5400)) * 1000000::bigint'],
];

export interface DemonstrationPeriod {
  readonly key: string;
  readonly form: string;
  /** Of each province's co-operatives, how many report; of those, in hundredths, how many are approved, sent, returned. */
  readonly reporting: number;
  readonly approved: number;
  readonly returned: number;
  readonly grow: number;
}

/** Fills a period with forms of the first co-operatives of each province that has some. @returns forms written */
export async function insertDemonstrationForms(
  client: DbClient,
  asked: DemonstrationPeriod,
  seq: number,
): Promise<number> {
  const cells = FORMULAS.map(([cell, formula]) => `('${cell}', (${formula})::bigint)`).join(', ');
  await client.query(
    `create temporary table demonstration_forms on commit drop as
     select row_number() over (order by x.organisation_id) as n, x.*, (x.organisation_id * 37) % 1009 as h, $3::int as grow,
       ((x.organisation_id * 37) % 100) as roll,
       -- A few unapproved forms of the later period slip by a thousand, so that the screen of outliers has something to show.
       case when $3::int > 0 and (x.organisation_id * 37) % 100 between 84 and 87 then 1000 else 1 end as slip
     from (
       select s.organisation_id, s.unit_id, s.kind, s.sector, s.agricultural, a.ancestor_id as province_id, p.id as period_id, p.key, p.to_date,
         -- Those whose seat lies in a commune of today come first: the tables by commune then show life.
         row_number() over (partition by a.ancestor_id order by c.unit_id is null, s.organisation_id) as place
       from reporting_periods p
       join organisation_spans s on s.valid_from <= p.to_date and s.valid_to > p.to_date and s.recorded_to = 9007199254740991
         and s.kind = 'HTX' and s.operating = 'active'
       left join unit_ancestries c on c.unit_id = s.unit_id and c.level = 'commune' and c.from_date <= p.to_date and c.to_date > p.to_date
       join unit_ancestries a on a.unit_id = s.unit_id and a.level = 'province' and a.from_date <= p.to_date and a.to_date > p.to_date
       where p.key = $1) x where x.place <= $2`,
    [asked.key, asked.reporting, asked.grow],
  );
  await client.query(
    `insert into submissions (period_id, period_key, form_code, organisation_id, unit_id, province_id, kind, sector, agricultural, recorded_from)
     select period_id, key, $1, organisation_id, unit_id, province_id, kind, sector, agricultural, $2 from demonstration_forms order by n`,
    [asked.form, seq],
  );
  await client.query(
    `create temporary table demonstration_cells on commit drop as
     select s.id, d.to_date, d.period_id, d.organisation_id, d.unit_id, d.province_id, d.roll, c.cell, c.amount
     from demonstration_forms d join submissions s on s.period_id = d.period_id and s.organisation_id = d.organisation_id and s.form_code = $1,
     lateral (values ${cells}) as c (cell, amount)`,
    [asked.form],
  );
  await client.query(
    `insert into submission_versions (submission_id, version, period_id, form_code, organisation_id, unit_id, form_version, channel, late, queued,
       exceptions, findings, errors, warnings, same_count, changed_count, digest, sent_by, sent_office, sent_at, recorded_from)
     select c.id, 1, c.period_id, $1, c.organisation_id, c.unit_id, 1, 'behalf', c.roll < 7, false, '[]', '[]', 0, 0, 0, 0,
       sha256(convert_to('{' || string_agg('"' || c.cell || '":{"number":' || c.amount || '}', ',' order by c.cell collate "C") || '}', 'UTF8')),
       max(o.person_id), max(o.office_id), (c.to_date + (5 + c.roll % 12)::int)::timestamptz, $2
     from demonstration_cells c left join lateral (select t.person_id, t.office_id from offices f join posts t on t.office_id = f.id
       where f.unit_id = c.province_id and t.role = 'provincial' order by t.id limit 1) o on true
     group by c.id, c.period_id, c.organisation_id, c.unit_id, c.roll, c.to_date`,
    [asked.form, seq],
  );
  await client.query(
    `insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, same)
     select to_date, period_id, $1, id, 1, organisation_id, unit_id, cell, amount, false from demonstration_cells`,
    [asked.form],
  );
  const stateOf = `case when c.roll < $3 then 'approved' when c.roll < $3 + $4 then 'returned' else 'sent' end`;
  await client.query(
    `insert into submission_states (submission_id, period_id, form_code, organisation_id, unit_id, state, version, level, acting, reason, notes, person_id, office_id, at, recorded_from)
     select distinct on (c.id) c.id, c.period_id, $1, c.organisation_id, c.unit_id, ${stateOf}, 1, 'province', false,
       case when c.roll >= $3 and c.roll < $3 + $4 then 'Doanh thu chưa giải thích (minh họa)' end, '[]', v.sent_by, v.sent_office, v.sent_at, $2
     from demonstration_cells c join submission_versions v on v.submission_id = c.id`,
    [asked.form, seq, asked.approved, asked.returned],
  );
  await client.query(
    `insert into submission_approvals (submission_id, period_id, form_code, organisation_id, unit_id, version, recorded_from)
     select distinct c.id, c.period_id, $1, c.organisation_id, c.unit_id, 1, $2::bigint from demonstration_cells c where c.roll < $3`,
    [asked.form, seq, asked.approved],
  );
  await client.query(
    `insert into form_totals (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
     select period_id, $1, cell, province_id, false, b.basis, sum(amount), count(*), $2::bigint from demonstration_cells
     join (values ('all', 1000), ('approved', $3::int)) as b (basis, below) on roll < b.below
     group by period_id, cell, province_id, b.basis`,
    [asked.form, seq, asked.approved],
  );
  const { rows } = await client.query<{ forms: number }>(
    'select count(*)::int as forms from demonstration_forms',
  );
  await client.query('drop table demonstration_cells, demonstration_forms');
  return rows[0]?.forms ?? 0;
}
