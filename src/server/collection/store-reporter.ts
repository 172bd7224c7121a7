// Ai phải nộp in the database: each with state, draft, reminders and the last call.
import { type RawBuilder, sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { populationPart } from '#server/collection/query-population.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface ReporterRow {
  readonly organisation: number;
  readonly name: string;
  readonly unit_id: number;
  readonly state: string | null;
  readonly submission: number | null;
  readonly version: number | null;
  readonly draft: number | null;
  readonly draft_cells: unknown;
  readonly draft_over: number | null;
  readonly draft_at: Date | null;
  readonly draft_by: string | null;
  readonly draft_person: number | null;
  readonly reminded_at: Date | null;
  readonly reminders: number;
  readonly call_at: Date | null;
  readonly call_outcome: string | null;
}

export interface ReporterFilter {
  readonly state?: string | undefined;
  /** Those that have sent nothing that stands: no form, a draft, or one returned. */
  readonly missing: boolean;
  readonly only?: readonly number[] | undefined;
  /** Only those that are in the register on this day too: who has been dissolved since can be written to no more. */
  readonly openOn?: string;
  /** Only those to whom no letter has been printed for this form and period. */
  readonly unlettered?: true;
  /** Those with the fewest printed letters come first, so that the next printing goes on where the last one stopped. */
  readonly fewestLetters?: true;
  readonly after: number;
  readonly limit: number;
}

/** Letters printed to an organisation of the alias t. */
const lettersOf = (
  periodId: number,
  form: string,
) => sql`collection_reminders l where l.period_id = ${periodId}
  and l.form_code = ${form} and l.organisation_id = t.organisation_id and l.way = 'letter'`;

function reporterRows(
  periodId: number,
  form: string,
  population: StateFilter,
  territory: Territory,
  filter: ReporterFilter,
): RawBuilder<unknown> {
  const state = filter.missing
    ? sql`(st.state is null or st.state in ('draft', 'returned'))`
    : filter.state === 'none'
      ? sql`st.state is null`
      : filter.state === undefined
        ? sql`true`
        : sql`st.state = ${filter.state}`;
  const only = filter.only ? sql`t.organisation_id = any (${[...filter.only]}::bigint[])` : sql`true`;
  const open = filter.openOn
    ? sql`exists (select 1 from organisation_spans u where u.organisation_id = t.organisation_id
        and u.valid_from <= ${filter.openOn} and u.valid_to > ${filter.openOn} and u.recorded_to = ${STILL_KNOWN})`
    : sql`true`;
  const unlettered = filter.unlettered
    ? sql`not exists (select 1 from ${lettersOf(periodId, form)})`
    : sql`true`;
  return sql`from organisation_spans t
    left join submissions s on s.period_id = ${periodId} and s.form_code = ${form} and s.organisation_id = t.organisation_id
    left join submission_states st on st.submission_id = s.id and st.recorded_to = ${STILL_KNOWN}
    where t.valid_from <= ${territory.day} and t.valid_to > ${territory.day} and t.recorded_to = ${STILL_KNOWN} and ${populationPart(population)}
      and ${within(territory, sql`t.unit_id`)} and ${state} and ${only} and ${open} and ${unlettered}`;
}

/** Organisations that should report, ordered by their number. */
export async function listReporters(
  trx: Db,
  periodId: number,
  form: string,
  population: StateFilter,
  territory: Territory,
  filter: ReporterFilter,
): Promise<readonly ReporterRow[]> {
  const order = filter.fewestLetters
    ? sql`(select count(*) from ${lettersOf(periodId, form)}), t.organisation_id`
    : sql`t.organisation_id`;
  const { rows } = await sql<ReporterRow>`
    select q.*, d.draft, d.cells as draft_cells, d.over_version as draft_over, d.saved_at as draft_at, p.name as draft_by, d.person_id as draft_person, r.at as reminded_at, coalesce(r.times, 0)::int as reminders, c.at as call_at, c.outcome as call_outcome
    from (select t.organisation_id as organisation, t.name, t.unit_id, st.state, s.id as submission, st.version
      ${reporterRows(periodId, form, population, territory, filter)} and t.organisation_id > ${filter.after} order by ${order} limit ${filter.limit}) q
    left join submission_drafts d on d.submission_id = q.submission
    left join persons p on p.id = d.person_id
    left join lateral (select max(x.at) as at, count(*) as times from collection_reminders x where x.period_id = ${periodId} and x.form_code = ${form}
      and x.organisation_id = q.organisation) r on true
    left join lateral (select x.at, x.outcome from collection_calls x where x.period_id = ${periodId} and x.organisation_id = q.organisation
      order by x.id desc limit 1) c on true
    order by q.organisation`.execute(trx);
  return rows;
}

export async function countReporters(
  trx: Db,
  periodId: number,
  form: string,
  population: StateFilter,
  territory: Territory,
  filter: ReporterFilter,
): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count ${reporterRows(periodId, form, population, territory, filter)}`.execute(
    trx,
  );
  return rows[0]?.count ?? 0;
}

/** Forms that offices have begun or sent for their own territory, by unit. */
export async function listUnitForms(
  trx: Db,
  periodId: number,
  form: string,
): Promise<ReadonlyMap<number, { readonly state: string; readonly submission: number }>> {
  const { rows } = await sql<{ unit_id: number; state: string; submission: number }>`
    select s.unit_id, st.state, s.id as submission from submissions s
    join submission_states st on st.submission_id = s.id and st.recorded_to = ${STILL_KNOWN}
    where s.period_id = ${periodId} and s.form_code = ${form} and s.organisation_id is null`.execute(trx);
  return new Map(rows.map((row) => [row.unit_id, row]));
}
