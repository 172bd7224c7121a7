// Ghi một bản gửi: version, state, cells and kept totals, each in one statement.
import { sql } from 'kysely';
import type { Cells } from '#domain/form/cell-value.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** What every row of a submission carries, for scope. */
export interface Owner {
  readonly submission_id: number;
  readonly period_id: number;
  readonly form_code: string;
  readonly organisation_id: number | null;
  readonly unit_id: number;
}

export interface NewVersion extends Owner {
  readonly version: number;
  readonly form_version: number;
  readonly channel: string;
  readonly late: boolean;
  readonly queued: boolean;
  readonly exceptions: string;
  readonly findings: string;
  readonly errors: number;
  readonly warnings: number;
  readonly same_count: number;
  readonly changed_count: number;
  readonly digest: Buffer;
  readonly sent_by: number | null;
  readonly sent_office: number | null;
  readonly sent_at: Date;
  readonly device_time: string | null;
  readonly recorded_from: number;
}

/** Adds a version and its cells; the one before ends. */
export async function insertVersion(
  trx: Db,
  row: NewVersion,
  periodEnd: string,
  cells: Cells,
): Promise<void> {
  if (row.version > 1)
    await trx
      .updateTable('submission_versions')
      .set({ recorded_to: row.recorded_from })
      .where('submission_id', '=', row.submission_id)
      .where('recorded_to', '=', STILL_KNOWN)
      .execute();
  await trx.insertInto('submission_versions').values(row).execute();
  const list = Object.entries(cells);
  await sql`
    insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, words, absent, same)
    select ${periodEnd}::date, ${row.period_id}, ${row.form_code}, ${row.submission_id}::bigint, ${row.version}, ${row.organisation_id}::bigint, ${row.unit_id}, c.*
    from unnest(${list.map(([cell]) => cell)}::text[], ${list.map(([, each]) => ('number' in each ? each.number : null))}::bigint[],
      ${list.map(([, each]) => ('text' in each ? each.text : null))}::text[], ${list.map(([, each]) => ('absent' in each ? each.absent : null))}::text[],
      ${list.map(([, each]) => each.same ?? false)}::boolean[]) as c`.execute(trx);
}

export interface NewState extends Owner {
  readonly state: string;
  readonly version: number;
  readonly level: string;
  readonly acting: boolean;
  readonly reason: string | null;
  readonly notes: string;
  readonly person_id: number | null;
  readonly office_id: number | null;
  readonly at: Date;
  readonly recorded_from: number;
}

/** Sets the state; the one before ends. */
export async function insertState(trx: Db, row: NewState): Promise<void> {
  await trx
    .updateTable('submission_states')
    .set({ recorded_to: row.recorded_from })
    .where('submission_id', '=', row.submission_id)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  await trx.insertInto('submission_states').values(row).execute();
}

/** Makes a version the approved value, or none (null). */
export async function setApproval(trx: Db, owner: Owner, version: number | null, seq: number): Promise<void> {
  await trx
    .updateTable('submission_approvals')
    .set({ recorded_to: seq })
    .where('submission_id', '=', owner.submission_id)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  if (version !== null)
    await trx
      .insertInto('submission_approvals')
      .values({ ...owner, version, recorded_from: seq })
      .execute();
}

/** Moves the kept totals of the reporter's province from one version to another; 0 = none. */
export async function moveTotals(
  trx: Db,
  submission: number,
  basis: 'all' | 'approved',
  from: number,
  to: number,
  seq: number,
): Promise<void> {
  if (from === to) return;
  await sql`select move_form_totals(${submission}, ${basis}, ${from}, ${to}, ${seq})`.execute(trx);
}

export interface NewDraft extends Owner {
  readonly draft: number;
  readonly form_version: number;
  readonly cells: string;
  readonly exceptions: string;
  readonly person_id: number | null;
  readonly saved_at: Date;
}

export async function saveDraftRow(trx: Db, row: NewDraft): Promise<void> {
  const { draft, form_version, cells, exceptions, person_id, saved_at } = row;
  await trx
    .insertInto('submission_drafts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('submission_id')
        .doUpdateSet({ draft, form_version, cells, exceptions, person_id, saved_at }),
    )
    .execute();
}
