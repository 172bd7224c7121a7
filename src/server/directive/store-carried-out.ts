// What was done on the documents handed to a unit in a year, read at a journal number.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export interface CarriedOutRow {
  readonly document_id: number;
  readonly number: string;
  readonly symbol: string;
  readonly type: string;
  readonly issued_on: string;
  readonly summary: string;
  readonly tasks: number;
  readonly acknowledged: number;
  readonly reported: number;
  readonly done: number;
  readonly units: number;
  /** Labels of the clauses that nothing was reported on. */
  readonly silent: readonly string[];
}

export async function listCarriedOut(
  trx: Db,
  asked: {
    /** The unit that was given tasks; null = what the national office handed to everybody. */
    readonly unitId: number | null;
    readonly year: number;
    readonly date: string;
    readonly knownAt: number;
  },
): Promise<readonly CarriedOutRow[]> {
  const { unitId, year, date, knownAt } = asked;
  const given =
    unitId === null
      ? sql`t.office_id in (select o.id from offices o where o.level = 'nation')`
      : sql`t.unit_id = ${unitId}`;
  const { rows } = await sql<CarriedOutRow>`
    with given as (
      select t.document_id, t.unit_id, c.label, c.ordinal,
        coalesce(bool_or(r.id is not null), false) as acknowledged,
        coalesce(bool_or(r.kind in ('progress', 'done')), false) as reported,
        coalesce(bool_or(r.kind = 'done'), false) as done
      from directive_tasks t join directive_clauses c on c.id = t.clause_id
      left join task_reports r on r.task_id = t.id and r.recorded_from <= ${knownAt} and r.reported_on <= ${date}::date
      where ${given} and t.recorded_from <= ${knownAt}
        and t.handed_on between make_date(${year}, 1, 1) and ${date}::date
      group by t.id, t.document_id, t.unit_id, c.label, c.ordinal)
    select g.document_id, d.number, d.symbol, d.type, d.issued_on, d.summary, count(*)::int as tasks,
      (count(*) filter (where g.acknowledged))::int as acknowledged, (count(*) filter (where g.reported))::int as reported,
      (count(*) filter (where g.done))::int as done,
      coalesce((select array_agg(x.label order by x.ordinal) from (select i.label, i.ordinal from given i
        where i.document_id = g.document_id group by i.label, i.ordinal having not bool_or(i.reported)) x), '{}') as silent,
      count(distinct g.unit_id)::int as units
    from given g join official_document_versions d on d.document_id = g.document_id and d.recorded_from <= ${knownAt} and d.recorded_to > ${knownAt}
    group by g.document_id, d.number, d.symbol, d.type, d.issued_on, d.summary order by d.issued_on, g.document_id`.execute(
    trx,
  );
  return rows;
}
