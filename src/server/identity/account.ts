// Tài khoản của tôi: my password, my sessions, the post I work under, my one-time codes. Everyone changes only their own.
import {
  findPasswordFault,
  LEVEL_3_PAST,
  PASSWORD_FAULTS,
  type PasswordProfile,
} from '#domain/identity/password-policy.ts';
import type { AccountView, TotpSetup } from '#server/identity/contract-account.ts';
import { type IdentityDeps, passwordProfile } from '#server/identity/deps.ts';
import { hashPassword, passwordFits } from '#server/identity/password.ts';
import { createRecoveryCodes, createTotp, recoveryDigest, takeTotp } from '#server/identity/second-factor.ts';
import { openSession, type Visit } from '#server/identity/service.ts';
import { findPersonByEmail, listHeldPosts } from '#server/identity/store.ts';
import {
  endOtherSessions,
  endOwnSession,
  findPasswordDay,
  listOwnSessions,
  listPastPasswords,
  replacePassword,
} from '#server/identity/store-account.ts';
import {
  countRecoveryCodes,
  deleteTotp,
  findTotp,
  isTotpConfirmed,
  listPasskeys,
  replaceRecoveryCodes,
  replaceTotp,
} from '#server/identity/store-factors.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

/** One's own account as the screen shows it. */
export async function viewAccount(deps: IdentityDeps, person: SignedIn): Promise<AccountView> {
  const profile = await passwordProfile(deps.db);
  return read(deps.db, person, async (trx) => {
    const sessions = await listOwnSessions(trx, person.personId, deps.clock.now());
    const passkeys = await listPasskeys(trx, person.personId);
    return {
      sessions: sessions.map((each) => ({
        id: each.id,
        office: each.office,
        address: each.address,
        device: each.device,
        since: each.created_at.toISOString(),
        seen: each.seen_at.toISOString(),
        current: each.id === person.sessionId,
      })),
      secondFactor: await isTotpConfirmed(trx, person.personId),
      recoveryCodesLeft: await countRecoveryCodes(trx, person.personId),
      passkeys: passkeys.map((each) => ({
        id: each.credential_id,
        name: each.name,
        since: each.created_at.toISOString(),
        used: each.used_at?.toISOString() ?? null,
      })),
      passwordSince: (await findPasswordDay(trx, person.personId))?.toISOString() ?? null,
      profile,
    };
  });
}

/** @throws Refused 'password-weak' with the sentence that says why */
export function requireGoodPassword(
  password: string,
  person: { readonly name: string; readonly email: string },
  profile: PasswordProfile,
): void {
  const fault = findPasswordFault(password, person, profile);
  if (fault) throw new Refused('password-weak', { reason: PASSWORD_FAULTS[fault] }, { field: 'next' });
}

async function requireNotUsedBefore(
  trx: Db,
  personId: number,
  password: string,
  profile: PasswordProfile,
): Promise<void> {
  if (profile !== 'level-3') return;
  for (const past of await listPastPasswords(trx, personId, LEVEL_3_PAST)) {
    if (await passwordFits(past, password)) throw new Refused('password-used-before', {}, { field: 'next' });
  }
}

function journaled(personId: number, act: string, note: Record<string, unknown> = {}) {
  return { act, subjectKind: 'person', subjectId: String(personId), note };
}

/** Changes one's own password; every other session ends. @throws Refused 'password-wrong' | 'password-weak' | 'password-used-before' */
export async function changePassword(
  deps: IdentityDeps,
  person: SignedIn,
  email: string,
  given: { readonly current: string; readonly next: string },
): Promise<{ ended: number }> {
  const own = await findPersonByEmail(deps.db, email);
  if (!own || own.id !== person.personId) throw new Refused('not-found');
  if (!(await passwordFits(own.password_hash, given.current))) {
    throw new Refused('password-wrong', {}, { field: 'current' });
  }
  const profile = await passwordProfile(deps.db);
  requireGoodPassword(given.next, own, profile);
  const next = await hashPassword(given.next);
  const now = deps.clock.now();
  const { reply } = await write(deps.db, person, undefined, async (trx) => {
    if (profile === 'level-3' && given.current === given.next) throw new Refused('password-used-before');
    await requireNotUsedBefore(trx, person.personId, given.next, profile);
    await replacePassword(trx, person.personId, { next, previous: own.password_hash }, now);
    const ended = await endOtherSessions(trx, person.personId, person.sessionId, now);
    return { act: journaled(person.personId, 'account.password-changed', { ended }), reply: { ended } };
  });
  return reply;
}

