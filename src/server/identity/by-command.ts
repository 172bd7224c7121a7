// Người dùng qua dòng lệnh: whoever holds the machine adds, stops and resets accounts; the journal names the system, not a person.
import { randomBytes } from 'node:crypto';
import { ROLE_OFFICES, type RoleName } from '#domain/permission/role.ts';
import { hashPassword } from '#server/identity/password.ts';
import { endAllSessions, replacePassword } from '#server/identity/store-account.ts';
import {
  findAccount,
  findOfficeByCode,
  insertAccount,
  insertAccountPost,
  removeFactors,
  stopAccount,
} from '#server/identity/store-command.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

export interface CommandDeps {
  /** The loader's connection: a command has no office whose scope could be enforced. */
  readonly loader: Db;
  readonly clock: Clock;
}

const SYSTEM = { personId: null, officeId: null };

/** A password for the first sign-in: 96 random bits, in letters that a telephone can carry. */
function newPassword(): string {
  return randomBytes(12).toString('base64url');
}

async function requireAccount(trx: Db, email: string): Promise<{ id: number; disabled: boolean }> {
  const account = await findAccount(trx, email.toLowerCase());
  if (!account) throw new Refused('account-unknown', { email });
  return account;
}

/**
 * Adds a person with one post from today; an address already known gets the further post and keeps its password.
 * @returns the first password, or null when the account was there already
 * @throws Refused 'office-unknown' | 'role-not-here'
 */
export async function addAccount(
  deps: CommandDeps,
  given: { readonly email: string; readonly name: string; readonly role: RoleName; readonly office: string },
): Promise<{ password: string | null }> {
  const password = newPassword();
  const hash = await hashPassword(password);
  const today = deps.clock.today();
  const { reply } = await write(deps.loader, SYSTEM, undefined, async (trx) => {
    const office = await findOfficeByCode(trx, given.office, today);
    if (!office) throw new Refused('office-unknown', { code: given.office });
    if (!ROLE_OFFICES[given.role].includes(office.level))
      throw new Refused('role-not-here', { office: office.name });
    const known = await findAccount(trx, given.email.toLowerCase());
    const id = known?.id ?? (await insertAccount(trx, { ...given, hash }, deps.clock.now()));
    await insertAccountPost(trx, { personId: id, officeId: office.id, role: given.role, from: today });
    return {
      act: {
        act: known ? 'post.given' : 'person.invited',
        subjectKind: 'person',
        subjectId: String(id),
        note: { after: { office: given.office, role: given.role, from: today }, channel: 'command' },
      },
      reply: { password: known ? null : password },
    };
  });
  return reply;
}

/** Stops an account and ends its sessions. @throws Refused 'account-unknown' */
export async function disableAccount(deps: CommandDeps, email: string): Promise<void> {
  const now = deps.clock.now();
  await write(deps.loader, SYSTEM, undefined, async (trx) => {
    const { id, disabled } = await requireAccount(trx, email);
    await stopAccount(trx, id, now);
    await endAllSessions(trx, id, now);
    return {
      act: {
        act: 'person.deactivated',
        subjectKind: 'person',
        subjectId: String(id),
        note: { before: { active: !disabled }, after: { active: false }, channel: 'command' },
      },
      reply: null,
    };
  });
}

/**
 * Gives a new password, opens a stopped account again and ends its sessions; on request also takes the second factors off.
 * @throws Refused 'account-unknown'
 */
export async function resetAccount(
  deps: CommandDeps,
  email: string,
  secondFactor: boolean,
): Promise<{ password: string }> {
  const password = newPassword();
  const hash = await hashPassword(password);
  const now = deps.clock.now();
  await write(deps.loader, SYSTEM, undefined, async (trx) => {
    const { id, disabled } = await requireAccount(trx, email);
    await replacePassword(trx, id, { next: hash, previous: null }, now);
    await stopAccount(trx, id, null);
    if (secondFactor) await removeFactors(trx, id);
    await endAllSessions(trx, id, now);
    return {
      act: {
        act: 'person.link-renewed',
        subjectKind: 'person',
        subjectId: String(id),
        note: {
          purpose: 'reset',
          channel: 'command',
          secondFactorReset: secondFactor,
          before: { active: !disabled },
        },
      },
      reply: null,
    };
  });
  return { password };
}
