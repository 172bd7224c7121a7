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

/** Takes the letters of one person whose time has come, as the loader, and says so before they are handed over. */
export async function takeLetters(trx: Db, now: Date, limit: number): Promise<readonly WaitingLetter[]> {
  const { rows } = await sql<WaitingLetter>`
    update mail_outbox t set taken_at = ${now} from (
      select m.id, m.send_after, p.email from mail_outbox m join persons p on p.id = m.person_id
      where m.sent_at is null and m.taken_at is null and m.unknown_at is null and m.send_after <= ${now} and m.person_id = (
        select x.person_id from mail_outbox x join persons y on y.id = x.person_id
        where x.sent_at is null and x.taken_at is null and x.unknown_at is null and x.send_after <= ${now}
          and y.disabled_at is null and not y.link_only
        order by x.send_after, x.id limit 1 for update of x skip locked)
      order by m.send_after, m.id limit ${limit} for update of m skip locked) d
    where t.id = d.id returning t.id, t.key, d.email, t.sealed_letter, t.attempts`.execute(trx);
  return [...rows].sort((a, b) => a.id - b.id);
}

export async function markSent(trx: Db, ids: readonly number[], now: Date): Promise<void> {
  await trx
    .updateTable('mail_outbox')
    .set({ sent_at: now, last_error: null })
    .where('id', 'in', ids)
    .execute();
}

/** The post said no: the letter waits for another try. */
export async function markFailed(trx: Db, id: number, error: string, next: Date): Promise<void> {
  await trx
    .updateTable('mail_outbox')
    .set((build) => ({
      attempts: build('attempts', '+', 1),
      last_error: error.slice(0, 300),
      send_after: next,
      taken_at: null,
    }))
    .where('id', '=', id)
    .execute();
}

/**
 * Letters handed over whose end nobody knows: those given, or all taken so long ago that their sender must have died.
 * Whoever made an invitation is told, for its letter has no other way to its reader. @returns how many
 */
export async function markUnknown(
  trx: Db,
  which: { readonly ids: readonly number[] } | { readonly takenBefore: Date },
  error: string,
  now: Date,
): Promise<number> {
  const chosen =
    'ids' in which ? sql`m.id = any (${[...which.ids]}::bigint[])` : sql`m.taken_at < ${which.takenBefore}`;
  const { rows } = await sql<{ id: number }>`
    with lost as (update mail_outbox m set unknown_at = ${now}, last_error = ${error.slice(0, 300)}
        where m.sent_at is null and m.unknown_at is null and m.taken_at is not null and ${chosen} returning m.id, m.key, m.person_id),
      told as (insert into notices (person_id, key, title, path, created_at)
        select i.created_by, 'letter-unknown:' || l.id,
          'Không rõ thư gửi ' || p.name || ' đã tới chưa: hãy hỏi lại, nếu chưa thì tạo liên kết mới', '/people', ${now}
        from lost l join persons p on p.id = l.person_id
        join invitations i on 'invitation:' || encode(i.token_digest, 'hex') = l.key
        on conflict on constraint notices_once do nothing)
    select id from lost`.execute(trx);
  return rows.length;
}
