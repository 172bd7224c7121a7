// Ghi một bản gửi: version and cells, each in one statement.
import { sql } from 'kysely';
import type { Cells } from '#domain/form/cell-value.ts';
import type { Owner } from '#server/collection/store-send.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

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
