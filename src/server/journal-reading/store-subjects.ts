// Names of what journal entries are about, under the reader's own row security: what they may not see stays without a name.
import { type RawBuilder, sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface NamedSubject {
  readonly id: string;
  readonly name: string;
}

type Ids = readonly string[];

/** Numbers among the ids; the others name nothing of that kind. */
const numbers = (ids: Ids) => ids.filter((id) => /^[0-9]{1,15}$/.test(id)).map(Number);

const citation = sql`case when d.symbol = '' then d.number else d.number || '/' || d.symbol end`;
const organisationName = (id: RawBuilder<unknown>) =>
  sql`(select s.name from organisation_spans s where s.organisation_id = ${id} and s.recorded_to = ${STILL_KNOWN} order by s.valid_from desc limit 1)`;

/** How each kind of thing is named: of several texts those that are there. */
const QUERIES: Readonly<Record<string, (ids: Ids) => RawBuilder<NamedSubject>>> = {
  document: (
    ids,
  ) => sql`select d.document_id::text as id, concat_ws(' ', ${citation}, '(' || nullif(d.summary, '') || ')') as name
    from official_document_versions d where d.document_id = any (${numbers(ids)}::bigint[]) and d.recorded_to = ${STILL_KNOWN}`,
  task: (
    ids,
  ) => sql`select t.id::text, 'khoản ' || c.label || ' của ' || ${citation} as name from directive_tasks t
    join lateral (select label from directive_clauses where id = t.clause_id order by recorded_from desc limit 1) c on true
    join official_document_versions d on d.document_id = t.document_id and d.recorded_to = ${STILL_KNOWN}
    where t.id = any (${numbers(ids)}::bigint[])`,
  publication: (ids) => sql`select distinct on (v.publication_id) v.publication_id::text as id,
      concat_ws(', số ', v.title, nullif(concat_ws('/', v.number, v.symbol), '')) as name
    from publication_versions v where v.publication_id = any (${numbers(ids)}::bigint[]) order by v.publication_id, v.recorded_from desc`,
  release: (
    ids,
  ) => sql`select distinct on (v.release_id) v.release_id::text as id, r.code || ' ' || v.title as name
    from release_versions v join releases r on r.id = v.release_id where v.release_id = any (${numbers(ids)}::bigint[]) order by v.release_id, v.recorded_from desc`,
  'release-calendar': (ids) => sql`select distinct on (entry_id) entry_id::text as id, title as name
    from release_calendar_versions where entry_id = any (${numbers(ids)}::bigint[]) order by entry_id, recorded_from desc`,
  submission: (
    ids,
  ) => sql`select s.id::text, concat_ws(', ', s.form_code, ${organisationName(sql`s.organisation_id`)}, p.name) as name
    from submissions s left join reporting_periods p on p.id = s.period_id where s.id = any (${numbers(ids)}::bigint[])`,
  period: (ids) =>
    sql`select key as id, concat_ws(', chế độ ', name, regime) as name from reporting_periods where key = any (${[...ids]}::text[])`,
  form: (
    ids,
  ) => sql`select distinct on (form_code) form_code as id, form_code || ' ' || (definition ->> 'title') as name
    from form_versions where form_code = any (${[...ids]}::text[]) order by form_code, version desc`,
  file: (ids) =>
    sql`select id::text, '"' || name || '"' as name from stored_files where id = any (${numbers(ids)}::bigint[])`,
  notice: (ids) =>
    sql`select id::text, '"' || title || '"' as name from notices where id = any (${numbers(ids)}::bigint[])`,
  list: (ids) =>
    sql`select id::text, '"' || file_name || '" của ' || sender as name from received_lists where id = any (${numbers(ids)}::bigint[])`,
};

/** The names of some things of one kind; of a kind that has none here, nothing. */
export async function listSubjectNames(trx: Db, kind: string, ids: Ids): Promise<readonly NamedSubject[]> {
  const query = Object.hasOwn(QUERIES, kind) ? QUERIES[kind] : undefined;
  return query ? (await query(ids).execute(trx)).rows : [];
}

export interface TargetSubject {
  readonly id: string;
  readonly definition: unknown;
  readonly citation: string;
}

/** Targets with the documents that set them. */
export async function listTargetSubjects(trx: Db, ids: Ids): Promise<readonly TargetSubject[]> {
  const { rows } = await sql<TargetSubject>`
    select t.target_id::text as id, t.definition, ${citation} as citation from target_versions t
    join official_document_versions d on d.document_id = t.document_id and d.recorded_to = ${STILL_KNOWN}
    where t.target_id = any (${numbers(ids)}::bigint[]) and t.recorded_to = ${STILL_KNOWN}`.execute(trx);
  return rows;
}
