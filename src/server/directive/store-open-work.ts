// Nhiệm vụ còn mở in the database, read at a journal number.
import { sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Db } from '#server/platform/db.ts';

export interface OpenWorkRow {
  readonly document_id: number;
  readonly number: string;
  readonly symbol: string;
  readonly type: string;
  readonly issued_on: string;
  readonly label: string;
  readonly text: string;
  readonly due_on: string | null;
}

/** Tasks of a unit handed down by the number, in documents dated by the day, and not reported done by the number. */
export async function listOpenWork(
  trx: Db,
  { unitId, by, knownAt }: { readonly unitId: number; readonly by: CalendarDate; readonly knownAt: number },
): Promise<readonly OpenWorkRow[]> {
  const { rows } = await sql<OpenWorkRow>`
    select t.document_id, d.number, d.symbol, d.type, d.issued_on, c.label, c.text, t.due_on from directive_tasks t
    join directive_clauses c on c.id = t.clause_id
    join official_document_versions d on d.document_id = t.document_id and d.recorded_from <= ${knownAt} and d.recorded_to > ${knownAt}
    left join lateral (select r.kind from task_reports r where r.task_id = t.id and r.kind <> 'explanation' and r.recorded_from <= ${knownAt}
      order by r.id desc limit 1) s on true
    where t.unit_id = ${unitId} and d.issued_on <= ${by} and t.recorded_from <= ${knownAt} and s.kind is distinct from 'done'
    order by d.issued_on desc, t.document_id, t.due_on nulls last, c.ordinal, t.id limit 100`.execute(trx);
  return rows;
}
