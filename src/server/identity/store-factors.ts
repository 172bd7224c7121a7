// Second factors in the database: one-time codes, recovery codes, passkeys, known devices; each person reaches only their own.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export interface TotpRow {
  readonly sealed_secret: Buffer;
  readonly confirmed_at: Date | null;
  readonly last_counter: number;
}

/** The person's secret, locked so that one code cannot be used by two requests at once. */
export async function findTotp(trx: Db, personId: number): Promise<TotpRow | undefined> {
  return trx
    .selectFrom('totp_secrets')
    .select(['sealed_secret', 'confirmed_at', 'last_counter'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

export async function isTotpConfirmed(trx: Db, personId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('totp_secrets')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function replaceTotp(trx: Db, personId: number, sealed: Buffer, now: Date): Promise<void> {
  await trx.deleteFrom('totp_secrets').where('person_id', '=', personId).execute();
  await trx
    .insertInto('totp_secrets')
    .values({ person_id: personId, sealed_secret: sealed, created_at: now })
    .execute();
}

export async function markTotpUsed(
  trx: Db,
  personId: number,
  counter: number,
  confirmedAt: Date,
): Promise<void> {
  await trx
    .updateTable('totp_secrets')
    .set({ last_counter: counter, confirmed_at: confirmedAt })
    .where('person_id', '=', personId)
    .execute();
}

export async function deleteTotp(trx: Db, personId: number): Promise<void> {
  await trx.deleteFrom('totp_secrets').where('person_id', '=', personId).execute();
  await trx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
}

export async function replaceRecoveryCodes(
  trx: Db,
  personId: number,
  digests: readonly Buffer[],
): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
  await trx
    .insertInto('recovery_codes')
    .values(digests.map((each) => ({ person_id: personId, code_digest: each })))
    .execute();
}

/** Uses a recovery code up; false when there is no such unused code. */
export async function takeRecoveryCode(
  trx: Db,
  personId: number,
  digest: Buffer,
  now: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_digest', '=', digest)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function countRecoveryCodes(trx: Db, personId: number): Promise<number> {
  const { count } = await trx
    .selectFrom('recovery_codes')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export interface PasskeyRow {
  readonly person_id: number;
  readonly public_key: Buffer;
  readonly counter: number;
  readonly disabled: boolean;
}

/** The passkey that a browser names, before anyone is known. */
export async function findPasskey(db: Db, credentialId: string): Promise<PasskeyRow | undefined> {
  const { rows } = await sql<PasskeyRow>`select * from passkey_of(${credentialId})`.execute(db);
  return rows[0];
}

export async function listPasskeys(
  trx: Db,
  personId: number,
): Promise<readonly { credential_id: string; name: string; created_at: Date; used_at: Date | null }[]> {
  return trx
    .selectFrom('passkeys')
    .select(['credential_id', 'name', 'created_at', 'used_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
}

export async function insertPasskey(
  trx: Db,
  passkey: {
    credential_id: string;
    person_id: number;
    public_key: Buffer;
    counter: number;
    name: string;
    created_at: Date;
  },
): Promise<void> {
  await trx.insertInto('passkeys').values(passkey).execute();
}

export async function markPasskeyUsed(
  trx: Db,
  credentialId: string,
  counter: number,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('passkeys')
    .set({ counter, used_at: now })
    .where('credential_id', '=', credentialId)
    .execute();
}

export async function deletePasskey(trx: Db, personId: number, credentialId: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('passkeys')
    .where('person_id', '=', personId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function putChallenge(db: Db, challenge: string, now: Date, expires: Date): Promise<void> {
  await sql`select put_challenge(${challenge}, ${now}, ${expires})`.execute(db);
}

/** Whether the challenge was waiting and in time; it is gone afterwards. */
export async function takeChallenge(db: Db, challenge: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select take_challenge(${challenge}, ${now}) as taken`.execute(db);
  return rows[0]?.taken ?? false;
}

/** Whether this device has signed in to this account before. */
export async function isDeviceKnown(db: Db, device: Buffer, email: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select device_known(${device}, ${email}) as known`.execute(db);
  return rows[0]?.known ?? false;
}

export async function rememberDevice(trx: Db, device: Buffer, personId: number, now: Date): Promise<void> {
  await trx
    .insertInto('known_devices')
    .values({ device_digest: device, person_id: personId, seen_at: now })
    .onConflict((conflict) => conflict.columns(['device_digest', 'person_id']).doUpdateSet({ seen_at: now }))
    .execute();
}
