// Đăng nhập: who is this, for which office; sessions live on the server and end at once when revoked.
import { randomBytes } from 'node:crypto';
import { LEVEL_3_DAYS } from '#domain/identity/password-policy.ts';
import { permissionsOf } from '#domain/permission/permission.ts';
import { ROLE_NAMES } from '#domain/permission/role.ts';
import type { SessionView } from '#server/identity/contract.ts';
import { digest, type IdentityDeps, passwordProfile } from '#server/identity/deps.ts';
import { passwordFits } from '#server/identity/password.ts';
import { answerTotp } from '#server/identity/second-factor.ts';
import {
  findPersonByEmail,
  findSession,
  forgetTries,
  type HeldPost,
  insertSession,
  listHeldPosts,
  revokeSession,
  type SessionRow,
  takeTry,
  touchSession,
} from '#server/identity/store.ts';
import { findPasswordDay, listOwnPosts } from '#server/identity/store-account.ts';
import { isDeviceKnown, isTotpConfirmed, rememberDevice } from '#server/identity/store-factors.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;
const SESSION_LIFE = 12 * HOUR;
export const SESSION_LIFE_SECONDS = SESSION_LIFE / 1000;
/** An administrator's screen left alone closes by itself. */
const ADMINISTRATOR_IDLE = 30 * MINUTE;
const TOUCH_EVERY = MINUTE;
/** NCSC: about ten tries in five minutes, then wait. Refused before any hashing. */
const TRIES = 10;
const TRY_WINDOW = 5 * MINUTE;

/** Where a sign-in comes from: shown to the owner among the sessions, and the device that may be known already. */
export interface Visit {
  readonly address: string | null;
  readonly agent: string | null;
  /** The secret of the device cookie, when the browser has one. */
  readonly device: string | undefined;
}

export interface Opened {
  readonly token: string;
  readonly device: string;
  readonly session: SessionView;
}

/**
 * The bucket of tries: a device that has signed in to this account before has its own,
 * so that strangers who try in vain never shut the owner out.
 */
async function tryBucket(deps: IdentityDeps, email: string, device: string | undefined): Promise<Buffer> {
  if (device !== undefined && (await isDeviceKnown(deps.db, digest(device), email))) {
    return digest(`${email}\n${device}`);
  }
  return digest(email);
}

/** Opens a session under a post, inside a write that journals it. */
export async function openSession(
  deps: IdentityDeps,
  trx: Db,
  personId: number,
  post: Pick<HeldPost, 'id'>,
  visit: Visit,
): Promise<{ token: string; device: string }> {
  const now = deps.clock.now();
  const token = randomBytes(32).toString('base64url');
  const device = visit.device ?? randomBytes(32).toString('base64url');
  await insertSession(trx, {
    token_digest: digest(token),
    person_id: personId,
    post_id: post.id,
    created_at: now,
    expires_at: new Date(now.getTime() + SESSION_LIFE),
    seen_at: now,
    address: visit.address,
    device: visit.agent?.slice(0, 200) ?? null,
  });
  await rememberDevice(trx, digest(device), personId, now);
  return { token, device };
}

/**
 * Signs a person in.
 * @returns the secret token for the cookie (only its digest is stored) and the session
 * @throws Refused 'sign-in-failed' the same for an unknown account, a wrong password and a person without a post;
 *   'second-factor-needed' | 'second-factor-wrong' only after the right password
 */
