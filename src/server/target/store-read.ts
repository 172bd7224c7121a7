// Reading across targets: those of a unit and year, what owners explained.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Ids of targets in which a unit has a share and whose period lies in a year. */
export async function listTargetsOfUnits(
  trx: Db,
  units: readonly number[],
  year: number,
  knownAt: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct s.target_id as id from target_shares s
    join target_versions v on v.target_id = s.target_id and v.recorded_from <= ${knownAt} and v.recorded_to > ${knownAt}
    where s.unit_id = any (${[...units]}::int[]) and s.recorded_from <= ${knownAt} and s.recorded_to > ${knownAt}
      and left(v.period, 4) = ${String(year)} order by 1`.execute(trx);
  return rows.map((row) => row.id);
}

/** The target that this one was handed down from, and so on upwards, as far as the caller may see. */
export async function listParents(trx: Db, id: number): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ child: number; parent: number }>`
    with recursive up (child, parent) as (
      select target_id, parent_target_id from target_versions
      where target_id = ${id} and recorded_to = ${STILL_KNOWN} and parent_target_id is not null
      union
      select v.target_id, v.parent_target_id from target_versions v join up on v.target_id = up.parent
      where v.recorded_to = ${STILL_KNOWN} and v.parent_target_id is not null
    ) select child, parent from up`.execute(trx);
  return new Map(rows.map((row) => [row.child, row.parent]));
}

/** Targets handed down from one, that the caller may see. */
export async function listChildTargets(trx: Db, id: number): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('target_versions')
    .select('target_id')
    .where('parent_target_id', '=', id)
    .where('recorded_to', '=', STILL_KNOWN)
    .orderBy('target_id')
    .execute();
  return rows.map((row) => row.target_id);
}

/** The unit of each office, where the caller may see the office. */
export async function unitsOfOffices(
  trx: Db,
  offices: readonly number[],
): Promise<ReadonlyMap<number, number | null>> {
  if (offices.length === 0) return new Map();
  const rows = await trx
    .selectFrom('offices')
    .select(['id', 'unit_id'])
    .where('id', 'in', [...offices])
    .execute();
  return new Map(rows.map((row) => [row.id, row.unit_id]));
}
