// Đếm biểu theo nơi in the database: who should report, and in what state each form is.
import { sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { populationPart } from '#server/collection/query-population.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface CountRow {
  readonly unit_id: number | null;
  readonly form_code: string;
  readonly state: string;
  readonly late: number;
  readonly queued: number;
  readonly overdue: number;
  readonly count: number;
}

/** States of the submissions of a period, by the units of a level. */
export async function countStates(
  trx: Db,
  periodId: number,
  territory: Territory,
  level: string,
): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    select g.ancestor_id as unit_id, s.form_code, t.state, count(*) filter (where v.late)::int as late, count(*) filter (where v.queued)::int as queued,
      0 as overdue, count(*)::int as count
    from submissions s join submission_states t on t.submission_id = s.id and t.recorded_to = ${STILL_KNOWN}
    left join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
    left join unit_ancestries g on g.unit_id = s.unit_id and g.level = ${level} and g.from_date <= ${territory.day} and g.to_date > ${territory.day}
    where s.period_id = ${periodId} and ${within(territory, sql`s.unit_id`)}
    group by g.ancestor_id, s.form_code, t.state`.execute(trx);
  return rows;
}

/** How many organisations should report, by the units of a level; 0 = the seat lies in none that is known. */
export async function countExpected(
  trx: Db,
  population: StateFilter,
  territory: Territory,
  level: string,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ unit_id: number; count: number }>`
    select coalesce(g.ancestor_id, 0) as unit_id, count(*)::int as count from organisation_spans t
    left join unit_ancestries g on g.unit_id = t.unit_id and g.level = ${level} and g.from_date <= ${territory.day} and g.to_date > ${territory.day}
    where t.valid_from <= ${territory.day} and t.valid_to > ${territory.day} and t.recorded_to = ${STILL_KNOWN} and ${populationPart(population)}
      and ${within(territory, sql`t.unit_id`)}
    group by g.ancestor_id`.execute(trx);
  return new Map(rows.map((row) => [row.unit_id, row.count]));
}

/** Last journal number that touched the forms of a period: the mark of live counters. */
export async function findMark(trx: Db, periodId: number): Promise<number> {
  const { rows } = await sql<{
    mark: number | null;
  }>`select max(recorded_from) as mark from submission_states where period_id = ${periodId}`.execute(trx);
  return rows[0]?.mark ?? 0;
}
