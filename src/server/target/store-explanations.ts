// Giải trình trong cơ sở dữ liệu: of a target itself, or of the clause that holds it.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export async function insertExplanation(
  trx: Db,
  given: {
    readonly target: number;
    readonly document: number;
    readonly issuer: number;
    readonly office: number;
    readonly unit: number;
    readonly words: string | null;
    readonly on: string;
  },
  seq: number,
): Promise<void> {
  await trx
    .insertInto('target_explanations')
    .values({
      target_id: given.target,
      document_id: given.document,
      issuer_office_id: given.issuer,
      office_id: given.office,
      unit_id: given.unit,
      words: given.words,
      explained_on: given.on,
      recorded_from: seq,
    })
    .execute();
}

/** What units said of targets and, where they said nothing of the target itself, of its clause; as known at a number. */
export interface Explanations {
  readonly of: (
    target: { readonly id: number; readonly clauseId: number | null },
    unit: number,
  ) => string | null;
}

export const NO_EXPLANATIONS: Explanations = { of: () => null };

export async function listExplanations(
  trx: Db,
  documents: readonly number[],
  knownAt: number,
): Promise<Explanations> {
  const { rows } = await sql<{ key: string; words: string | null }>`
    select distinct on (e.target_id, e.unit_id) 'target ' || e.target_id || ' ' || e.unit_id as key, e.words
    from target_explanations e where e.document_id = any (${[...documents]}::bigint[]) and e.recorded_from <= ${knownAt}
    order by e.target_id, e.unit_id, e.id desc`.execute(trx);
  const { rows: clauses } = await sql<{ key: string; words: string }>`
    select distinct on (t.clause_id, r.unit_id) 'clause ' || t.clause_id || ' ' || r.unit_id as key, r.words
    from task_reports r join directive_tasks t on t.id = r.task_id
    where r.kind = 'explanation' and r.words is not null and r.document_id = any (${[...documents]}::bigint[])
      and r.recorded_from <= ${knownAt}
    order by t.clause_id, r.unit_id, r.id desc`.execute(trx);
  const said = new Map<string, string | null>([...clauses, ...rows].map((row) => [row.key, row.words]));
  return {
    of: (target, unit) => {
      const own = said.get(`target ${target.id} ${unit}`);
      return own === undefined ? (said.get(`clause ${target.clauseId} ${unit}`) ?? null) : own;
    },
  };
}
