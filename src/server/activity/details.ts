// Nội dung hoạt động: what a person writes of a class or a fair, to the columns that are kept and back.
import type { Audience, FairLevel, FairRole, Funding, Topic } from '#domain/activity/activity.ts';
import type { DetailsBody } from '#server/activity/contract-shapes.ts';
import type { ActivityContent, ActivityVersion } from '#server/activity/store.ts';
import { requireDate } from '#server/platform/dates.ts';

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

/** The details that columns hold; only keys of the closed lists were ever written. */
export function detailsOf(row: Described): DetailsBody {
  const { content } = row;
  const common = {
    title: row.title,
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    plannedCost: row.planned_cost_dong,
    document: content.document ?? '',
    planItem: content.planItem ?? '',
    note: content.note ?? '',
  };
  if (row.kind === 'training')
    return {
      ...common,
      kind: 'training',
      topic: row.topic as Topic,
      audience: row.audience as Audience,
      funding: row.funding as Funding,
      lecturer: content.lecturer ?? '',
      statedAttendances: row.stated_attendances,
    };
  return {
    ...common,
    kind: 'fair',
    level: row.level as FairLevel,
    role: row.role as FairRole,
    booths: row.booths,
    statedHtx: row.stated_htx,
    delegations: row.delegations,
    revenue: row.revenue_dong,
    contracts: (content.contracts ?? []).map((each) => ({ ...each })),
  };
}
