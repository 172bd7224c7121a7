// Ghi một bước: state and approval of a submission; the one before ends.
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** What every row of a submission carries, for scope. */
export interface Owner {
  readonly submission_id: number;
  readonly period_id: number;
  readonly form_code: string;
  readonly organisation_id: number | null;
  readonly unit_id: number;
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
