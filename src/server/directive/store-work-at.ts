// Nhiệm vụ tại một ngày, the one reading that every section of a report counts from: whose, of which documents, and how far they had come.
import { type RawBuilder, sql } from 'kysely';

export interface WorkAt {
  /** The unit that was given tasks; null = what the national office handed to everybody. */
  readonly unitId: number | null;
  /** The last day of the data: no later document, no later report of a task. */
  readonly date: string;
  readonly knownAt: number;
  /** Of a unit also what its own offices handed down, not only what they were given. */
  readonly handedDown?: true;
}

/** One row a task of a document dated by the day: its document, its clause, and what had been reported of it by the day. */
export function tasksAt({ unitId, date, knownAt, handedDown }: WorkAt): RawBuilder<unknown> {
  const given =
    unitId === null
      ? sql`t.office_id in (select o.id from offices o where o.level = 'nation')`
      : handedDown
        ? sql`(t.unit_id = ${unitId} or t.office_id in (select o.id from offices o where o.unit_id = ${unitId}))`
        : sql`t.unit_id = ${unitId}`;
  return sql`
    select t.id, t.document_id, t.unit_id, t.due_on, c.label, c.ordinal, c.text, d.number, d.symbol, d.type, d.issued_on, d.summary,
      count(r.id) > 0 as acknowledged,
      coalesce(bool_or(r.kind in ('progress', 'done')), false) as reported,
      coalesce((array_agg(r.kind order by r.id desc) filter (where r.kind <> 'explanation'))[1] = 'done', false) as done
    from directive_tasks t join directive_clauses c on c.id = t.clause_id
    join official_document_versions d on d.document_id = t.document_id and d.recorded_from <= ${knownAt} and d.recorded_to > ${knownAt}
    left join task_reports r on r.task_id = t.id and r.recorded_from <= ${knownAt} and r.reported_on <= ${date}::date
    where ${given} and t.recorded_from <= ${knownAt} and d.issued_on <= ${date}::date
    group by t.id, t.document_id, t.unit_id, t.due_on, c.label, c.ordinal, c.text, d.number, d.symbol, d.type, d.issued_on, d.summary`;
}
