// What a person keeps at their own account: sessions, posts to choose from, the password and its predecessors.
import type { OfficeLevel, RoleName } from '#domain/permission/role.ts';
import type { Db } from '#server/platform/db.ts';

export interface OwnSessionRow {
  readonly id: number;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly address: string | null;
  readonly device: string | null;
  readonly office: string;
}

export async function listOwnSessions(
  trx: Db,
  personId: number,
  now: Date,
): Promise<readonly OwnSessionRow[]> {
  return trx
    .selectFrom('sessions')
    .innerJoin('posts', 'posts.id', 'sessions.post_id')
    .innerJoin('offices', 'offices.id', 'posts.office_id')
    .select([
      'sessions.id',
      'sessions.created_at',
      'sessions.seen_at',
      'sessions.expires_at',
      'sessions.address',
      'sessions.device',
      'offices.name as office',
    ])
    .where('sessions.person_id', '=', personId)
    .where('sessions.revoked_at', 'is', null)
    .where('sessions.expires_at', '>', now)
    .orderBy('sessions.seen_at', 'desc')
    .execute();
}

/** Ends one of the person's own sessions. @returns false when it is not theirs or has ended */
export async function endOwnSession(trx: Db, personId: number, id: number, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends all of the person's sessions but the one in use. */
export async function endOtherSessions(trx: Db, personId: number, keep: number, now: Date): Promise<number> {
  const result = await trx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('id', '<>', keep)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export interface OwnPostRow {
  readonly id: number;
  readonly role: RoleName;
  readonly office_id: number;
  readonly office: string;
  readonly level: OfficeLevel;
}

/** The posts a person may work under today. */
export async function listOwnPosts(trx: Db, personId: number, today: string): Promise<readonly OwnPostRow[]> {
  const rows = await trx
    .selectFrom('posts')
    .innerJoin('offices', 'offices.id', 'posts.office_id')
    .select(['posts.id', 'posts.role', 'offices.id as office_id', 'offices.name as office', 'offices.level'])
    .where('posts.person_id', '=', personId)
    .where('posts.valid_from', '<=', today)
    .where('posts.valid_to', '>', today)
    .where('offices.valid_to', '>', today)
    .orderBy('posts.id')
    .execute();
  // The constraints posts_role and offices_level keep exactly these words.
  return rows.map((row) => ({ ...row, role: row.role as RoleName, level: row.level as OfficeLevel }));
}

export async function findPasswordDay(trx: Db, personId: number): Promise<Date | null> {
  const row = await trx
    .selectFrom('persons')
    .select('password_set_at')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.password_set_at ?? null;
}

export async function listPastPasswords(
  trx: Db,
  personId: number,
  count: number,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('past_passwords')
    .select('password_hash')
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** Sets the person's password and keeps the one before among the past ones. */
export async function replacePassword(
  trx: Db,
  personId: number,
  hashes: { readonly next: string; readonly previous: string | null },
  now: Date,
): Promise<void> {
  if (hashes.previous) {
    await trx
      .insertInto('past_passwords')
      .values({ person_id: personId, password_hash: hashes.previous, replaced_at: now })
      .execute();
  }
  await trx
    .updateTable('persons')
    .set({ password_hash: hashes.next, password_set_at: now })
    .where('id', '=', personId)
    .execute();
}

/** Ends every session of the person. */
export async function endAllSessions(trx: Db, personId: number, now: Date): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();
}
