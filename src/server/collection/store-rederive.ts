// Tổng dẫn xuất: what the kept totals should be, added up from the forms themselves.
import type { DbClient } from '#server/platform/db.ts';

const EXPECTED = `
  select s.period_id, s.form_code, c.cell, s.province_id, v.channel = 'stated' as stated, b.basis, sum(c.amount) as amount, count(*)::int as reported
  from submissions s join reporting_periods p on p.id = s.period_id
  cross join lateral (
    select 'all' as basis, x.version, x.channel from submission_versions x where x.submission_id = s.id and x.recorded_to = 9007199254740991
    union all
    select 'approved', a.version, x.channel from submission_approvals a join submission_versions x on x.submission_id = a.submission_id and x.version = a.version
      where a.submission_id = s.id and a.recorded_to = 9007199254740991) b (basis, version, channel)
  join submission_versions v on v.submission_id = s.id and v.version = b.version
  join form_cells c on c.period_end = p.to_date and c.submission_id = s.id and c.version = b.version and c.amount is not null
  where s.province_id is not null group by 1, 2, 3, 4, 5, 6`;

export interface WrongTotal {
  readonly key: string;
  readonly kind: 'missing' | 'extra' | 'different';
}

/** Kept totals that differ from the sums of the forms. */
export async function listWrongTotals(client: DbClient): Promise<readonly WrongTotal[]> {
  const { rows } = await client.query<WrongTotal>(`
    with expected as (${EXPECTED})
    select format('period_id=%s, form_code=%s, province_id=%s, basis=%s, stated=%s, cell=%s', coalesce(k.period_id, e.period_id), coalesce(k.form_code, e.form_code),
        coalesce(k.province_id, e.province_id), coalesce(k.basis, e.basis), coalesce(k.stated, e.stated), coalesce(k.cell, e.cell)) as key,
      case when k.cell is null then 'missing' when e.cell is null then 'extra' else 'different' end as kind
    from (select * from form_totals where reported <> 0 or amount <> 0) k
    full join expected e on e.period_id = k.period_id and e.form_code = k.form_code and e.cell = k.cell and e.province_id = k.province_id
      and e.stated = k.stated and e.basis = k.basis
    where k.cell is null or e.cell is null or k.amount <> e.amount or k.reported <> e.reported order by 1 limit 1000`);
  return rows;
}

/** Adds every total up anew. @returns how many totals are kept now */
export async function refillTotals(client: DbClient, seq: number): Promise<number> {
  await client.query('delete from form_totals');
  const { rowCount } = await client.query(
    `insert into form_totals (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq) select e.*, $1::bigint from (${EXPECTED}) e`,
    [seq],
  );
  return rowCount ?? 0;
}
