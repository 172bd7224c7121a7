// Reconciliation SQL: decisions kept by sender and subject; a new one closes the one before.
import { sql } from 'kysely';
import type { Decision } from '#domain/reconciliation/piles.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Decisions of an office on lists of a sender, as known at a journal number. */
export async function listDecisions(
  trx: Db,
  sender: string,
  officeId: number,
  knownAt: number = STILL_KNOWN - 1,
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await trx
    .selectFrom('list_decisions')
    .select(['subject', 'decision', 'organisation_id', 'note'])
    .where('sender', '=', sender)
    .where('office_id', '=', officeId)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
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

/** The newest list of each sender about a unit in a window of days on which a difference has been explained. */
export async function listExplained(
  trx: Db,
  asked: {
    readonly unitId: number;
    readonly from: string;
    readonly to: string;
    readonly knownAt: number;
    readonly officeId: number | null;
  },
): Promise<readonly number[]> {
  const { unitId, from, to, knownAt, officeId } = asked;
  const { rows } = await sql<{ id: number }>`
    select distinct on (l.office_id, l.sender) l.id from received_lists l
    where l.unit_id = ${unitId} and l.as_of between ${from} and ${to} and l.recorded_from <= ${knownAt}
      and (${officeId}::bigint is null or l.office_id = ${officeId}) and exists (
      select 1 from list_decisions d where d.office_id = l.office_id and d.sender = l.sender and d.decision = 'explained'
        and d.recorded_from <= ${knownAt} and d.recorded_to > ${knownAt})
    order by l.office_id, l.sender, l.as_of desc, l.id desc`.execute(trx);
  return rows.map(({ id }) => id);
}
