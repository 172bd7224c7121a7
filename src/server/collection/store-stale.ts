// Số kỳ trước của đơn vị im lặng: shown apart, never added in.
import { sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';
import {
  type Basis,
  type Grouping,
  keyPart,
  type TotalRow,
  versionPart,
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
    last as (select distinct on (x.organisation_id) x.id, x.unit_id, x.organisation_id, e.to_date, a.version from earlier e
      join submissions x on x.period_id = e.id and x.form_code = ${form} and x.organisation_id is not null
      join submission_approvals a on a.submission_id = x.id and a.recorded_to = ${STILL_KNOWN}
      where not exists (select 1 from submissions s ${versionPart(basis)} where s.period_id = ${period.id} and s.form_code = ${form} and s.organisation_id = x.organisation_id)
        and exists (select 1 from organisation_spans o where o.organisation_id = x.organisation_id and o.valid_from <= ${period.to} and o.valid_to > ${period.to}
          and o.recorded_to = ${STILL_KNOWN} and ${populationPart(population, sql`o`)})
      order by x.organisation_id, e.to_date desc)
    select ${key} as key, total_cell(c.cell) as cell, false as stated, sum(c.amount)::text as amount, count(distinct s.id)::int as reported
    from last s ${join} join form_cells c on c.period_end = s.to_date and c.submission_id = s.id and c.version = s.version and c.amount is not null
    where ${within(territory, sql`s.unit_id`)} group by 1, 2`.execute(trx);
  return rows;
}
