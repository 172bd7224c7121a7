// Số kỳ trước của đơn vị im lặng: shown apart, never added in.
import { sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';
import {
  type Basis,
  countedPart,
  type Grouping,
  keyPart,
  type TotalRow,
} from '#server/collection/query-groups.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { populationPart } from '#server/collection/query-population.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** What co-operatives that are silent now said in the latest of the three periods before: shown apart, never added in. */
export async function sumStale(
  trx: Db,
  period: { id: number; to: string; from: string },
  form: string,
  basis: Basis,
  territory: Territory,
  grouping: Grouping,
  scheme: string,
  population: StateFilter,
): Promise<readonly TotalRow[]> {
  const { key, join } = keyPart(grouping, territory, scheme);
  const { rows } = await sql<TotalRow>`
    with earlier as (select p.id, p.to_date from reporting_periods p join period_forms u on u.period_id = p.id and u.form_code = ${form} and u.recorded_to = ${STILL_KNOWN}
      where p.to_date < ${period.to} order by p.to_date desc limit 3),
    silent as materialized (select distinct on (x.organisation_id) x.submission_id as id, x.unit_id, x.organisation_id, e.to_date, x.version from earlier e
      join submission_approvals x on x.period_id = e.id and x.form_code = ${form} and x.recorded_to = ${STILL_KNOWN} and x.organisation_id is not null
      where x.organisation_id not in (select s.organisation_id from ${countedPart(basis)} where s.period_id = ${period.id} and s.form_code = ${form}
        and s.recorded_to = ${STILL_KNOWN} and s.organisation_id is not null)
      order by x.organisation_id, e.to_date desc),
    last as materialized (select s.*, ${key} as key from silent s ${join} where ${within(territory, sql`s.unit_id`)}
      and exists (select 1 from organisation_spans o where o.organisation_id = s.organisation_id and o.valid_from <= ${period.to} and o.valid_to > ${period.to}
        and o.recorded_to = ${STILL_KNOWN} and ${populationPart(population, sql`o`)}))
    select x.key, x.cell, false as stated, sum(x.amount)::text as amount, count(*)::int as reported from (
      select s.key, total_cell(c.cell) as cell, sum(c.amount) as amount from last s
      join form_cells c on c.period_end = s.to_date and c.submission_id = s.id and c.version = s.version and c.amount is not null group by s.id, 1, 2) x
    group by 1, 2`.execute(trx);
  return rows;
}
