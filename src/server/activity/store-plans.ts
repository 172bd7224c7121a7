// Kế hoạch năm in the database: one for each book and year, version by version.
import { sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface PlanVersion {
  readonly office_id: number;
  readonly unit_id: number;
  readonly year: number;
  readonly approved_on: CalendarDate;
  readonly document: string;
  readonly classes: number | null;
  readonly attendances: number | null;
  readonly budget_dong: number | null;
  readonly fairs: number | null;
  readonly reason: string | null;
  readonly made_by: number | null;
}

export interface PlanRow extends PlanVersion {
  readonly office: string;
  readonly recorded_from: number;
}

/** The plans of some territories for a year, as they stand now. */
export async function listPlans(db: Db, units: readonly number[], year: number): Promise<readonly PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select v.*, o.name as office from activity_plan_versions v join offices o on o.id = v.office_id
    where v.unit_id = any (${[...units]}::int[]) and v.year = ${year} and v.recorded_to = ${STILL_KNOWN} order by o.name`.execute(
    db,
  );
  return rows;
}

/** Closes the plan that stood, if there is one, and puts this one in its place. */
export async function putPlan(trx: Db, plan: PlanVersion, seq: number): Promise<void> {
  await sql`update activity_plan_versions set recorded_to = ${seq}
    where office_id = ${plan.office_id} and unit_id = ${plan.unit_id} and year = ${plan.year} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  await trx
    .insertInto('activity_plan_versions')
    .values({ ...plan, recorded_from: seq })
    .execute();
}
