// Hồ sơ mật khẩu của cả hệ thống: which rules new passwords follow; an administrator of the whole system chooses.
import type { PasswordProfile } from '#domain/identity/password-policy.ts';
import { type IdentityDeps, passwordProfile } from '#server/identity/deps.ts';
import { choosePasswordProfile } from '#server/identity/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

/** Chooses the profile. @throws Refused 'not-allowed' for an administrator of less than the whole system */
export async function chooseProfile(
  deps: IdentityDeps,
  person: SignedIn,
  profile: PasswordProfile,
  request: RequestKey,
): Promise<{ seq: number }> {
  if (!person.everywhere) throw new Refused('not-allowed');
  const before = await passwordProfile(deps.db);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    await choosePasswordProfile(trx, profile, number);
    const note = { before: { profile: before }, after: { profile } };
    return {
      act: { act: 'system.password-profile', subjectKind: 'instance', subjectId: 'password-profile', note },
      reply: null,
    };
  });
  return { seq };
}
