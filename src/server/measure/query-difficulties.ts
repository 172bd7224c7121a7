// The tally's SQL over difficulties: each with its days and where it stands at the close of a day, as known at a journal number.
import { type RawBuilder, sql } from 'kysely';
import type { DifficultiesMeasure, OpenDifficultiesMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { scopeJoin } from '#server/measure/query-parts.ts';
import { type Column, type GroupTotals, totalsOf } from '#server/measure/query-totals.ts';
import type { Touches } from '#server/measure/query-touches.ts';
import {
  filterParts,
  type PageQuestion,
  type RecordRow,
  type Slice,
  type Window,
} from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

type Measure = DifficultiesMeasure | OpenDifficultiesMeasure;

/** Where the events that count leave every difficulty at the close of a day; the domain's `courseOn` says the same. */
function difficultyRows(date: CalendarDate, knownAt: number): RawBuilder<unknown> {
  return sql`(select d.id as difficulty_id, d.organisation_id, d.unit_id, d.sector, d.kind, d.agricultural, c.raised_on, c.subject, c.answered_on, c.petitioned_on,
      c.standing, c.due_on, 0::bigint as recorded_from, 9007199254740991::bigint as recorded_to
    from difficulties d join (
      select e.difficulty_id, min(e.effective_on) filter (where e.type = 'raised') as raised_on, min(e.subject) as subject,
        min(e.effective_on) filter (where e.type = 'answered') as answered_on, min(e.effective_on) filter (where e.type = 'petitioned') as petitioned_on,
        (array_agg(e.type order by e.effective_on desc, e.event_id desc))[1] as standing,
        (array_agg(e.due_on order by e.effective_on desc, e.event_id desc) filter (where e.due_on is not null))[1] as due_on
      from difficulty_event_versions e where e.effective_on <= ${date} and e.state = 'recorded' and e.recorded_from <= ${knownAt} and e.recorded_to > ${knownAt}
      group by e.difficulty_id having bool_or(e.type = 'raised')
    ) c on c.difficulty_id = d.id) t`;
}

const OPEN = sql`t.standing not in ('answered', 'accepted', 'withdrawn')`;

/** The day by which a difficulty belongs to a measure. */
function dayOf({ adds }: Measure): RawBuilder<unknown> {
  if (adds === 'answered') return sql`t.answered_on`;
  return adds === 'escalated' ? sql`t.petitioned_on` : sql`t.raised_on`;
}

/** Which difficulties a measure counts. */
function conditionOf(measure: Measure, window: Window): RawBuilder<unknown> {
  switch (measure.adds) {
    case 'open':
      return OPEN;
    case 'late':
      return sql`(${OPEN} and t.due_on < ${window.to})`;
    case 'resolved':
      return sql`(t.raised_on between ${window.from} and ${window.to} and t.standing = 'accepted')`;
    case 'raised':
    case 'answered':
    case 'escalated':
      return sql`(${dayOf(measure)} between ${window.from} and ${window.to})`;
  }
}

/** Totals of measures of difficulties over a window; of a stock its last day counts alone. */
export function countDifficulties(
  db: Db,
  measures: readonly Measure[],
  window: Window,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  const columns = measures.map(
    (measure): Column => ({
      code: measure.code,
      aggregate: sql`count(*) filter (where ${conditionOf(measure, window)})`,
    }),
  );
  return totalsOf(db, difficultyRows(window.to, slice.knownAt), sql`true`, slice, columns);
}

/** Difficulties behind a figure, ordered by number; `after` = the last one seen, kept in event_id. */
export function difficultyPage(
  measure: Measure,
  window: Window,
  slice: Slice,
  after: number,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  return sql<RecordRow>`
    select t.organisation_id as id, coalesce(o.code, '') as code, coalesce(o.source, '') as source, coalesce(x.name, o.code, '') as name, t.unit_id, t.sector, t.date,
      t.difficulty_id as event_id, t.difficulty_id, t.subject
    from (
      select t.*, ${dayOf(measure)} as date from ${difficultyRows(window.to, slice.knownAt)} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
      where ${sql.join([conditionOf(measure, window), sql`t.difficulty_id > ${after}`, ...filter.conditions], sql` and `)}
      order by t.difficulty_id limit ${limit}
    ) t left join organisations o on o.id = t.organisation_id
    left join lateral (select s.name from organisation_spans s where s.organisation_id = t.organisation_id and s.valid_from <= t.date
      and s.recorded_from <= ${slice.knownAt} and s.recorded_to > ${slice.knownAt} order by s.valid_from desc limit 1) x on true
    order by t.difficulty_id`;
}

/** Every version ever recorded of an event up to a day, whatever its state: one taken out touched the figure too. */
export function difficultyTouches(date: CalendarDate, slice: Slice & { readonly after: number }): Touches {
  const filter = filterParts(slice);
  return sql`select s.seq from (
      select e.effective_on, d.unit_id, d.sector, d.kind, d.agricultural, e.recorded_from, e.recorded_to,
        (select r.subject from difficulty_event_versions r where r.difficulty_id = e.difficulty_id and r.type = 'raised' and r.recorded_from <= ${slice.knownAt}
          order by r.recorded_from desc limit 1) as subject
      from difficulty_event_versions e join difficulties d on d.id = e.difficulty_id where e.effective_on <= ${date}) t
    ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)} cross join lateral (values (t.recorded_from), (t.recorded_to)) s (seq)
    where ${sql.join([sql`s.seq > ${slice.after} and s.seq <= ${slice.knownAt}`, ...filter.conditions], sql` and `)}`;
}
