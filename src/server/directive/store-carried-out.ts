// What was done on the documents handed to a unit, up to a day of a year and read at a journal number.
import { sql } from 'kysely';
import { tasksAt, type WorkAt } from '#server/directive/store-work-at.ts';
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

/** Documents of the year; of earlier ones those that still had work of the unit to be done on the day. */
export async function listCarriedOut(
  trx: Db,
  asked: WorkAt & { readonly year: number },
): Promise<readonly CarriedOutRow[]> {
  const carriedOver = asked.unitId === null ? sql`false` : sql`not bool_and(g.done)`;
  const { rows } = await sql<CarriedOutRow>`
    with given as (${tasksAt(asked)})
    select g.document_id, g.number, g.symbol, g.type, g.issued_on, g.summary, count(*)::int as tasks,
      (count(*) filter (where g.acknowledged))::int as acknowledged, (count(*) filter (where g.reported))::int as reported,
      (count(*) filter (where g.done))::int as done,
      coalesce((select array_agg(x.label order by x.ordinal) from (select i.label, i.ordinal from given i
        where i.document_id = g.document_id group by i.label, i.ordinal having not bool_or(i.reported)) x), '{}') as silent,
      count(distinct g.unit_id)::int as units
    from given g group by g.document_id, g.number, g.symbol, g.type, g.issued_on, g.summary
    having g.issued_on >= make_date(${asked.year}, 1, 1) or ${carriedOver}
    order by g.issued_on, g.document_id`.execute(trx);
  return rows;
}
