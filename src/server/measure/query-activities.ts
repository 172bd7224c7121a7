// The tally's SQL over the books of activities: classes and fairs held in a window, who came to them, and the plans of the years.
import { type RawBuilder, sql } from 'kysely';
import type { ActivitiesMeasure, ActivityPlansMeasure } from '#domain/indicator/measure.ts';
import { type Column, type GroupTotals, totalsOf } from '#server/measure/query-totals.ts';
import { inWindow, type Slice, type Window } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

const known = (alias: 'a' | 'p', knownAt: number) =>
  sql`${sql.ref(`${alias}.recorded_from`)} <= ${knownAt} and ${sql.ref(`${alias}.recorded_to`)} > ${knownAt}`;

const HELD = sql`v.activity_id, v.unit_id, v.kind as activity, v.title, v.place, v.ends_on as date, v.topic, v.funding, v.audience, v.level, v.role,
  v.recorded_from, v.recorded_to`;

/** Classes and fairs that were held, settled or not; each stands on its last day. */
export function heldRows(): RawBuilder<unknown> {
  const contracts = (what: string) =>
    sql`(select sum((c->>${what})::bigint) from jsonb_array_elements(v.content->'contracts') c)`;
  return sql`(select ${HELD}, case when v.state = 'settled' then v.settled_cost_dong end as cost, v.booths, v.delegations, v.revenue_dong as revenue,
      ${contracts('count')} as contracts, ${contracts('valueDong')} as contract_value
    from activity_versions v where v.state in ('held', 'settled')) t`;
}

/** The lines of attendance lists as known at a number; of a class without a list one row with what was stated. */
export function attendanceRows(knownAt: number): RawBuilder<unknown> {
  return sql`(select ${HELD}, coalesce(a.gender, 'unstated') as gender, a.subject_id, a.line is not null as listed,
      case when a.line is not null then 1 else v.stated_attendances end as attendances
    from activity_versions v left join activity_attendees a on a.activity_id = v.activity_id and ${known('a', knownAt)}
    where v.kind = 'training' and v.state in ('held', 'settled')) t`;
}

/** The participants of fairs as known at a number; of a fair without a list one row with what was stated. */
export function participantRows(knownAt: number): RawBuilder<unknown> {
  return sql`(select ${HELD}, p.organisation_id, p.kind as participant, case when p.activity_id is null then v.stated_htx end as stated_htx
    from activity_versions v left join activity_participants p on p.activity_id = v.activity_id and ${known('p', knownAt)}
    where v.kind = 'fair' and v.state in ('held', 'settled')) t`;
}

/** The plans of the years that a window touches, approved up to its last day. */
export function planRows({ from, to }: Window): RawBuilder<unknown> {
  return sql`(select v.* from activity_plan_versions v
    where v.year between ${Number(from.slice(0, 4))} and ${Number(to.slice(0, 4))} and v.approved_on <= ${to}) t`;
}

/** Nobody to add up is 0; those who did not say the number are no 0. */
function summed(amount: RawBuilder<unknown>, own: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when count(*) filter (where ${own}) = 0 then 0 else sum(${amount}) filter (where ${own}) end`;
}

const HTX = sql`t.participant in ('HTX', 'QTDND')`;

/** Which rows of its relation a measure adds up. */
export function activityCondition({ activity, adds }: ActivitiesMeasure): RawBuilder<unknown> {
  if (adds === 'listed' || adds === 'persons') return sql`t.listed`;
  if (adds === 'stated') return sql`not t.listed`;
  return sql`t.activity = ${activity}`;
}

/** What one activity adds; undefined where heads are counted. */
export function activityAmount({ adds }: ActivitiesMeasure): RawBuilder<unknown> | undefined {
  switch (adds) {
    case 'cost':
    case 'booths':
    case 'delegations':
    case 'contracts':
    case 'revenue':
      return sql.ref(`t.${adds}`);
    case 'contract-value':
      return sql`t.contract_value`;
    case 'attendances':
    case 'listed':
    case 'stated':
      return sql`t.attendances`;
    default:
      return undefined;
  }
}

function column(measure: ActivitiesMeasure): Column {
  const { code, adds } = measure;
  const own = activityCondition(measure);
  const amount = activityAmount(measure);
  if (amount) return { code, aggregate: summed(amount, own) };
  if (adds === 'events') return { code, aggregate: sql`count(*) filter (where ${own})` };
  if (adds === 'persons') return { code, aggregate: sql`count(distinct t.subject_id) filter (where ${own})` };
  // A fair of which nobody said who came is no 0; with others beside it, it is left out.
  const said = sql`t.organisation_id is not null or t.stated_htx is not null`;
  return {
    code,
    aggregate: sql`case when count(*) > 0 and count(*) filter (where ${said}) = 0 then null
      else count(distinct t.organisation_id) filter (where ${HTX}) + coalesce(sum(t.stated_htx), 0) end`,
  };
}

const BY_LINE: ReadonlySet<string> = new Set(['attendances', 'listed', 'stated', 'persons']);

/** Over which relation a measure is counted. */
export function relationOf({ adds }: ActivitiesMeasure): 'held' | 'attendance' | 'participants' {
  if (BY_LINE.has(adds)) return 'attendance';
  return adds === 'htx' ? 'participants' : 'held';
}

/** Totals of classes and fairs over a window. */
export async function countActivities(
  db: Db,
  measures: readonly ActivitiesMeasure[],
  window: Window,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  const of = (which: ReturnType<typeof relationOf>) =>
    measures.filter((each) => relationOf(each) === which).map(column);
  const time = inWindow(window);
  return [
    ...(await totalsOf(db, heldRows(), time, slice, of('held'))),
    ...(await totalsOf(db, attendanceRows(slice.knownAt), time, slice, of('attendance'))),
    ...(await totalsOf(db, participantRows(slice.knownAt), time, slice, of('participants'))),
  ];
}

const PLANNED = {
  classes: sql`t.classes`,
  attendances: sql`t.attendances`,
  budget: sql`t.budget_dong`,
  fairs: sql`t.fairs`,
} as const;

/** What a plan says of one of its numbers. */
export function plannedAmount({ adds }: ActivityPlansMeasure): RawBuilder<unknown> {
  return PLANNED[adds];
}

/** Totals of the plans; a plan that does not say a number says no 0. */
export function countPlans(
  db: Db,
  measures: readonly ActivityPlansMeasure[],
  window: Window,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  const columns = measures.map((each) => ({
    code: each.code,
    aggregate: sql`sum(${plannedAmount(each)})`,
  }));
  return totalsOf(db, planRows(window), sql`true`, slice, columns);
}
