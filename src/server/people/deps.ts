// What the care of people stands on, and the one check before any right is given or taken.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type GrantRefusal, refuseGrant } from '#domain/permission/people.ts';
import type { RoleName } from '#domain/permission/role.ts';
import type { NotifyDeps } from '#server/notify/service.ts';
import { findPersonPosts, type PersonPostRow } from '#server/people/store.ts';
import type { OfficeRow } from '#server/people/store-offices.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';

export interface PeopleDeps extends NotifyDeps {
  readonly places: Places;
}

const SENTENCES: Readonly<Record<GrantRefusal, string>> = {
  self: 'Không ai tự trao nhiệm vụ cho chính mình.',
  'role-not-held': 'Vai trò của bạn không được trao vai trò này.',
  'office-not-in-scope': 'Cơ quan này nằm ngoài phạm vi của bạn.',
  'role-not-of-office': 'Vai trò này không làm việc ở loại cơ quan ấy.',
};

/** @throws Refused 'grant-refused' with the sentence that says why */
export function requireGrant(
  person: SignedIn,
  grant: { readonly role: RoleName; readonly toPerson: number | null },
  office: Pick<OfficeRow, 'level' | 'in_scope' | 'everywhere'>,
): void {
  const refusal = refuseGrant(person, {
    role: grant.role,
    toSelf: grant.toPerson === person.personId,
    office: { level: office.level, inScope: office.in_scope, everywhere: office.everywhere },
  });
  if (refusal) throw new Refused('grant-refused', { reason: SENTENCES[refusal] });
}

/** Whether a post is still held on a day. */
export function isHeld(row: Pick<PersonPostRow, 'valid_from' | 'valid_to'>, today: CalendarDate): boolean {
  return row.valid_from <= today && row.valid_to > today;
}

/**
 * The posts of a person whose account the caller may look after: every post held today must be one the caller could
 * have given, so that nobody can shut out or take over someone who reaches further than they do.
 * @throws Refused 'not-found' out of sight, 'grant-refused' beyond the caller's hand
 */
export async function requireInHand(
  trx: Db,
  person: SignedIn,
  personId: number,
  today: CalendarDate,
  countHeld: (trx: Db, personId: number, today: string) => Promise<number>,
): Promise<readonly PersonPostRow[]> {
  const posts = await findPersonPosts(trx, personId);
  if (posts.length === 0) throw new Refused('not-found');
  const held = posts.filter((post) => isHeld(post, today));
  for (const post of held) {
    const office = { level: post.level, in_scope: true, everywhere: post.office_everywhere };
    requireGrant(person, { role: post.role, toPerson: personId }, office);
  }
  if (personId === person.personId) throw new Refused('grant-refused', { reason: SENTENCES.self });
  if ((await countHeld(trx, personId, today)) > held.length) {
    throw new Refused('grant-refused', { reason: SENTENCES['office-not-in-scope'] });
  }
  return posts;
}