export async function signIn(
  deps: IdentityDeps,
  given: { readonly email: string; readonly password: string; readonly code?: string | undefined },
  visit: Visit,
): Promise<Opened> {
  const now = deps.clock.now();
  const email = given.email.trim().toLowerCase();
  const bucket = await tryBucket(deps, email, visit.device);
  const allowed = await takeTry(deps.db, bucket, now, new Date(now.getTime() - TRY_WINDOW), TRIES);
  if (!allowed) throw new Refused('too-many-attempts', { minutes: TRY_WINDOW / MINUTE });
  const person = await findPersonByEmail(deps.db, email);
  const fits = await passwordFits(person?.password_hash ?? null, given.password);
  const [post] =
    person && fits && person.disabled_at === null
      ? await listHeldPosts(deps.db, person.id, deps.clock.today())
      : [];
  if (!person || !post) throw new Refused('sign-in-failed');
  const actor = { personId: person.id, officeId: post.office_id };
  const { reply } = await write(deps.db, actor, undefined, async (trx) => {
    const factor = await answerTotp(trx, deps.keys, person.id, given.code, now);
    if (factor === 'needed') throw new Refused('second-factor-needed');
    if (factor === 'wrong') throw new Refused('second-factor-wrong');
    const opened = await openSession(deps, trx, person.id, post, visit);
    const how = factor === 'fits' ? 'password+code' : 'password';
    return {
      act: { act: 'session.opened', subjectKind: 'person', subjectId: String(person.id), note: { how } },
      reply: opened,
    };
  });
  await forgetTries(deps.db, bucket);
  return { ...reply, session: await currentSession(deps, reply.token) };
}

function findLiveSession(deps: IdentityDeps, tokenDigest: Buffer): Promise<SessionRow | undefined> {
  const now = deps.clock.now();
  const idleSince = new Date(now.getTime() - ADMINISTRATOR_IDLE);
  return findSession(deps.db, tokenDigest, now, deps.clock.today(), idleSince);
}

/** The session of a token. @throws Refused 'not-signed-in' */
export async function currentSession(deps: IdentityDeps, token: string): Promise<SessionView> {
  const row = await findLiveSession(deps, digest(token));
  if (!row) throw new Refused('not-signed-in');
  const today = deps.clock.today();
  const profile = await passwordProfile(deps.db);
  const own = await read(deps.db, { personId: row.person_id, officeId: row.office_id }, async (trx) => ({
    posts: await listOwnPosts(trx, row.person_id, today),
    secondFactor: await isTotpConfirmed(trx, row.person_id),
    passwordDay: await findPasswordDay(trx, row.person_id),
  }));
  const age = own.passwordDay
    ? deps.clock.now().getTime() - own.passwordDay.getTime()
    : Number.POSITIVE_INFINITY;
  return {
    person: { id: row.person_id, name: row.person_name, email: row.email },
    office: {
      id: row.office_id,
      code: row.office_code,
      name: row.office_name,
      level: row.office_level,
      unit: row.unit_id === null ? null : deps.unitCode(row.unit_id, today),
    },
    post: row.post_id,
    posts: own.posts.map((post) => ({
      id: post.id,
      role: post.role,
      roleName: ROLE_NAMES[post.role],
      office: post.office,
    })),
    role: row.role,
    roleName: ROLE_NAMES[row.role],
    may: [...permissionsOf(row.role)],
    secondFactor: own.secondFactor,
    passwordDue: profile === 'level-3' && age > LEVEL_3_DAYS * DAY,
    expiresAt: row.expires_at.toISOString(),
  };
}

/** Who stands behind a token, for the access rule; null when nobody. */
export async function identifyToken(deps: IdentityDeps, token: string): Promise<SignedIn | null> {
  const tokenDigest = digest(token);
  const now = deps.clock.now();
  const row = await findLiveSession(deps, tokenDigest);
  if (!row) return null;
  if (now.getTime() - row.seen_at.getTime() > TOUCH_EVERY) await touchSession(deps.db, tokenDigest, now);
  return {
    personId: row.person_id,
    officeId: row.office_id,
    role: row.role,
    // A co-operative's own account lies in a commune but answers for no territory.
    unitId: row.organisation_id === null ? row.unit_id : null,
    everywhere: row.everywhere,
    organisationId: row.organisation_id,
    postId: row.post_id,
    sessionId: row.session_id,
    sessionDigest: tokenDigest,
  };
}

/** Ends a session at once. */
export async function signOut(deps: IdentityDeps, token: string): Promise<void> {
  await revokeSession(deps.db, digest(token), deps.clock.now());
}
