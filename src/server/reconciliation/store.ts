// Reconciliation SQL: decisions kept by sender and subject; a new one closes the one before.
import type { Decision } from '#domain/reconciliation/piles.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export async function listDecisions(trx: Db, sender: string): Promise<ReadonlyMap<string, Decision>> {
  const rows = await trx
    .selectFrom('list_decisions')
    .select(['subject', 'decision', 'organisation_id', 'note'])
    .where('sender', '=', sender)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  return new Map(
    rows.map((row) => [
      row.subject,
      // The check of the table allows no other word.
      { decision: row.decision as Decision['decision'], organisation: row.organisation_id, note: row.note },
    ]),
  );
}

export async function replaceDecision(
  trx: Db,
  row: {
    readonly office_id: number;
    readonly sender: string;
    readonly subject: string;
    readonly decision: Decision['decision'];
    readonly organisation_id: number | null;
    readonly note: string | null;
    readonly list_id: number | null;
  },
  seq: number,
): Promise<void> {
  await trx
    .updateTable('list_decisions')
    .set({ recorded_to: seq })
    .where('office_id', '=', row.office_id)
    .where('sender', '=', row.sender)
    .where('subject', '=', row.subject)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  await trx
    .insertInto('list_decisions')
    .values({ ...row, recorded_from: seq })
    .execute();
}
