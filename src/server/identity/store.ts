// Sign-in SQL: persons, posts, sessions, failed tries.
import { sql } from 'kysely';
import type { RoleName } from '#domain/permission/permission.ts';
import type { Db } from '#server/platform/db.ts';

export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly password_hash: string | null;
  readonly disabled_at: Date | null;
}

export async function findPersonByEmail(db: Db, email: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('persons')
    .select(['id', 'name', 'email', 'password_hash', 'disabled_at'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

/** The post a person holds on a day; with several, the oldest. */
export async function findCurrentPost(
  db: Db,
  personId: number,
  date: string,
): Promise<{ id: number } | undefined> {
  return db
    .selectFrom('posts')
    .innerJoin('offices', 'offices.id', 'posts.office_id')
    .select('posts.id')
    .where('person_id', '=', personId)
    .where('posts.valid_from', '<=', date)
    .where('posts.valid_to', '>', date)
    .where('offices.valid_to', '>', date)
    .orderBy('posts.id')
    .limit(1)
    .executeTakeFirst();
}

export interface SessionRow {
  readonly person_id: number;
  readonly person_name: string;
  readonly email: string;
  readonly office_id: number;
  readonly office_code: string;
  readonly office_name: string;
  readonly office_level: 'nation' | 'province' | 'commune' | 'system';
  readonly unit_id: number | null;
  readonly everywhere: boolean;
  readonly role: RoleName;
  readonly expires_at: Date;
  readonly seen_at: Date;
}

/** A live session of an enabled person whose post is still held on the day; an administrator's also ends when left idle. */
export async function findSession(
  db: Db,
  tokenDigest: Buffer,
  now: Date,
  today: string,
  administratorSeenAfter: Date,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.person_id, p.name as person_name, p.email, o.id as office_id, o.code as office_code, o.name as office_name,
      o.level as office_level, o.unit_id, o.everywhere, t.role, s.expires_at, s.seen_at
    from sessions s join persons p on p.id = s.person_id join posts t on t.id = s.post_id join offices o on o.id = t.office_id
    where s.token_digest = ${tokenDigest} and s.revoked_at is null and s.expires_at > ${now} and p.disabled_at is null
      and t.valid_from <= ${today} and t.valid_to > ${today} and o.valid_to > ${today}
      and (t.role <> 'administrator' or s.seen_at > ${administratorSeenAfter})`.execute(db);
  return rows[0];
}

export async function insertSession(
  db: Db,
  session: {
    token_digest: Buffer;
    person_id: number;
    post_id: number;
    created_at: Date;
    expires_at: Date;
    seen_at: Date;
  },
): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

export async function touchSession(db: Db, tokenDigest: Buffer, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now }).where('token_digest', '=', tokenDigest).execute();
}

export async function revokeSession(db: Db, tokenDigest: Buffer, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('token_digest', '=', tokenDigest)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Takes one of the account's tries; false when those since a moment are used up. Serialised per account; one clock, the caller's. */
export async function takeTry(
  db: Db,
  account: Buffer,
  now: Date,
  since: Date,
  limit: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(encode(${account}::bytea, 'hex'), 7704))`.execute(
      trx,
    );
    await trx
      .deleteFrom('sign_in_failures')
      .where('account_digest', '=', account)
      .where('at', '<', since)
      .execute();
    const { count } = await trx
      .selectFrom('sign_in_failures')
      .select((build) => build.fn.countAll<number>().as('count'))
      .where('account_digest', '=', account)
      .executeTakeFirstOrThrow();
    if (count >= limit) return false;
    await trx.insertInto('sign_in_failures').values({ account_digest: account, at: now }).execute();
    return true;
  });
}

export async function forgetTries(db: Db, account: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('account_digest', '=', account).execute();
}
