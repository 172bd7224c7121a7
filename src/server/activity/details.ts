// Nội dung hoạt động: what a person writes of a class or a fair, to the columns that are kept and back.
import type { ActivityDays } from '#domain/activity/activity.ts';
import { dayFault } from '#domain/activity/standing.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { type DetailsBody, detailsBody } from '#server/activity/contract-shapes.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import type { ActivityContent, ActivityVersion } from '#server/activity/store.ts';
import { requireDate } from '#server/platform/dates.ts';
import { Refused } from '#server/platform/refused.ts';

type Described = Omit<
  ActivityVersion,
  'office_id' | 'unit_id' | 'state' | 'changed_on' | 'settled_cost_dong' | 'reason' | 'made_by'
>;

/** The columns that details fill; days are checked to be real ones. @throws Refused 'date-impossible' */
export function columnsOf(body: DetailsBody): Described {
  const training = body.kind === 'training' ? body : undefined;
  const fair = body.kind === 'fair' ? body : undefined;
  const content: ActivityContent = {
    ...(body.document ? { document: body.document } : {}),
    ...(body.planItem ? { planItem: body.planItem } : {}),
    ...(body.note ? { note: body.note } : {}),
    ...(training?.lecturer ? { lecturer: training.lecturer } : {}),
    ...(fair && fair.contracts.length > 0 ? { contracts: fair.contracts } : {}),
  };
  return {
    kind: body.kind,
    title: body.title,
    place: body.place,
    starts_on: requireDate(body.startsOn),
    ends_on: requireDate(body.endsOn),
    topic: training?.topic ?? null,
    audience: training?.audience ?? null,
    funding: training?.funding ?? null,
    level: fair?.level ?? null,
    role: fair?.role ?? null,
    planned_cost_dong: body.plannedCost,
    stated_attendances: training?.statedAttendances ?? null,
    booths: fair?.booths ?? null,
    stated_htx: fair?.statedHtx ?? null,
    delegations: fair?.delegations ?? null,
    revenue_dong: fair?.revenue ?? null,
    content,
  };
}

/** The details that columns hold. */
export function detailsOf(row: Described): DetailsBody {
  const { content } = row;
  return detailsBody.parse({
    kind: row.kind,
    title: row.title,
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    plannedCost: row.planned_cost_dong,
    document: content.document ?? '',
    planItem: content.planItem ?? '',
    note: content.note ?? '',
    ...(row.kind === 'training'
      ? {
          topic: row.topic,
          audience: row.audience,
          funding: row.funding,
          lecturer: content.lecturer ?? '',
          statedAttendances: row.stated_attendances,
        }
      : {
          level: row.level,
          role: row.role,
          booths: row.booths,
          statedHtx: row.stated_htx,
          delegations: row.delegations,
          revenue: row.revenue_dong,
          contracts: content.contracts ?? [],
        }),
  });
}

/** The days of a version as the domain reads them. */
export function daysOf(
  row: Pick<ActivityVersion, 'state' | 'starts_on' | 'ends_on' | 'changed_on'>,
): ActivityDays {
  return { state: row.state, startsOn: row.starts_on, endsOn: row.ends_on, changedOn: row.changed_on };
}

/** @throws Refused 'activity-days-reversed' | 'activity-too-long' | 'activity-in-the-future' | 'activity-before-book' */
export function requireDays(deps: ActivityDeps, days: ActivityDays, book: CalendarDate): void {
  const fault = dayFault(days, deps.clock.today());
  if (fault) throw new Refused(fault, { on: formatDay(days.endsOn), from: formatDay(days.startsOn) });
  if (days.endsOn < book)
    throw new Refused('activity-before-book', { on: formatDay(days.endsOn), from: formatDay(book) });
}
