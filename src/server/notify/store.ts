// Notices and letters in the database: written through named functions, read back only by the person they are for.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export interface NewNotice {
  readonly personId: number;
  /** Names the matter; the same matter is told once. */
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly dueOn: string | null;
}

/** @returns false when the person had been told already */
export async function insertNotice(trx: Db, notice: NewNotice, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    told: boolean;
  }>`select notify(${notice.personId}, ${notice.key}, ${notice.title},
    ${notice.path}, ${notice.dueOn}, ${now}) as told`.execute(trx);
  return rows[0]?.told ?? false;
}

/** @returns false when a letter of this key waits or went already */
export async function insertLetter(
  trx: Db,
  letter: { key: string; personId: number; sealed: Buffer; sendAfter: Date },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    posted: boolean;
  }>`select post_letter(${letter.key}, ${letter.personId}, ${letter.sealed},
    ${letter.sendAfter}, ${now}) as posted`.execute(trx);
  return rows[0]?.posted ?? false;
}

export async function findMailChoice(trx: Db, personId: number): Promise<string> {
  const { rows } = await sql<{ choice: string }>`select mail_choice(${personId}) as choice`.execute(trx);
  return rows[0]?.choice ?? 'daily';
}

export async function saveMailChoice(trx: Db, personId: number, mail: string): Promise<void> {
  await trx
    .insertInto('notice_choices')
    .values({ person_id: personId, mail })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ mail }))
    .execute();
}

export interface NoticeRow {
  readonly id: number;
  readonly title: string;
  readonly path: string;
  readonly due_on: string | null;
  readonly created_at: Date;
  readonly done_at: Date | null;
}

/** One's own matters: open ones by deadline, then what was done lately. */
export async function listNotices(trx: Db, personId: number, limit: number): Promise<readonly NoticeRow[]> {
  return trx
    .selectFrom('notices')
    .select(['id', 'title', 'path', 'due_on', 'created_at', 'done_at'])
    .where('person_id', '=', personId)
    .orderBy((build) => build('done_at', 'is not', null))
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function closeNotice(trx: Db, personId: number, id: number, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('notices')
    .set({ done_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface WaitingLetter {
  readonly id: number;
  readonly key: string;
  readonly email: string;
  readonly sealed_letter: Buffer;
  readonly attempts: number;
}

/** Takes the letters of one person whose time has come, as the loader; locked, so that two senders never take the same one. */
export async function takeLetters(trx: Db, now: Date, limit: number): Promise<readonly WaitingLetter[]> {
  const { rows } = await sql<WaitingLetter>`
    select m.id, m.key, p.email, m.sealed_letter, m.attempts from mail_outbox m join persons p on p.id = m.person_id
    where m.sent_at is null and m.send_after <= ${now} and m.person_id = (
      select x.person_id from mail_outbox x join persons y on y.id = x.person_id
      where x.sent_at is null and x.send_after <= ${now} and y.disabled_at is null and not y.link_only
      order by x.send_after, x.id limit 1 for update of x skip locked)
    order by m.send_after, m.id limit ${limit} for update of m skip locked`.execute(trx);
  return rows;
}

export async function markSent(trx: Db, id: number, now: Date): Promise<void> {
  await trx.updateTable('mail_outbox').set({ sent_at: now, last_error: null }).where('id', '=', id).execute();
}

export async function markFailed(trx: Db, id: number, error: string, next: Date): Promise<void> {
  await trx
    .updateTable('mail_outbox')
    .set((build) => ({
      attempts: build('attempts', '+', 1),
      last_error: error.slice(0, 300),
      send_after: next,
    }))
    .where('id', '=', id)
    .execute();
}
