// Yếu tố thứ hai: one-time codes of an app (each used once) and recovery codes.
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { digest } from '#server/identity/deps.ts';
import { findTotp, markTotpUsed, takeRecoveryCode } from '#server/identity/store-factors.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';

const FIELD = 'totp';
const PERIOD_SECONDS = 30;
/** One step either way, for phones whose clock is a little off. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Thông Suốt',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret, sealed for storage, with the address that an authenticator app reads. */
export function createTotp(
  keys: FieldKeys,
  label: string,
): { readonly secret: string; readonly uri: string; readonly sealed: Buffer } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, label).toString(), sealed: keys.seal(FIELD, secret) };
}

/** Ten codes for the day the phone is lost, in two groups that are easy to copy by hand. */
export function createRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = randomBytes(5).toString('hex');
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** How a recovery code is kept: without the dash and the case it was typed in. */
export function recoveryDigest(code: string): Buffer {
  return digest(`recovery:${code.toLowerCase().replace(/[^0-9a-f]/g, '')}`);
}

export type FactorAnswer = 'not-set-up' | 'fits' | 'needed' | 'wrong';

/** Checks a time code and uses it up: the same code, or an earlier one, never fits again. */
export async function answerTotp(
  trx: Db,
  keys: FieldKeys,
  personId: number,
  code: string | undefined,
  now: Date,
): Promise<FactorAnswer> {
  const row = await findTotp(trx, personId);
  if (!row?.confirmed_at) return 'not-set-up';
  if (!code) return 'needed';
  if (/^\d{6}$/.test(code.replace(/\s/g, ''))) {
    return (await takeTotp(trx, keys, personId, row, code, now)) ? 'fits' : 'wrong';
  }
  return (await takeRecoveryCode(trx, personId, recoveryDigest(code), now)) ? 'fits' : 'wrong';
}

/** Uses a time code up against a secret; also how a new secret is confirmed. */
export async function takeTotp(
  trx: Db,
  keys: FieldKeys,
  personId: number,
  row: { readonly sealed_secret: Buffer; readonly last_counter: number; readonly confirmed_at: Date | null },
  code: string,
  now: Date,
): Promise<boolean> {
  const totp = totpOf(keys.open(FIELD, row.sealed_secret), '');
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: WINDOW });
  if (delta === null) return false;
  const counter = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  if (counter <= row.last_counter) return false;
  await markTotpUsed(trx, personId, counter, row.confirmed_at ?? now);
  return true;
}
