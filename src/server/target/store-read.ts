// Reading across targets: those of a unit and year, what owners explained.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

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

/** The latest explanation of each unit, by "document:clause". */
export async function listExplanations(
  trx: Db,
  documents: readonly number[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const { rows } = await sql<{ key: string; unit_id: number; words: string }>`
    select distinct on (t.document_id, t.clause_id, r.unit_id) t.document_id || ':' || t.clause_id as key, r.unit_id, r.words
    from task_reports r join directive_tasks t on t.id = r.task_id
    where r.kind = 'explanation' and r.words is not null and r.document_id = any (${[...documents]}::bigint[])
    order by t.document_id, t.clause_id, r.unit_id, r.id desc`.execute(trx);
  const found = new Map<string, Map<number, string>>();
  for (const row of rows) {
    const of = found.get(row.key) ?? new Map<number, string>();
    found.set(row.key, of.set(row.unit_id, row.words));
  }
  return found;
}
