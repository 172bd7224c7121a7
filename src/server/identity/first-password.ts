// Đặt mật khẩu qua lời mời: the same rules as a change, without a current password; a second factor stays as it is.
import { requireGoodPassword } from '#server/identity/account.ts';
import { passwordProfile } from '#server/identity/deps.ts';
import { hashPassword } from '#server/identity/password.ts';
import { endAllSessions, replacePassword } from '#server/identity/store-account.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';

/**
 * Checks and hashes outside the write, so that no gate is held while hashing.
 * @returns what sets the password inside the caller's write, as the person themself
 * @throws Refused 'password-weak'
 */
export async function setFirstPassword(
  deps: { readonly db: Db; readonly clock: Clock },
  person: { readonly person_id: number; readonly name: string; readonly email: string },
  password: string,
): Promise<(trx: Db) => Promise<void>> {
  requireGoodPassword(password, person, await passwordProfile(deps.db));
  const next = await hashPassword(password);
  return async (trx) => {
    const now = deps.clock.now();
    await replacePassword(trx, person.person_id, { next, previous: null }, now);
    await endAllSessions(trx, person.person_id, now);
  };
}
