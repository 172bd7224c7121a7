// Lời mời: a link that works once, by letter or on a printed slip; only its digest is kept.
import { randomBytes } from 'node:crypto';
import { digest } from '#server/identity/deps.ts';
import { setFirstPassword } from '#server/identity/first-password.ts';
import { postLetter } from '#server/notify/service.ts';
import type { PeopleDeps } from '#server/people/deps.ts';
import {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  revokeInvitations,
  takeInvitation,
} from '#server/people/store-invitations.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

const HOUR = 3_600_000;
/** A letter is read within days; a lost password is set anew within the day. */
const LIFE_HOURS = { account: 7 * 24, reset: 24 } as const;

export interface MadeLink {
  /** The secret stands behind the #, so that no server and no proxy ever logs it. */
  readonly path: string;
  readonly expiresAt: Date;
  readonly key: string;
}

/** Makes a link for a person; earlier ones become worthless. */
export async function makeLink(
  deps: PeopleDeps,
  trx: Db,
  by: SignedIn,
  personId: number,
  purpose: 'account' | 'reset',
  channel: 'email' | 'slip',
): Promise<MadeLink> {
  const now = deps.clock.now();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LIFE_HOURS[purpose] * HOUR);
  await revokeInvitations(trx, personId, now);
  const kept = digest(token);
  await insertInvitation(trx, {
    person_id: personId,
    token_digest: kept,
    purpose,
    channel,
    created_at: now,
    created_by: by.personId,
    expires_at: expiresAt,
  });
  return { path: `/invitation#${token}`, expiresAt, key: `invitation:${kept.toString('hex')}` };
}

/** Puts the letter with the link into the outbox. */
export async function sendLink(
  deps: PeopleDeps,
  trx: Db,
  personId: number,
  made: MadeLink,
  purpose: 'account' | 'reset',
): Promise<void> {
  await postLetter(deps, trx, {
    personId,
    key: made.key,
    subject: purpose === 'account' ? 'Lời mời vào Thông Suốt' : 'Đặt lại mật khẩu Thông Suốt',
    lines: [
      purpose === 'account'
        ? 'Bạn được mời làm việc trong hệ thống Thông Suốt. Hãy mở liên kết dưới đây để đặt mật khẩu.'
        : 'Quản trị viên đã tạo liên kết để bạn đặt lại mật khẩu.',
      made.path,
      `Liên kết dùng một lần, hết hạn sau ${LIFE_HOURS[purpose] === 24 ? '1 ngày' : '7 ngày'}.`,
    ],
  });
}

async function requireInvitation(deps: PeopleDeps, token: string): Promise<InvitationRow> {
  const found = await findInvitation(deps.db, digest(token), deps.clock.now());
  if (!found || found.office_id === null) throw new Refused('link-dead');
  return found;
}

/** What a link is for, before anything is set. @throws Refused 'link-dead' */
export async function readInvitation(
  deps: PeopleDeps,
  token: string,
): Promise<{ name: string; email: string; purpose: 'account' | 'reset' }> {
  const { name, email, purpose } = await requireInvitation(deps, token);
  return { name, email, purpose };
}

/** Sets the password and uses the link up; all sessions end. A second factor stays. @throws Refused 'link-dead' | 'password-weak' */
export async function acceptInvitation(
  deps: PeopleDeps,
  token: string,
  password: string,
): Promise<{ email: string }> {
  const found = await requireInvitation(deps, token);
  const actor = { personId: found.person_id, officeId: found.office_id };
  const setPassword = await setFirstPassword(deps, found, password);
  await write(deps.db, actor, undefined, async (trx) => {
    if (!(await takeInvitation(trx, found.id, deps.clock.now()))) throw new Refused('link-dead');
    await setPassword(trx);
    const subjectId = String(found.person_id);
    return {
      act: { act: 'invitation.accepted', subjectKind: 'person', subjectId, note: { purpose: found.purpose } },
      reply: null,
    };
  });
  return { email: found.email };
}
