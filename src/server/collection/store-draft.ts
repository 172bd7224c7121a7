// Nháp và tổng đang giữ: the draft that is overwritten, and the totals that a sending moves.
import type { Owner } from '#server/collection/store-send.ts';
import type { Db } from '#server/platform/db.ts';

/**
 * Words that move the kept totals of the reporter's province from one version to another (0 = none), for the end of a write: those rows
 * are the province's own, and everyone who sends or approves there waits for them.
 */
export function movingTotals(
  submission: number,
  basis: 'all' | 'approved',
  from: number,
  to: number,
  seq: number,
): readonly string[] {
  const numbers = [submission, from, to, seq];
  if (!numbers.every(Number.isSafeInteger))
    throw new RangeError(`không phải số nguyên: ${numbers.join(', ')}`);
  return from === to ? [] : [`select move_form_totals(${submission}, '${basis}', ${from}, ${to}, ${seq})`];
}

export interface NewDraft extends Owner {
  readonly draft: number;
  readonly form_version: number;
  /** Version sent last when the draft was saved: while it is still the current one, the draft is newer. */
  readonly over_version: number;
  readonly cells: string;
  readonly exceptions: string;
  readonly person_id: number | null;
  readonly saved_at: Date;
}

export async function saveDraftRow(trx: Db, row: NewDraft): Promise<void> {
  const { draft, form_version, over_version, cells, exceptions, person_id, saved_at } = row;
  await trx
    .insertInto('submission_drafts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('submission_id')
        .doUpdateSet({ draft, form_version, over_version, cells, exceptions, person_id, saved_at }),
    )
    .execute();
}
