// Những lần ghi chạm tới số của sổ hoạt động: SQL of the journal numbers behind classes, fairs, who came to them, and the plans of the years.
import { sql } from 'kysely';
import type { ActivitiesMeasure } from '#domain/indicator/measure.ts';
import { planRows } from '#server/measure/query-activities.ts';
import { scopeJoin } from '#server/measure/query-parts.ts';
import type { Touches } from '#server/measure/query-touches.ts';
import { filterParts, inWindow, type Slice, type Window } from '#server/measure/store.ts';

type Since = Slice & { readonly after: number };

/** Every version ever recorded in a window, whatever its state, and every list of theirs: one withdrawn touched the figure too. */
const VERSIONS = sql`(select v.unit_id, v.kind as activity, v.ends_on as date, v.topic, v.funding, v.audience, v.level, v.role, coalesce(l.gender, 'unstated') as gender, s.seq
  from activity_versions v
  left join lateral (
    select a.gender, a.recorded_from, a.recorded_to from activity_attendees a where a.activity_id = v.activity_id
    union all select 'unstated', p.recorded_from, p.recorded_to from activity_participants p where p.activity_id = v.activity_id) l on true
  cross join lateral (values (v.recorded_from), (v.recorded_to), (l.recorded_from), (l.recorded_to)) s (seq)) t`;

/** Classes or fairs of a window. */
export function activityTouches(
  measures: readonly ActivitiesMeasure[],
  window: Window,
  slice: Since,
): Touches {
  const filter = filterParts(slice);
  const kinds = sql.join([...new Set(measures.map(({ activity }) => activity))]);
  return sql`select t.seq from ${VERSIONS} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    where ${sql.join([sql`t.seq > ${slice.after} and t.seq <= ${slice.knownAt}`, inWindow(window), sql`t.activity in (${kinds})`, ...filter.conditions], sql` and `)}`;
}

/** The plans of the years of a window. */
export function activityPlanTouches(window: Window, slice: Since): Touches {
  const filter = filterParts(slice);
  return sql`select s.seq from ${planRows(window)} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    cross join lateral (values (t.recorded_from), (t.recorded_to)) s (seq)
    where ${sql.join([sql`s.seq > ${slice.after} and s.seq <= ${slice.knownAt}`, ...filter.conditions], sql` and `)}`;
}
