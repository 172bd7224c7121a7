// Tổng dẫn xuất: what the kept totals should be, added up from the forms themselves.
import type { DbClient } from '#server/platform/db.ts';

/**
 * Every cell that counts is read once for both bases. A cell of its own counts its forms by its rows; the rows of a growing table are first
 * added up within their form, which then counts once, so that nothing has to be sorted to be counted.
 */
const EXPECTED = `
  with counted as (
    select s.period_id, s.form_code, s.province_id, p.to_date, v.submission_id, v.version, v.channel = 'stated' as stated,
      v.recorded_to = 9007199254740991 as sent, a.submission_id is not null as approved
    from submissions s join reporting_periods p on p.id = s.period_id join submission_versions v on v.submission_id = s.id
    left join submission_approvals a on a.submission_id = v.submission_id and a.version = v.version and a.recorded_to = 9007199254740991
    where s.province_id is not null and (v.recorded_to = 9007199254740991 or a.submission_id is not null)),
  parts as (
    select v.period_id, v.form_code, c.cell, v.province_id, v.stated, v.sent, v.approved, sum(cell_amount(c.amount, c.absent)) as amount, count(*) as reported
    from counted v join form_cells c on c.period_end = v.to_date and c.submission_id = v.submission_id and c.version = v.version
    where cell_amount(c.amount, c.absent) is not null and total_cell(c.cell) = c.cell group by 1, 2, 3, 4, 5, 6, 7
    union all
    select v.period_id, v.form_code, total_cell(c.cell), v.province_id, v.stated, v.sent, v.approved, sum(cell_amount(c.amount, c.absent)), 1
    from counted v join form_cells c on c.period_end = v.to_date and c.submission_id = v.submission_id and c.version = v.version
    where cell_amount(c.amount, c.absent) is not null and total_cell(c.cell) <> c.cell group by 1, 2, 3, 4, 5, 6, 7, v.submission_id, v.version)
  select x.period_id, x.form_code, x.cell, x.province_id, x.stated, b.basis, sum(x.amount) as amount, sum(x.reported)::int as reported
  from parts x join (values ('all'), ('approved')) as b (basis) on case b.basis when 'all' then x.sent else x.approved end group by 1, 2, 3, 4, 5, 6`;

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
