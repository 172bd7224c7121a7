// The page of loans, of loan events or of funds behind a figure of the support funds.
import { sql } from 'kysely';
import type { FundsMeasure, LoanEventsMeasure, LoansMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import {
  eventAmount,
  eventCondition,
  fundRows,
  loanCondition,
  loanEventRows,
  loanRows,
} from '#server/measure/query-loans.ts';
import { scopeJoin } from '#server/measure/query-parts.ts';
import {
  filterParts,
  inWindow,
  knownRows,
  type PageQuestion,
  type RecordRow,
  type Slice,
  type Window,
} from '#server/measure/store.ts';

/** The borrower's name on a day of the row, joined to the page only. */
const borrower = (knownAt: number) => sql`join organisations o on o.id = t.organisation_id
  left join lateral (select s.name from organisation_spans s where s.organisation_id = t.organisation_id and s.valid_from <= t.date
    and s.recorded_from <= ${knownAt} and s.recorded_to > ${knownAt} order by s.valid_from desc limit 1) x on true`;

/** Loans behind a stock, ordered by loan; `after` = the last loan seen, kept in event_id. */
export function loanPage(
  measure: LoansMeasure,
  date: CalendarDate,
  slice: Slice,
  after: number,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  const amount = measure.adds === 'overdue' ? sql`t.overdue::text` : sql`t.outstanding::text`;
  return sql<RecordRow>`
    select t.organisation_id as id, t.code, o.source, coalesce(x.name, o.code) as name, t.unit_id, t.sector, t.date, t.loan_id as event_id, t.loan_id, t.amount
    from (
      select t.*, ${date}::date as date, ${amount} as amount from ${loanRows(date, slice.knownAt)} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
      where ${sql.join([loanCondition(measure), sql`t.loan_id > ${after}`, ...filter.conditions], sql` and `)}
      order by t.loan_id limit ${limit}
    ) t ${borrower(slice.knownAt)} order by t.loan_id`;
}

/** Loan events behind a flow, ordered by day then event. */
export function loanEventPage(
  measure: LoanEventsMeasure,
  window: Window,
  slice: Slice,
  after: { readonly date: string; readonly event: number } | undefined,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  const beyond = after
    ? sql`(t.date, t.event_id) > (${after.date}::date, ${after.event}::bigint)`
    : sql`true`;
  const amount = eventAmount(measure) ?? sql`t.amount_dong`;
  return sql<RecordRow>`
    select t.organisation_id as id, t.code, o.source, coalesce(x.name, o.code) as name, t.unit_id, t.sector, t.date, t.type, t.event_id, t.loan_id, t.amount
    from (
      select t.*, (${amount})::text as amount from ${loanEventRows()} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
      where ${sql.join([inWindow(window), knownRows(slice.knownAt), eventCondition(measure), beyond, ...filter.conditions], sql` and `)}
      order by t.date, t.event_id limit ${limit}
    ) t ${borrower(slice.knownAt)} order by t.date, t.event_id`;
}

/** What was last said of each fund, ordered by its province; `after` = the last province seen, kept in event_id. */
export function fundPage(
  measure: FundsMeasure,
  date: CalendarDate,
  slice: Slice,
  after: number,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  const amount = measure.adds === 'capital' ? sql`t.charter_capital_dong::text` : sql`null::text`;
  return sql<RecordRow>`
    select 0 as id, '' as code, 'entered' as source, t.source as name, t.unit_id, '' as sector, t.as_of as date, t.unit_id as event_id, ${amount} as amount
    from ${fundRows(date, slice.knownAt)} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    where ${sql.join([sql`t.established and t.unit_id > ${after}`, ...filter.conditions], sql` and `)}
    order by t.unit_id limit ${limit}`;
}
