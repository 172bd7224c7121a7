// Số kỳ trước của đơn vị chưa báo cáo: shown apart, never added in.
import { type RawBuilder, sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';
import {
  type Basis,
  cellsOfVersion,
  countedPart,
  type FormOfCells,
  type Grouping,
  keyPart,
  type TotalRow,
  unfolded,
} from '#server/collection/query-groups.ts';
import { type Territory, unitsWithin, within } from '#server/collection/query-place.ts';
import { populationPart } from '#server/collection/query-population.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/**
 * Approved forms `x` of organisations in the earlier periods `e`. Of a territory: of organisations that had one there, wherever their
 * others were sent from, found by index instead of among those of the whole nation.
 */
function earlierForms(form: string, territory: Territory): RawBuilder<unknown> {
  if (territory.whole)
    return sql`earlier e join submission_approvals x on x.period_id = e.id and x.form_code = ${form} and x.recorded_to = ${STILL_KNOWN} and x.organisation_id is not null`;
  return sql`(select distinct y.organisation_id from earlier f join submission_approvals y on y.period_id = f.id and y.form_code = ${form}
        and y.recorded_to = ${STILL_KNOWN} and y.organisation_id is not null and y.unit_id = any (${unitsWithin(territory)})) k
      cross join earlier e join submissions n on n.period_id = e.id and n.form_code = ${form} and n.organisation_id = k.organisation_id
      join submission_approvals x on x.submission_id = n.id and x.recorded_to = ${STILL_KNOWN}`;
}

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
  const last = sql`earlier as (select p.id, p.to_date from reporting_periods p join period_forms u on u.period_id = p.id and u.form_code = ${form} and u.recorded_to = ${STILL_KNOWN}
      where p.to_date < ${period.to} order by p.to_date desc limit 3),
    silent as materialized (select distinct on (x.organisation_id) x.submission_id as id, x.unit_id, x.organisation_id, e.to_date, x.version
      from ${earlierForms(form, territory)}
      where not exists (select 1 from submissions o join ${countedPart(basis)} on s.submission_id = o.id and s.recorded_to = ${STILL_KNOWN}
        where o.period_id = ${period.id} and o.form_code = ${form} and o.organisation_id = x.organisation_id)
      order by x.organisation_id, e.to_date desc),
    last as materialized (select s.*, ${key} as key from silent s ${join} where ${within(territory, sql`s.unit_id`)}
      and exists (select 1 from organisation_spans o where o.organisation_id = s.organisation_id and o.valid_from <= ${period.to} and o.valid_to > ${period.to}
        and o.recorded_to = ${STILL_KNOWN} and ${populationPart(population, sql`o`)}))`;
  if (grouping === 'organisation') {
    const { rows } = await sql<FormOfCells>`
      with ${last} select s.key, false as stated, ${cellsOfVersion(sql`s.to_date`, sql`s.id`, sql`s.version`)} as cells from last s`.execute(
      trx,
    );
    return unfolded(rows);
  }
  const { rows } = await sql<TotalRow>`
    with ${last} select x.key, x.cell, false as stated, sum(x.amount)::text as amount, count(*)::int as reported from (
      select s.key, total_cell(c.cell) as cell, sum(cell_amount(c.amount, c.absent)) as amount from last s
      join form_cells c on c.period_end = s.to_date and c.submission_id = s.id and c.version = s.version and cell_amount(c.amount, c.absent) is not null group by s.id, 1, 2) x
    group by 1, 2`.execute(trx);
  return rows;
}
