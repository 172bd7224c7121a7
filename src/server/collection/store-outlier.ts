// Ô bất thường in the database.
import { sql } from 'kysely';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface OutlierRow {
  readonly submission: number;
  readonly name: string | null;
  readonly unit_id: number;
  readonly cell: string;
  readonly value: number;
  readonly last: number | null;
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  readonly kind: 'last' | 'peers' | 'scale';
}

/** Cells far from the same reporter's last approved value, or far outside the middle half of its sector in the territory. */
export async function listOutliers(
  trx: Db,
  period: { id: number; to: string },
  form: string,
  territory: Territory,
  limit: number,
): Promise<readonly OutlierRow[]> {
  const { rows } = await sql<OutlierRow>`
    with own as (select s.id, s.organisation_id, s.unit_id, s.sector, c.cell, c.amount from submissions s
      join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
      join form_cells c on c.period_end = ${period.to} and c.submission_id = s.id and c.version = v.version and c.amount is not null
      where s.period_id = ${period.id} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)}),
    spread as (select sector, cell, percentile_disc(array[0.25, 0.5, 0.75]) within group (order by amount) as at from own
      group by sector, cell having count(*) >= 8),
    -- Which form was the last is asked once for each reporter, not once for each of its cells.
    latest as (select distinct on (s.organisation_id) s.organisation_id, s.id, a.version, p.to_date from reporting_periods p
      join submissions s on s.period_id = p.id and s.form_code = ${form} and s.organisation_id is not null
      join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN}
      where p.to_date < ${period.to} and p.to_date > ${period.to}::date - 400 and ${within(territory, sql`s.unit_id`)} order by s.organisation_id, p.to_date desc),
    before as (select l.organisation_id, c.cell, c.amount from latest l
      join form_cells c on c.period_end = l.to_date and c.period_end < ${period.to} and c.period_end > ${period.to}::date - 400
        and c.submission_id = l.id and c.version = l.version and c.amount is not null),
    judged as (select o.*, b.amount as last, q.at[1] as low, q.at[2] as middle, q.at[3] as high,
      case when b.amount > 0 and o.amount > 0 and (o.amount::numeric / b.amount between 250 and 4000 or b.amount::numeric / o.amount between 250 and 4000) then 'scale'
        when b.amount > 0 and (o.amount > 4 * b.amount or o.amount * 4 < b.amount) then 'last'
        when q.at[3] > q.at[1] and (o.amount > q.at[3] + 3 * (q.at[3] - q.at[1]) or o.amount < q.at[1] - 3 * (q.at[3] - q.at[1])) then 'peers' end as kind
      from own o left join before b on b.organisation_id = o.organisation_id and b.cell = o.cell left join spread q on q.sector is not distinct from o.sector and q.cell = o.cell)
    select j.id as submission, x.name, j.unit_id, j.cell, j.amount as value, j.last, j.low, j.middle, j.high, j.kind from (
      select * from judged where kind is not null order by case kind when 'scale' then 0 when 'last' then 1 else 2 end, id, cell limit ${limit}) j
    left join lateral (select o.name from organisation_spans o where o.organisation_id = j.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    order by case j.kind when 'scale' then 0 when 'last' then 1 else 2 end, j.id, j.cell`.execute(trx);
  return rows;
}