/** Ends one of one's own sessions. @throws Refused 'not-found' */
export async function revokeOwnSession(deps: IdentityDeps, person: SignedIn, id: number): Promise<void> {
  await write(deps.db, person, undefined, async (trx) => {
    if (!(await endOwnSession(trx, person.personId, id, deps.clock.now()))) throw new Refused('not-found');
    return { act: journaled(person.personId, 'session.revoked', { session: id }), reply: null };
  });
}

/** Goes on under another of one's own posts: a new session, the old one ends. @throws Refused 'not-found' */
export async function switchPost(
  deps: IdentityDeps,
  person: SignedIn,
  postId: number,
  visit: Visit,
): Promise<{ token: string; device: string }> {
  const posts = await listHeldPosts(deps.db, person.personId, deps.clock.today());
  const post = posts.find((each) => each.id === postId);
  if (!post) throw new Refused('not-found');
  const actor = { personId: person.personId, officeId: post.office_id };
  const { reply } = await write(deps.db, actor, undefined, async (trx) => {
    await endOwnSession(trx, person.personId, person.sessionId, deps.clock.now());
    const opened = await openSession(deps, trx, person.personId, post, visit);
    const act = journaled(person.personId, 'session.post-switched', { from: person.postId, to: postId });
    return { act, reply: opened };
  });
  return reply;
}

/** Begins the set-up of one-time codes; they count only once a first code has been confirmed. */
export async function beginTotp(deps: IdentityDeps, person: SignedIn, email: string): Promise<TotpSetup> {
  const { secret, uri, sealed } = createTotp(deps.keys, email);
  await write(deps.db, person, undefined, async (trx) => {
    if (await isTotpConfirmed(trx, person.personId)) throw new Refused('second-factor-present');
    await replaceTotp(trx, person.personId, sealed, deps.clock.now());
    return { act: journaled(person.personId, 'account.second-factor-begun'), reply: null };
  });
  return { secret, uri };
}

/** Confirms the set-up with a first code. @returns recovery codes, shown this once. @throws Refused 'second-factor-wrong' */
export async function confirmTotp(
  deps: IdentityDeps,
  person: SignedIn,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const codes = createRecoveryCodes();
  await write(deps.db, person, undefined, async (trx) => {
    const row = await findTotp(trx, person.personId);
    if (!row || row.confirmed_at) throw new Refused('not-found');
    const fits = await takeTotp(trx, deps.keys, person.personId, row, code, deps.clock.now());
    if (!fits) throw new Refused('second-factor-wrong');
    await replaceRecoveryCodes(trx, person.personId, codes.map(recoveryDigest));
    return { act: journaled(person.personId, 'account.second-factor-set'), reply: null };
  });
  return { recoveryCodes: [...codes] };
}

/** Takes one's own second factor off, after the password has been given again. @throws Refused 'password-wrong' */
export async function removeTotp(
  deps: IdentityDeps,
  person: SignedIn,
  email: string,
  password: string,
): Promise<void> {
  const own = await findPersonByEmail(deps.db, email);
  if (!own || own.id !== person.personId || !(await passwordFits(own.password_hash, password))) {
    throw new Refused('password-wrong', {}, { field: 'password' });
  }
  await write(deps.db, person, undefined, async (trx) => {
    await deleteTotp(trx, person.personId);
    return { act: journaled(person.personId, 'account.second-factor-removed'), reply: null };
  });
}
