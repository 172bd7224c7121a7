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
    peers as (select sector, cell, percentile_disc(0.25) within group (order by amount) as low, percentile_disc(0.5) within group (order by amount) as middle,
      percentile_disc(0.75) within group (order by amount) as high from own group by sector, cell having count(*) >= 8),
    before as (select distinct on (s.organisation_id, c.cell) s.organisation_id, c.cell, c.amount from reporting_periods p
      join submissions s on s.period_id = p.id and s.form_code = ${form} and s.organisation_id is not null
      join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN}
      join form_cells c on c.period_end = p.to_date and c.submission_id = s.id and c.version = a.version and c.amount is not null
      where p.to_date < ${period.to} and p.to_date > ${period.to}::date - 400 and ${within(territory, sql`s.unit_id`)} order by s.organisation_id, c.cell, p.to_date desc),
    judged as (select o.*, b.amount as last, q.low, q.middle, q.high,
      case when b.amount > 0 and o.amount > 0 and (o.amount::numeric / b.amount between 250 and 4000 or b.amount::numeric / o.amount between 250 and 4000) then 'scale'
        when b.amount > 0 and (o.amount > 4 * b.amount or o.amount * 4 < b.amount) then 'last'
        when q.high > q.low and (o.amount > q.high + 3 * (q.high - q.low) or o.amount < q.low - 3 * (q.high - q.low)) then 'peers' end as kind
      from own o left join before b on b.organisation_id = o.organisation_id and b.cell = o.cell left join peers q on q.sector is not distinct from o.sector and q.cell = o.cell)
    select j.id as submission, x.name, j.unit_id, j.cell, j.amount as value, j.last, j.low, j.middle, j.high, j.kind from judged j
    left join lateral (select o.name from organisation_spans o where o.organisation_id = j.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    where j.kind is not null order by case j.kind when 'scale' then 0 when 'last' then 1 else 2 end, j.id, j.cell limit ${limit}`.execute(
    trx,
  );
  return rows;
}
