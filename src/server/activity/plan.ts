// Kế hoạch năm về đào tạo, hội chợ: what was approved, and how far the year has come by each basis; no percentage is kept.
import { calendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { requireBook, requireTerritory, territoriesIn } from '#server/activity/books.ts';
import type { PlanBody, PlanView } from '#server/activity/contract-plans.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { requireReason } from '#server/activity/reason.ts';
import { lockFor } from '#server/activity/store.ts';
import { listPlans, putPlan } from '#server/activity/store-plans.ts';
import { tally } from '#server/measure/tally.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const CELLS = [
  'training_classes',
  'training_plan_classes',
  'training_plan_rate',
  'training_participants',
  'training_plan_participants',
  'training_plan_rate_participants',
  'training_budget',
  'training_plan_budget',
  'training_plan_rate_budget',
  'fair_events',
  'fair_plan_events',
];

/** The last day of a year that has come: its end, or today. */
export function dayOfYear(deps: ActivityDeps, year: number) {
  const [end, today] = [calendarDate(year, 12, 31), deps.clock.today()];
  return end < today ? end : today;
}

/** The plans of a territory for a year with the cells of the tally engine. */
export async function viewPlan(
  deps: ActivityDeps,
  viewer: Viewer,
  asked: { readonly unit: string; readonly year: number },
): Promise<PlanView> {
  const { year } = asked;
  const at = dayOfYear(deps, year);
  const unit = requireTerritory(deps, viewer, asked.unit, at);
  const rows = await read(deps.db, viewer, (trx) => listPlans(trx, territoriesIn(deps, unit, at), year));
  const figures = await tally(deps, viewer, {
    measures: CELLS.join(','),
    unit: String(unit.id),
    period: String(year),
  });
  return {
    year,
    plans: rows.map((row) => ({
      office: row.office,
      own: row.office_id === viewer.officeId,
      version: row.recorded_from,
      approvedOn: row.approved_on,
      document: row.document,
      classes: row.classes,
      attendances: row.attendances,
      budget: row.budget_dong,
      fairs: row.fairs,
    })),
    cells: figures.rows[0]?.cells ?? {},
  };
}

/** @throws Refused 'activity-plan-empty' | 'activity-plan-stale' | 'activity-reason-needed' | 'activity-in-the-future', as requireBook does */
export async function savePlan(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  body: PlanBody,
  request: RequestKey,
): Promise<{ version: number }> {
  const { year, classes, attendances, budget, fairs, document } = body;
  const approved = requireDate(body.approvedOn);
  const today = deps.clock.today();
  if (approved > today) throw new Refused('activity-in-the-future', { on: formatDay(approved) });
  if ([classes, attendances, budget, fairs].every((each) => each === null))
    throw new Refused('activity-plan-empty');
  const unit = requireTerritory(deps, viewer, body.unit, dayOfYear(deps, year));
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    await lockFor(trx, 'book', person.officeId);
    await requireBook(trx, person, unit);
    const plans = await listPlans(trx, [unit.id], year);
    const standing = plans.find((each) => each.office_id === person.officeId);
    if ((standing?.recorded_from ?? 0) !== body.base)
      throw new Refused('activity-plan-stale', { year: String(year) }, { version: standing?.recorded_from });
    const reason = standing ? requireReason(body.reason) : null;
    await putPlan(
      trx,
      {
        office_id: person.officeId,
        unit_id: unit.id,
        year,
        approved_on: approved,
        document,
        classes,
        attendances,
        budget_dong: budget,
        fairs,
        reason,
        made_by: person.personId,
      },
      number,
    );
    return {
      act: {
        act: 'activity.plan-saved',
        subjectKind: 'activity-plan',
        subjectId: `${unit.id}-${year}`,
        note: { unit: displayName(unit), year, classes, attendances, budget, fairs, reason },
      },
      reply: null,
    };
  });
  return { version: seq };
}
