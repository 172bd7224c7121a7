// Đăng nhập: who is this, for which office; sessions live on the server and end at once when revoked.
import { createHash, randomBytes } from 'node:crypto';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { permissionsOf, ROLE_NAMES } from '#domain/permission/permission.ts';
import type { SessionView } from '#server/identity/contract.ts';
import { passwordFits } from '#server/identity/password.ts';
import {
  findCurrentPost,
  findPersonByEmail,
  findSession,
  forgetTries,
  insertSession,
  revokeSession,
  type SessionRow,
  takeTry,
  touchSession,
} from '#server/identity/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SESSION_LIFE = 12 * HOUR;
/** An administrator's screen left alone closes by itself. */
const ADMINISTRATOR_IDLE = 30 * MINUTE;
const TOUCH_EVERY = MINUTE;
/** NCSC: about ten tries in five minutes, then wait. Refused before any hashing. */
const TRIES = 10;
const TRY_WINDOW = 5 * MINUTE;

export interface IdentityDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Code of a unit today, for the session view. */
  readonly unitCode: (unitId: number, date: CalendarDate) => string | null;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function view(deps: IdentityDeps, row: SessionRow): SessionView {
  const today = deps.clock.today();
  return {
    person: { id: row.person_id, name: row.person_name, email: row.email },
    office: {
      id: row.office_id,
      code: row.office_code,
      name: row.office_name,
      level: row.office_level,
      unit: row.unit_id === null ? null : deps.unitCode(row.unit_id, today),
    },
    role: row.role,
    roleName: ROLE_NAMES[row.role],
    may: [...permissionsOf(row.role)],
    expiresAt: row.expires_at.toISOString(),
  };
}

/**
 * Signs a person in.
 * @returns the secret token for the cookie (only its digest is stored) and the session
 * @throws Refused 'sign-in-failed' the same for an unknown account, a wrong password and a person without a post
 */
export async function signIn(
  deps: IdentityDeps,
  email: string,
  password: string,
): Promise<{ token: string; expires: Date; session: SessionView }> {
  const now = deps.clock.now();
  const account = digest(email.trim().toLowerCase());
  const allowed = await takeTry(deps.db, account, now, new Date(now.getTime() - TRY_WINDOW), TRIES);
  if (!allowed) throw new Refused('too-many-attempts', { minutes: TRY_WINDOW / MINUTE });
  const person = await findPersonByEmail(deps.db, email.trim());
  const fits = await passwordFits(person?.password_hash ?? null, password);
  const post =
    person && fits && person.disabled_at === null
      ? await findCurrentPost(deps.db, person.id, deps.clock.today())
      : undefined;
  if (!person || !post) throw new Refused('sign-in-failed');
  await forgetTries(deps.db, account);
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(now.getTime() + SESSION_LIFE);
  await insertSession(deps.db, {
    token_digest: digest(token),
    person_id: person.id,
    post_id: post.id,
    created_at: now,
    expires_at: expires,
    seen_at: now,
  });
  return { token, expires, session: await currentSession(deps, token) };
}

function findLiveSession(deps: IdentityDeps, tokenDigest: Buffer): Promise<SessionRow | undefined> {
  const now = deps.clock.now();
  return findSession(
    deps.db,
    tokenDigest,
    now,
    deps.clock.today(),
    new Date(now.getTime() - ADMINISTRATOR_IDLE),
  );
}

/** The session of a token. @throws Refused 'not-signed-in' */
export async function currentSession(deps: IdentityDeps, token: string): Promise<SessionView> {
  const row = await findLiveSession(deps, digest(token));
  if (!row) throw new Refused('not-signed-in');
  return view(deps, row);
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
    unitId: row.unit_id,
    everywhere: row.everywhere,
    sessionDigest: tokenDigest,
  };
}

/** Ends a session at once. */
export async function signOut(deps: IdentityDeps, token: string): Promise<void> {
  await revokeSession(deps.db, digest(token), deps.clock.now());
}
