// Sign-in SQL: who has this address, which session is this, how many tries are left. Before anyone is known, only named functions answer.
import { sql } from 'kysely';
import type { OfficeLevel, RoleName } from '#domain/permission/role.ts';
import type { Db } from '#server/platform/db.ts';

export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly password_hash: string | null;
  readonly disabled_at: Date | null;
}

export async function findPersonByEmail(db: Db, email: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`select * from sign_in_person(${email})`.execute(db);
  return rows[0];
}

export interface HeldPost {
  readonly id: number;
  readonly office_id: number;
  readonly role: RoleName;
}

/** The posts a person holds on a day, the oldest first. */
export async function listHeldPosts(db: Db, personId: number, date: string): Promise<readonly HeldPost[]> {
  const { rows } = await sql<HeldPost>`select * from posts_held(${personId}, ${date})`.execute(db);
  return rows;
}

export interface SessionRow {
  readonly session_id: number;
  readonly person_id: number;
  readonly person_name: string;
  readonly email: string;
  readonly post_id: number;
  readonly office_id: number;
  readonly office_code: string;
  readonly office_name: string;
  readonly office_level: OfficeLevel;
  readonly unit_id: number | null;
  readonly organisation_id: number | null;
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
    select * from identify_session(${tokenDigest}, ${now}, ${today}, ${administratorSeenAfter})`.execute(db);
  return rows[0];
}

export interface NewSession {
  readonly token_digest: Buffer;
  readonly person_id: number;
  readonly post_id: number;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly seen_at: Date;
  readonly address: string | null;
  readonly device: string | null;
}

export async function insertSession(trx: Db, session: NewSession): Promise<void> {
  await trx.insertInto('sessions').values(session).execute();
}

export async function touchSession(db: Db, tokenDigest: Buffer, now: Date): Promise<void> {
  await sql`select touch_session(${tokenDigest}, ${now})`.execute(db);
}

export async function revokeSession(db: Db, tokenDigest: Buffer, now: Date): Promise<void> {
  await sql`select revoke_session(${tokenDigest}, ${now})`.execute(db);
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

/** A fact about this instance, e.g. which password profile it follows. */
export async function findSetting(db: Db, key: string): Promise<unknown> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

/** Chooses the password profile; the database checks who asks. */
export async function choosePasswordProfile(trx: Db, profile: string, seq: number): Promise<void> {
  await sql`select choose_password_profile(${profile}, ${seq})`.execute(trx);
}
