// What sign-in stands on: database, clock, keys outside the database, and the small digests everything is kept as.
import { createHash } from 'node:crypto';
import { PASSWORD_PROFILES, type PasswordProfile } from '#domain/identity/password-policy.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { findSetting } from '#server/identity/store.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';

export interface IdentityDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: FieldKeys;
  /** Code of a unit today, for the session view. */
  readonly unitCode: (unitId: number, date: CalendarDate) => string | null;
}

/** What a secret is kept as: enough for a token of 256 random bits. */
export function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Which password profile this instance follows; the default until an administrator chooses. */
export async function passwordProfile(db: Db): Promise<PasswordProfile> {
  const value = await findSetting(db, 'password_profile');
  return typeof value === 'string' && Object.hasOwn(PASSWORD_PROFILES, value)
    ? (value as PasswordProfile) // one of the keys, by the line above
    : 'default';
}
