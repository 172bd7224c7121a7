// Accounts as a command of the machine's owner finds and changes them; runs as loader, past row security.
import type { OfficeLevel, RoleName } from '#domain/permission/role.ts';
import type { Db } from '#server/platform/db.ts';

export async function findAccount(
  trx: Db,
  email: string,
): Promise<{ id: number; disabled: boolean } | undefined> {
  const row = await trx
    .selectFrom('persons')
    .select(['id', 'disabled_at'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row && { id: row.id, disabled: row.disabled_at !== null };
}

export async function findOfficeByCode(
  trx: Db,
  code: string,
  today: string,
): Promise<{ id: number; name: string; level: OfficeLevel } | undefined> {
  const row = await trx
    .selectFrom('offices')
    .select(['id', 'name', 'level'])
    .where('code', '=', code)
    .where('valid_to', '>', today)
    .executeTakeFirst();
  // The column's check constraint holds the same words.
  return row && { id: row.id, name: row.name, level: row.level as OfficeLevel };
}

export async function insertAccount(
  trx: Db,
  account: { readonly email: string; readonly name: string; readonly hash: string },
  now: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('persons')
    .values({
      email: account.email.toLowerCase(),
      name: account.name.normalize('NFC'),
      password_hash: account.hash,
      password_set_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertAccountPost(
  trx: Db,
  post: {
    readonly personId: number;
    readonly officeId: number;
    readonly role: RoleName;
    readonly from: string;
  },
): Promise<void> {
  await trx
    .insertInto('posts')
    .values({ person_id: post.personId, office_id: post.officeId, role: post.role, valid_from: post.from })
    .execute();
}

/** Stops an account at a moment; null opens it again. */
export async function stopAccount(trx: Db, personId: number, at: Date | null): Promise<void> {
  await trx.updateTable('persons').set({ disabled_at: at }).where('id', '=', personId).execute();
}

/** Takes every second factor off: authenticator, recovery codes, passkeys. */
export async function removeFactors(trx: Db, personId: number): Promise<void> {
  await trx.deleteFrom('totp_secrets').where('person_id', '=', personId).execute();
  await trx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
  await trx.deleteFrom('passkeys').where('person_id', '=', personId).execute();
}
