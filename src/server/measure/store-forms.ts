// The page of forms behind a figure that stands on forms.
import { sql } from 'kysely';
import type { CellsMeasure } from '#domain/indicator/measure.ts';
import { boundsOf, type CellsWhen, cellCondition, cellRows } from '#server/measure/query-cells.ts';
import { scopeJoin } from '#server/measure/query-parts.ts';
import {
  filterParts,
  knownRows,
  type PageQuestion,
  type RecordRow,
  type Slice,
} from '#server/measure/store.ts';

/** Forms behind a measure, ordered by submission; `after` = the last submission seen, kept in event_id. */
export function formPage(
  measure: CellsMeasure,
  when: CellsWhen,
  slice: Slice,
  after: number,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  // Of forms that are counted no amount is added up.
  const amount = measure.adds === 'amounts' ? sql`t.amount::text` : sql`null::text`;
  return sql<RecordRow>`
    select coalesce(t.organisation_id, 0) as id, coalesce(o.code, t.form_code) as code, coalesce(o.source, 'entered') as source,
      coalesce(x.name, t.form_code) as name, t.unit_id, coalesce(t.sector, '') as sector, t.to_date as date, t.submission_id as event_id,
      ${amount} as amount
    from (
      select t.* from ${cellRows([measure], when)} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
      where ${sql.join([knownRows(slice.knownAt), cellCondition(measure, when, slice.knownAt), boundsOf(measure), sql`t.submission_id > ${after}`, ...filter.conditions], sql` and `)}
      order by t.submission_id limit ${limit}
    ) t left join organisations o on o.id = t.organisation_id
    left join lateral (select s.name from organisation_spans s where s.organisation_id = t.organisation_id and s.valid_from <= t.to_date
      and s.recorded_from <= ${slice.knownAt} and s.recorded_to > ${slice.knownAt} order by s.valid_from desc limit 1) x on true
    order by t.submission_id`;
}
