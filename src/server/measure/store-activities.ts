// The page of classes, fairs or year plans behind a figure of the books of activities.
import { type RawBuilder, sql } from 'kysely';
import type { ActivitiesMeasure, ActivityPlansMeasure } from '#domain/indicator/measure.ts';
import {
  activityAmount,
  activityCondition,
  attendanceRows,
  heldRows,
  participantRows,
  plannedAmount,
  planRows,
  relationOf,
} from '#server/measure/query-activities.ts';
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

/** What each activity adds, and whether its list says so or only a number that somebody stated. */
function added(measure: ActivitiesMeasure): { amount: RawBuilder<unknown>; basis: RawBuilder<unknown> } {
  const listed = sql`case when bool_or(t.listed) then 'training-listed' else 'training-stated' end`;
  if (measure.adds === 'persons') return { amount: sql`count(distinct t.subject_id)`, basis: listed };
  if (measure.adds === 'htx')
    return {
      amount: sql`count(distinct t.organisation_id) filter (where t.participant in ('HTX', 'QTDND')) + coalesce(sum(t.stated_htx), 0)`,
      basis: sql`case when count(t.organisation_id) > 0 then 'fair-listed' else 'fair-stated' end`,
    };
  const amount = activityAmount(measure);
  if (relationOf(measure) === 'attendance') return { amount: sql`sum(${amount})`, basis: listed };
  return { amount: amount ? sql`sum(${amount})` : sql`null`, basis: sql`min(t.activity)` };
}

/** Classes or fairs behind a figure, ordered by their last day; those who did not say the number are left out. */
export function activityPage(
  measure: ActivitiesMeasure,
  window: Window,
  slice: Slice,
  after: { readonly date: string; readonly event: number } | undefined,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  const beyond = after
    ? sql`(t.date, t.activity_id) > (${after.date}::date, ${after.event}::bigint)`
    : sql`true`;
  const relation = {
    held: heldRows(),
    attendance: attendanceRows(slice.knownAt),
    participants: participantRows(slice.knownAt),
  }[relationOf(measure)];
  const { amount, basis } = added(measure);
  const named = measure.adds === 'events' ? sql`true` : sql`${amount} is not null`;
  return sql<RecordRow>`
    select 0 as id, '' as code, 'entered' as source, t.title || ', ' || t.place as name, t.unit_id, '' as sector, t.date, ${basis} as type,
      t.activity_id as event_id, t.activity_id, (${amount})::text as amount
    from ${relation} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    where ${sql.join([inWindow(window), knownRows(slice.knownAt), activityCondition(measure), beyond, ...filter.conditions], sql` and `)}
    group by t.activity_id, t.title, t.place, t.unit_id, t.date having ${named}
    order by t.date, t.activity_id limit ${limit}`;
}

/** The year plans behind a figure, ordered by territory and year; `after` = the last key seen, kept in event_id. */
export function activityPlanPage(
  measure: ActivityPlansMeasure,
  window: Window,
  slice: Slice,
  after: number,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  const key = sql`t.unit_id::bigint * 10000 + t.year`;
  return sql<RecordRow>`
    select 0 as id, '' as code, 'entered' as source, 'Kế hoạch năm ' || t.year || ', ' || t.document as name, t.unit_id, '' as sector,
      t.approved_on as date, ${key} as event_id, (${plannedAmount(measure)})::text as amount
    from ${planRows(window)} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    where ${sql.join([knownRows(slice.knownAt), sql`${plannedAmount(measure)} is not null`, sql`${key} > ${after}`, ...filter.conditions], sql` and `)}
    order by 8 limit ${limit}`;
}
