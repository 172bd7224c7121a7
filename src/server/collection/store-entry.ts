// Biểu đã gửi in the database: the reporter, the submission with its versions, states, drafts and cells.
import { sql } from 'kysely';
import type { Cells, CellValue } from '#domain/form/cell-value.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface OrganisationSeat {
  readonly id: number;
  readonly name: string;
  readonly unit_id: number;
  readonly kind: string;
  readonly sector: string;
  readonly agricultural: boolean;
  readonly operating: string;
  readonly tax_code: string | null;
  readonly address: string | null;
  readonly charter_capital_dong: number | null;
  readonly members_official: number | null;
  readonly members_linked_capital: number | null;
  readonly members_linked_other: number | null;
  readonly workers: number | null;
  readonly grade: string | null;
}

/** An organisation in sight as it stood on a day, else as it is known latest before. */
export async function findSeat(trx: Db, id: number, day: string): Promise<OrganisationSeat | undefined> {
  const { rows } = await sql<OrganisationSeat>`
    select organisation_id as id, name, unit_id, kind, sector, agricultural, operating, tax_code, address, charter_capital_dong,
      members_official, members_linked_capital, members_linked_other, workers, grade
    from organisation_spans where organisation_id = ${id} and recorded_to = ${STILL_KNOWN} and valid_from <= ${day}
    order by valid_from desc limit 1`.execute(trx);
  return rows[0];
}

export interface SubmissionRow {
  readonly id: number;
  readonly period_id: number;
  readonly period_key: string;
  readonly form_code: string;
  readonly organisation_id: number | null;
  readonly unit_id: number;
  readonly province_id: number | null;
  readonly version: number;
  readonly state: string;
  readonly level: string;
  readonly form_version: number | null;
  readonly channel: string | null;
  readonly late: boolean | null;
  readonly queued: boolean | null;
  readonly exceptions: unknown;
  readonly sent_by: number | null;
  readonly sent_at: Date | null;
  readonly sender: string | null;
  readonly reason: string | null;
  readonly notes: unknown;
  readonly state_by: string | null;
  readonly state_at: Date;
  readonly approved_version: number | null;
  readonly draft: number | null;
  readonly draft_cells: unknown;
  readonly draft_exceptions: unknown;
  readonly draft_at: Date | null;
  readonly draft_by: string | null;
  readonly seq: number | null;
}

const SUBMISSION = sql`
  select s.id, s.period_id, s.period_key, s.form_code, s.organisation_id, s.unit_id, s.province_id, coalesce(v.version, 0) as version,
    t.state, t.level, v.form_version, v.channel, v.late, v.queued, v.exceptions, v.sent_by, v.sent_at, p.name as sender, t.reason, t.notes,
    q.name as state_by, t.at as state_at, a.version as approved_version, d.draft, d.cells as draft_cells, d.exceptions as draft_exceptions,
    d.saved_at as draft_at, w.name as draft_by, v.recorded_from as seq
  from submissions s
  join submission_states t on t.submission_id = s.id and t.recorded_to = ${STILL_KNOWN}
  left join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
  left join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN}
  left join submission_drafts d on d.submission_id = s.id
  left join persons p on p.id = v.sent_by left join persons q on q.id = t.person_id left join persons w on w.id = d.person_id`;

export interface Whose {
  readonly organisation: number | null;
  readonly unit: number;
}

/** The reporter's submission of a form in a period. */
export async function findSubmission(
  trx: Db,
  periodId: number,
  form: string,
  whose: Whose,
): Promise<SubmissionRow | undefined> {
  const own =
    whose.organisation === null
      ? sql`s.organisation_id is null and s.unit_id = ${whose.unit}`
      : sql`s.organisation_id = ${whose.organisation}`;
  const { rows } =
    await sql<SubmissionRow>`${SUBMISSION} where s.period_id = ${periodId} and s.form_code = ${form} and ${own}`.execute(
      trx,
    );
  return rows[0];
}

export async function findSubmissionById(trx: Db, id: number): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`${SUBMISSION} where s.id = ${id}`.execute(trx);
  return rows[0];
}

export interface NewSubmission {
  readonly period_id: number;
  readonly period_key: string;
  readonly form_code: string;
  readonly organisation_id: number | null;
  readonly unit_id: number;
  readonly province_id: number | null;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly agricultural: boolean | null;
  readonly recorded_from: number;
}

export async function insertSubmission(trx: Db, row: NewSubmission): Promise<number> {
  const { id } = await trx.insertInto('submissions').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

interface CellRow {
  readonly submission_id: number;
  readonly cell: string;
  readonly amount: number | null;
  readonly words: string | null;
  readonly absent: string | null;
  readonly same: boolean;
}

function cellOf(row: CellRow): CellValue {
  const same = row.same ? { same: true as const } : {};
  if (row.amount !== null) return { number: row.amount, ...same };
  if (row.words !== null) return { text: row.words, ...same };
  return { absent: row.absent === 'unknown' ? 'unknown' : 'not_applicable', ...same };
}

/** Cells of versions of submissions, by submission. */
export async function listCells(
  trx: Db,
  periodEnd: string,
  versions: readonly { id: number; version: number }[],
): Promise<ReadonlyMap<number, Cells>> {
  const found = new Map<number, Record<string, CellValue>>();
  if (versions.length === 0) return found;
  const { rows } = await sql<CellRow>`
    select c.submission_id, c.cell, c.amount, c.words, c.absent, c.same
    from unnest(${versions.map((each) => each.id)}::bigint[], ${versions.map((each) => each.version)}::int[]) as want (id, version)
    join form_cells c on c.period_end = ${periodEnd} and c.submission_id = want.id and c.version = want.version`.execute(
    trx,
  );
  for (const row of rows) {
    const cells = found.get(row.submission_id) ?? {};
    cells[row.cell] = cellOf(row);
    found.set(row.submission_id, cells);
  }
  return found;
}

export interface LastForm {
  readonly id: number;
  readonly version: number;
  readonly period_end: string;
  readonly period_name: string;
}

/** The reporter's latest form before a day, of the same code: the approved version, else what was sent last. */
export async function findLastForm(
  trx: Db,
  form: string,
  whose: Whose,
  before: string,
): Promise<LastForm | undefined> {
  const own =
    whose.organisation === null
      ? sql`s.organisation_id is null and s.unit_id = ${whose.unit}`
      : sql`s.organisation_id = ${whose.organisation}`;
  const { rows } = await sql<LastForm>`
    select s.id, coalesce(a.version, v.version) as version, p.to_date as period_end, p.name as period_name
    from submissions s join reporting_periods p on p.id = s.period_id
    join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
    left join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN}
    where s.form_code = ${form} and p.to_date < ${before} and ${own} order by p.to_date desc limit 1`.execute(
    trx,
  );
  return rows[0];
}
