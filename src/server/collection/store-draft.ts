// Nháp và tổng đang giữ: the draft that is overwritten, and the totals that a sending moves.
import { sql } from 'kysely';
import type { Owner } from '#server/collection/store-send.ts';
import type { Db } from '#server/platform/db.ts';

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
