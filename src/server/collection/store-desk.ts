// Bàn thu thập in the database: who should report, in what state each is, counted by place; reminders and calls.
import { type RawBuilder, sql } from 'kysely';
import type { CallOutcome } from '#domain/collection/reasons.ts';
import type { StateFilter } from '#domain/indicator/measure.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** The territory asked about, on the last day of the period. */
export interface Territory {
  readonly level: string;
  readonly unitId: number;
  readonly day: string;
  /** null = the whole nation */
  readonly whole: boolean;
}

function within(territory: Territory, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  if (territory.whole) return sql`true`;
  return sql`exists (select 1 from unit_ancestries w where w.unit_id = ${unit} and w.level = ${territory.level} and w.ancestor_id = ${territory.unitId}
    and w.from_date <= ${territory.day} and w.to_date > ${territory.day})`;
}

export function populationPart(filter: StateFilter): RawBuilder<unknown> {
  const kinds = filter.kind ? sql`t.kind in (${sql.join([...filter.kind])})` : sql`true`;
  const operating = filter.operating ? sql`t.operating in (${sql.join([...filter.operating])})` : sql`true`;
  return sql`${kinds} and ${operating}`;
}

export interface CountRow {
  readonly unit_id: number | null;
  readonly form_code: string;
  readonly state: string;
  readonly late: number;
  readonly queued: number;
  readonly overdue: number;
  readonly count: number;
}

/** States of the submissions of a period, by the units of a level. */
export async function countStates(
  trx: Db,
  periodId: number,
  territory: Territory,
  level: string,
): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    select g.ancestor_id as unit_id, s.form_code, t.state, count(*) filter (where v.late)::int as late, count(*) filter (where v.queued)::int as queued,
      0 as overdue, count(*)::int as count
    from submissions s join submission_states t on t.submission_id = s.id and t.recorded_to = ${STILL_KNOWN}
    left join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
    left join unit_ancestries g on g.unit_id = s.unit_id and g.level = ${level} and g.from_date <= ${territory.day} and g.to_date > ${territory.day}
    where s.period_id = ${periodId} and ${within(territory, sql`s.unit_id`)}
    group by g.ancestor_id, s.form_code, t.state`.execute(trx);
  return rows;
}

/** How many organisations should report, by the units of a level. */
export async function countExpected(
  trx: Db,
  population: StateFilter,
  territory: Territory,
  level: string,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ unit_id: number; count: number }>`
    select g.ancestor_id as unit_id, count(*)::int as count from organisation_spans t
    join unit_ancestries g on g.unit_id = t.unit_id and g.level = ${level} and g.from_date <= ${territory.day} and g.to_date > ${territory.day}
    where t.valid_from <= ${territory.day} and t.valid_to > ${territory.day} and t.recorded_to = ${STILL_KNOWN} and ${populationPart(population)}
      and ${within(territory, sql`t.unit_id`)}
    group by g.ancestor_id`.execute(trx);
  return new Map(rows.map((row) => [row.unit_id, row.count]));
}

export interface ReporterRow {
  readonly organisation: number;
  readonly name: string;
  readonly unit_id: number;
  readonly state: string | null;
  readonly submission: number | null;
  readonly version: number | null;
  readonly draft: number | null;
  readonly draft_cells: unknown;
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
  readonly after: number;
  readonly limit: number;
}

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
  return sql`from organisation_spans t
    left join submissions s on s.period_id = ${periodId} and s.form_code = ${form} and s.organisation_id = t.organisation_id
    left join submission_states st on st.submission_id = s.id and st.recorded_to = ${STILL_KNOWN}
    where t.valid_from <= ${territory.day} and t.valid_to > ${territory.day} and t.recorded_to = ${STILL_KNOWN} and ${populationPart(population)}
      and ${within(territory, sql`t.unit_id`)} and ${state} and ${only}`;
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
  const { rows } = await sql<ReporterRow>`
    select q.*, d.draft, d.cells as draft_cells, r.at as reminded_at, coalesce(r.times, 0)::int as reminders, c.at as call_at, c.outcome as call_outcome
    from (select t.organisation_id as organisation, t.name, t.unit_id, st.state, s.id as submission, st.version
      ${reporterRows(periodId, form, population, territory, filter)} and t.organisation_id > ${filter.after} order by t.organisation_id limit ${filter.limit}) q
    left join submission_drafts d on d.submission_id = q.submission
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

/** Last journal number that touched the forms of a period: the mark of live counters. */
export async function findMark(trx: Db, periodId: number): Promise<number> {
  const { rows } = await sql<{
    mark: number | null;
  }>`select max(recorded_from) as mark from submission_states where period_id = ${periodId}`.execute(trx);
  return rows[0]?.mark ?? 0;
}

export async function insertReminders(
  trx: Db,
  rows: readonly {
    period_id: number;
    form_code: string;
    organisation_id: number;
    unit_id: number;
    way: 'mail' | 'letter';
    person_id: number;
    at: Date;
    recorded_from: number;
  }[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('collection_reminders')
      .values([...rows])
      .execute();
}

/** People who work at organisations' own accounts, by organisation. */
export async function listAccountants(
  trx: Db,
  organisations: readonly number[],
  today: string,
): Promise<ReadonlyMap<number, number>> {
  if (organisations.length === 0) return new Map();
  const { rows } = await sql<{ organisation_id: number; person_id: number }>`
    select o.organisation_id, min(t.person_id) as person_id from offices o join posts t on t.office_id = o.id
    where o.organisation_id = any (${[...organisations]}::bigint[]) and not o.link_only and t.valid_from <= ${today} and t.valid_to > ${today}
    group by o.organisation_id`.execute(trx);
  return new Map(rows.map((row) => [row.organisation_id, row.person_id]));
}

export interface CallRow {
  readonly organisation: number;
  readonly name: string;
  readonly at: Date;
  readonly by: string;
  readonly outcome: string;
  readonly note: string | null;
}

export async function insertCall(
  trx: Db,
  row: {
    period_id: number;
    form_code: string;
    organisation_id: number;
    unit_id: number;
    outcome: CallOutcome;
    note: string | null;
    person_id: number;
    at: Date;
    recorded_from: number;
  },
): Promise<void> {
  await trx.insertInto('collection_calls').values(row).execute();
}

/** Calls of a period in a territory, the newest first. */
export async function listCalls(
  trx: Db,
  periodId: number,
  territory: Territory,
  organisation: number | undefined,
): Promise<readonly CallRow[]> {
  const { rows } = await sql<CallRow>`
    select c.organisation_id as organisation, coalesce(x.name, '') as name, c.at, coalesce(p.name, '') as by, c.outcome, c.note
    from collection_calls c left join persons p on p.id = c.person_id
    left join lateral (select s.name from organisation_spans s where s.organisation_id = c.organisation_id and s.recorded_to = ${STILL_KNOWN}
      order by s.valid_from desc limit 1) x on true
    where c.period_id = ${periodId} and ${within(territory, sql`c.unit_id`)} and ${organisation === undefined ? sql`true` : sql`c.organisation_id = ${organisation}`}
    order by c.id desc limit 500`.execute(trx);
  return rows;
}
