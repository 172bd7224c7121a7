// Những lần ghi chạm tới số của Quỹ: SQL of the journal numbers behind balances of loans, their events, and what was said of funds.
import { sql } from 'kysely';
import type { LoanEventsMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { scopeJoin } from '#server/measure/query-parts.ts';
import type { Touches } from '#server/measure/query-touches.ts';
import { filterParts, inWindow, type Slice, type Window } from '#server/measure/store.ts';

/** Every version ever recorded of an event of a loan up to the number, whatever its state: one taken out touched the figure too. */
const VERSIONS = sql`(select e.effective_on as date, e.type, l.unit_id, l.sector, l.kind, l.agricultural, e.recorded_from, e.recorded_to
  from loan_event_versions e join loans l on l.id = e.loan_id) t`;

type Since = Slice & { readonly after: number };

function versions(slice: Since, conditions: readonly ReturnType<typeof sql>[]): Touches {
  const filter = filterParts(slice);
  return sql`select s.seq from ${VERSIONS} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    cross join lateral (values (t.recorded_from), (t.recorded_to)) s (seq)
    where ${sql.join([sql`s.seq > ${slice.after} and s.seq <= ${slice.knownAt}`, ...conditions, ...filter.conditions], sql` and `)}`;
}

/** Balances at the close of a day: every event up to it. */
export function loanTouches(date: CalendarDate, slice: Since): Touches {
  return versions(slice, [sql`t.date <= ${date}`]);
}

/** Events of a window, of the kinds asked. */
export function loanEventTouches(
  measures: readonly LoanEventsMeasure[],
  window: Window,
  slice: Since,
): Touches {
  const kinds = sql.join([...new Set(measures.map(({ event }) => event))]);
  return versions(slice, [sql`${inWindow(window)}`, sql`t.type in (${kinds})`]);
}

/** What was ever said of the funds up to a day. */
export function fundTouches(date: CalendarDate, slice: Since): Touches {
  const filter = filterParts(slice);
  return sql`select t.recorded_from as seq from fund_states t ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    where ${sql.join([sql`t.as_of <= ${date} and t.recorded_from > ${slice.after} and t.recorded_from <= ${slice.knownAt}`, ...filter.conditions], sql` and `)}`;
}
