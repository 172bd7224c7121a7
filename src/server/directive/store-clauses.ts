// Clauses, tasks and what was reported on them.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';

export interface ClauseRow {
  readonly id: number;
  readonly ordinal: number;
  readonly label: string;
  readonly text: string;
  readonly evidence_wanted: string | null;
  readonly due_on: string | null;
}

export async function insertClause(
  trx: Db,
  clause: Omit<ClauseRow, 'id'> & { readonly document_id: number; readonly office_id: number },
  seq: number,
): Promise<number> {
  const { id } = await trx
    .insertInto('directive_clauses')
    .values({ ...clause, recorded_from: seq })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function listClauses(trx: Db, document: number): Promise<readonly ClauseRow[]> {
  return trx
    .selectFrom('directive_clauses')
    .select(['id', 'ordinal', 'label', 'text', 'evidence_wanted', 'due_on'])
    .where('document_id', '=', document)
    .where('recorded_to', '=', STILL_KNOWN)
    .orderBy('ordinal')
    .execute();
}

/** Tasks of every clause for every unit; a task given already stays as it was. @returns how many were new */
export async function insertTasks(
  trx: Db,
  tasks: {
    readonly document: number;
    readonly office: number;
    readonly clauses: readonly { readonly id: number; readonly dueOn: string | null }[];
    readonly units: readonly number[];
    readonly handedOn: string;
  },
  seq: number,
): Promise<number> {
  const rows = tasks.clauses.flatMap(({ id, dueOn }) =>
    tasks.units.map((unit) => [id, unit, dueOn] as const),
  );
  if (rows.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into directive_tasks (document_id, clause_id, office_id, unit_id, due_on, handed_on, recorded_from)
    select ${tasks.document}, c, ${tasks.office}, u, d, ${tasks.handedOn}::date, ${seq}
    from unnest(${rows.map(([clause]) => clause)}::bigint[], ${rows.map(([, unit]) => unit)}::int[], ${rows.map(([, , due]) => due)}::date[]) as t (c, u, d)
    on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

export interface TaskRow {
  readonly id: number;
  readonly document_id: number;
  readonly clause_id: number;
  readonly office_id: number;
  readonly unit_id: number;
  readonly due_on: string | null;
  readonly handed_on: string;
  /** Latest kind that was reported; null = nobody has said anything. */
  readonly state: string | null;
  readonly acknowledged_on: string | null;
  readonly reports: number;
}

const TASKS = sql`select t.id, t.document_id, t.clause_id, t.office_id, t.unit_id, t.due_on, t.handed_on,
  (select r.kind from task_reports r where r.task_id = t.id and r.kind <> 'explanation' order by r.id desc limit 1) as state,
  (select min(r.reported_on) from task_reports r where r.task_id = t.id) as acknowledged_on,
  (select count(*)::int from task_reports r where r.task_id = t.id and r.kind in ('progress', 'done')) as reports
  from directive_tasks t`;

export async function listTasks(trx: Db, document: number): Promise<readonly TaskRow[]> {
  const { rows } =
    await sql<TaskRow>`${TASKS} where t.document_id = ${document} order by t.clause_id, t.unit_id`.execute(
      trx,
    );
  return rows;
}

/** Tasks of some units that are not done, the nearest deadline first. */
export async function listOpenTasks(
  trx: Db,
  units: readonly number[] | null,
  limit: number,
): Promise<readonly TaskRow[]> {
  const where = units === null ? sql`true` : sql`t.unit_id = any (${[...units]}::int[])`;
  const { rows } = await sql<TaskRow>`
    select * from (${TASKS} where ${where}) x where x.state is distinct from 'done'
    order by x.due_on nulls last, x.document_id, x.clause_id limit ${limit}`.execute(trx);
  return rows;
}

/** Documents handed down since a day of which some task is not done. */
export async function listFollowed(db: Db, since: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`select distinct t.document_id as id from directive_tasks t
    where t.handed_on >= ${since}::date
      and not exists (select 1 from task_reports r where r.task_id = t.id and r.kind = 'done') order by 1`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

export async function findTask(trx: Db, id: number): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`${TASKS} where t.id = ${id}`.execute(trx);
  return rows[0];
}

export interface ReportRow {
  readonly id: number;
  readonly task_id: number;
  readonly unit_id: number;
  readonly kind: string;
  readonly words: string | null;
  readonly evidence: unknown;
  readonly reported_on: string;
}

export async function listReports(
  trx: Db,
  document: number,
  clause: number | undefined,
): Promise<readonly ReportRow[]> {
  let query = trx
    .selectFrom('task_reports as r')
    .innerJoin('directive_tasks as t', 't.id', 'r.task_id')
    .select(['r.id', 'r.task_id', 'r.unit_id', 'r.kind', 'r.words', 'r.evidence', 'r.reported_on'])
    .where('r.document_id', '=', document)
    .orderBy('r.id')
    .limit(2000);
  if (clause !== undefined) query = query.where('t.clause_id', '=', clause);
  return query.execute();
}

export async function insertReports(
  trx: Db,
  reports: readonly {
    readonly task_id: number;
    readonly document_id: number;
    readonly issuer_office_id: number;
    readonly office_id: number;
    readonly unit_id: number;
    readonly kind: string;
    readonly words: string | null;
    readonly evidence: string;
    readonly reported_on: string;
  }[],
  seq: number,
): Promise<void> {
  if (reports.length === 0) return;
  await trx
    .insertInto('task_reports')
    .values(reports.map((report) => ({ ...report, recorded_from: seq })))
    .execute();
}
