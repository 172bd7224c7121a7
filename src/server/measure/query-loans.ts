// The tally's SQL over the support funds: balances of loans at the close of a day, their events in a window, and the funds themselves.
import { type RawBuilder, sql } from 'kysely';
import type { FundsMeasure, LoanEventsMeasure, LoansMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { reportedKey } from '#server/measure/query-cells.ts';
import { type Column, type GroupTotals, totalsOf } from '#server/measure/query-totals.ts';
import { inWindow, type Slice, type Window } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

/** States of an event that are in the ledger; the domain's `counts` says the same. */
export const COUNTED = sql`('confirmed', 'withdrawal-asked')`;

/** Rows known at the number; what is put together for one number is known at it. */
const KNOWN = sql`0::bigint as recorded_from, 9007199254740991::bigint as recorded_to`;

/** Every loan with what is outstanding and overdue at the close of a day, as known at a journal number. */
export function loanRows(date: CalendarDate, knownAt: number): RawBuilder<unknown> {
  return sql`(select l.id as loan_id, l.code, l.organisation_id, l.unit_id, l.sector, l.kind, l.agricultural, b.outstanding,
      least(b.outstanding, greatest(0, b.due - b.returned)) as overdue, ${KNOWN}
    from loans l join (
      select e.loan_id,
        coalesce(sum(e.amount_dong) filter (where e.type = 'disbursement'), 0) - coalesce(sum(e.amount_dong) filter (where e.type in ('receipt', 'written-off')), 0) as outstanding,
        coalesce(sum(e.amount_dong) filter (where e.type in ('receipt', 'written-off')), 0) as returned,
        coalesce(sum((select sum((line->>'amountDong')::bigint) from jsonb_array_elements(e.content->'lines') line where (line->>'dueOn')::date < ${date})), 0) as due
      from loan_event_versions e where e.effective_on <= ${date} and e.state in ${COUNTED} and e.recorded_from <= ${knownAt} and e.recorded_to > ${knownAt}
        and e.type in ('contracted', 'disbursement', 'receipt', 'adjustment', 'extension', 'written-off')
      group by e.loan_id
    ) b on b.loan_id = l.id) t`;
}

/** Events of loans in the ledger, with the borrower as filed. */
export function loanEventRows(): RawBuilder<unknown> {
  return sql`(select e.event_id, e.loan_id, l.code, l.organisation_id, l.unit_id, l.sector, l.kind, l.agricultural, e.type, e.effective_on as date,
      e.amount_dong, e.interest_dong, e.recorded_from, e.recorded_to
    from loan_event_versions e join loans l on l.id = e.loan_id where e.state in ${COUNTED}) t`;
}

/**
 * What was last said of each province's fund up to a day. Of a province that went into another only until something is said of the
 * fund of that other one: the funds were put together.
 */
export function fundRows(date: CalendarDate, knownAt: number): RawBuilder<unknown> {
  return sql`(select distinct on (f.unit_id) f.id, f.unit_id, f.as_of, f.established, f.charter_capital_dong, f.source, ${KNOWN} from fund_states f
    where f.as_of <= ${date} and f.recorded_from <= ${knownAt} and not exists (select 1 from unit_successions s join fund_states g on g.unit_id = s.successor_id
      where s.predecessor_id = f.unit_id and g.as_of <= ${date} and g.recorded_from <= ${knownAt})
    order by f.unit_id, f.as_of desc, f.id desc) t`;
}

/** Which loans stand behind a stock of loans. */
export function loanCondition({ adds }: LoansMeasure): RawBuilder<unknown> {
  return adds === 'overdue' ? sql`t.overdue > 0` : sql`t.outstanding > 0`;
}

/** What one event adds to a measure of events; nothing where borrowers or loans are counted. */
export function eventAmount({ adds }: LoanEventsMeasure): RawBuilder<unknown> | undefined {
  if (adds === 'principal') return sql`t.amount_dong`;
  return adds === 'interest' ? sql`t.interest_dong` : undefined;
}

/** Which events stand behind a measure of events: of interest only receipts that have some. */
export function eventCondition(measure: LoanEventsMeasure): RawBuilder<unknown> {
  const amount = eventAmount(measure);
  return amount ? sql`(t.type = ${measure.event} and ${amount} > 0)` : sql`t.type = ${measure.event}`;
}

function loanColumn(measure: LoansMeasure): Column {
  const { code, adds } = measure;
  const aggregate =
    adds === 'borrowers'
      ? sql`count(distinct t.organisation_id) filter (where ${loanCondition(measure)})`
      : sql`coalesce(sum(${sql.ref(`t.${adds}`)}), 0)`;
  return { code, aggregate };
}

function eventColumn(measure: LoanEventsMeasure): Column {
  const { code, adds } = measure;
  const own = eventCondition(measure);
  const amount = eventAmount(measure);
  if (amount) return { code, aggregate: sql`coalesce(sum(${amount}) filter (where ${own}), 0)` };
  const each = adds === 'loans' ? sql`t.loan_id` : sql`t.organisation_id`;
  return { code, aggregate: sql`count(distinct ${each}) filter (where ${own})` };
}

/** Nobody to add up is 0; funds that did not say their capital are no 0. */
function fundColumns({ code, adds }: FundsMeasure): readonly Column[] {
  const aggregate =
    adds === 'funds'
      ? sql`count(*) filter (where t.established)`
      : sql`case when count(*) filter (where t.established) = 0 then 0 else sum(t.charter_capital_dong) filter (where t.established) end`;
  return [
    { code, aggregate },
    { code: reportedKey(code), aggregate: sql`count(*)` },
  ];
}

/** Totals of loans at the close of a day. */
export function countLoans(
  db: Db,
  measures: readonly LoansMeasure[],
  date: CalendarDate,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  return totalsOf(db, loanRows(date, slice.knownAt), sql`true`, slice, measures.map(loanColumn));
}

/** Totals of loan events over a window. */
export function countLoanEvents(
  db: Db,
  measures: readonly LoanEventsMeasure[],
  window: Window,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  return totalsOf(db, loanEventRows(), inWindow(window), slice, measures.map(eventColumn));
}

/** Totals of funds on a day, and beside each of how many provinces something was said. */
export function countFunds(
  db: Db,
  measures: readonly FundsMeasure[],
  date: CalendarDate,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  return totalsOf(db, fundRows(date, slice.knownAt), sql`true`, slice, measures.flatMap(fundColumns));
}
