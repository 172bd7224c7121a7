// Người dùng: invite, give and end posts, stop an account. Nobody gives what they lack, nor to themselves; all of it is journaled.
import { ROLE_NAMES } from '#domain/permission/role.ts';
import { tell } from '#server/notify/service.ts';
import type { AddPostBody, InvitationLink, InviteBody, PersonView } from '#server/people/contract.ts';
import { isHeld, type PeopleDeps, requireGrant, requireInHand } from '#server/people/deps.ts';
import { makeLink, sendLink } from '#server/people/invitation.ts';
import {
  addPerson,
  countPostsHeld,
  endPost,
  endSessions,
  insertPost,
  listPeople,
  type PersonPostRow,
  resetSecondFactor,
  setDisabled,
} from '#server/people/store.ts';
import { listOffices, type OfficeRow } from '#server/people/store-offices.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseField } from '#server/platform/validation-words.ts';

const STILL = '9999-12-31';

function viewPeople(rows: readonly PersonPostRow[], today: string): PersonView[] {
  const people = new Map<number, PersonView>();
  for (const row of rows) {
    const stopped = row.disabled_at !== null;
    const view: PersonView = people.get(row.person_id) ?? {
      id: row.person_id,
      name: row.name,
      email: row.email,
      state: stopped ? 'disabled' : row.password_set_at ? 'active' : 'invited',
      posts: [],
    };
    view.posts.push({
      id: row.post_id,
      role: row.role,
      roleName: ROLE_NAMES[row.role],
      office: { id: row.office_id, name: row.office },
      from: row.valid_from,
      to: row.valid_to === STILL ? null : row.valid_to,
      held: row.valid_from <= today && row.valid_to > today,
    });
    people.set(row.person_id, view);
  }
  return [...people.values()];
}

/** People of the offices in scope. */
export async function people(
  deps: PeopleDeps,
  person: SignedIn,
  query: { readonly search?: string | undefined; readonly office?: number | undefined },
): Promise<{ people: PersonView[] }> {
  const rows = await read(deps.db, person, (trx) =>
    listPeople(trx, { search: query.search, officeId: query.office }),
  );
  return { people: viewPeople(rows, deps.clock.today()) };
}

async function requireOffice(trx: Db, deps: PeopleDeps, id: number): Promise<OfficeRow> {
  const today = deps.clock.today();
  const [office] = await listOffices(trx, today, id);
  if (!office || office.valid_to <= today) throw new Refused('not-found');
  return office;
}

/** Invites a person into a post. @throws Refused 'grant-refused' | 'email-taken' | 'not-found' */
export async function invite(
  deps: PeopleDeps,
  person: SignedIn,
  body: InviteBody,
  request: RequestKey,
): Promise<InvitationLink> {
  const from = body.from ? requireDate(body.from) : deps.clock.today();
  let path: string | null = null;
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const office = await requireOffice(trx, deps, body.office);
    requireGrant(person, { role: body.role, toPerson: null }, office);
    const id = await addPerson(trx, body.email, body.name.normalize('NFC'));
    await insertPost(trx, { person_id: id, office_id: office.id, role: body.role, valid_from: from });
    const made = await makeLink(deps, trx, person, id, 'account', body.channel);
    if (body.channel === 'email') await sendLink(deps, trx, id, made, 'account');
    else path = made.path;
    return {
      act: {
        act: 'person.invited',
        subjectKind: 'person',
        subjectId: String(id),
        note: { after: { office: office.code, role: body.role, from }, channel: body.channel },
      },
      reply: { person: id, expiresAt: made.expiresAt.toISOString() },
      status: 201,
    };
  });
  // The receipt is kept for ever, the secret is not: a repeated request learns that the link was made, not what it is.
  return { ...reply, path, seq };
}

/** A fresh link for a person who lost the password or the first link. @throws Refused 'grant-refused' | 'not-found' */
export async function renewLink(
  deps: PeopleDeps,
  person: SignedIn,
  id: number,
  body: { readonly channel: 'email' | 'slip'; readonly resetSecondFactor: boolean },
  request: RequestKey,
): Promise<InvitationLink> {
  let path: string | null = null;
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const [post] = await requireInHand(trx, person, id, deps.clock.today(), countPostsHeld);
    const purpose = post?.password_set_at ? 'reset' : 'account';
    if (body.resetSecondFactor) await resetSecondFactor(trx, id);
    const made = await makeLink(deps, trx, person, id, purpose, body.channel);
    if (body.channel === 'email') await sendLink(deps, trx, id, made, purpose);
    else path = made.path;
    return {
      act: {
        act: 'person.link-renewed',
        subjectKind: 'person',
        subjectId: String(id),
        note: { purpose, channel: body.channel, secondFactorReset: body.resetSecondFactor },
      },
      reply: { person: id, expiresAt: made.expiresAt.toISOString() },
      status: 201,
    };
  });
  // The receipt is kept for ever, the secret is not: a repeated request learns that the link was made, not what it is.
  return { ...reply, path, seq };
}

/** Gives a person in scope one more post. @throws Refused 'grant-refused' | 'not-found' */
export async function addPost(
  deps: PeopleDeps,
  person: SignedIn,
  id: number,
  body: AddPostBody,
  request: RequestKey,
): Promise<{ seq: number }> {
  const from = body.from ? requireDate(body.from) : deps.clock.today();
  const to = body.to ? requireDate(body.to) : undefined;
  if (to && to <= from) throw refuseField(['to'], 'phải sau ngày bắt đầu');
  const { seq } = await write(deps.db, person, request, async (trx) => {
    await requireInHand(trx, person, id, deps.clock.today(), countPostsHeld);
    const office = await requireOffice(trx, deps, body.office);
    requireGrant(person, { role: body.role, toPerson: id }, office);
    await insertPost(trx, {
      person_id: id,
      office_id: office.id,
      role: body.role,
      valid_from: from,
      ...(to ? { valid_to: to } : {}),
    });
    await tell(deps, trx, {
      personId: id,
      key: `post:${office.id}:${body.role}:${from}`,
      title: `Bạn được trao nhiệm vụ: ${ROLE_NAMES[body.role]}, ${office.name}`,
      path: '/account',
      dueOn: null,
    });
    return {
      act: {
        act: 'post.given',
        subjectKind: 'person',
        subjectId: String(id),
        note: { after: { office: office.code, role: body.role, from, to: to ?? null } },
      },
      reply: null,
      status: 201,
    };
  });
  return { seq };
}

/** Ends a post today. @throws Refused 'grant-refused' | 'not-found' */
export async function finishPost(
  deps: PeopleDeps,
  person: SignedIn,
  target: { readonly id: number; readonly post: number },
  request: RequestKey,
): Promise<{ seq: number }> {
  const today = deps.clock.today();
  const { seq } = await write(deps.db, person, request, async (trx) => {
    const posts = await requireInHand(trx, person, target.id, today, countPostsHeld);
    const post = posts.find((each) => each.post_id === target.post);
    if (!post || !isHeld(post, today)) throw new Refused('not-found');
    if (!(await endPost(trx, target.id, target.post, today))) throw new Refused('post-began-today');
    return {
      act: {
        act: 'post.ended',
        subjectKind: 'person',
        subjectId: String(target.id),
        note: { before: { office: post.office_id, role: post.role }, on: today },
      },
      reply: null,
    };
  });
  return { seq };
}

/** Stops an account at once, or opens it again. @throws Refused 'grant-refused' | 'not-found' */
export async function setActive(
  deps: PeopleDeps,
  person: SignedIn,
  id: number,
  active: boolean,
  request: RequestKey,
): Promise<{ seq: number }> {
  const now = deps.clock.now();
  const { seq } = await write(deps.db, person, request, async (trx) => {
    const [post] = await requireInHand(trx, person, id, deps.clock.today(), countPostsHeld);
    await setDisabled(trx, id, active ? null : now);
    if (!active) await endSessions(trx, id, now);
    return {
      act: {
        act: active ? 'person.reactivated' : 'person.deactivated',
        subjectKind: 'person',
        subjectId: String(id),
        note: { before: { active: post?.disabled_at === null }, after: { active } },
      },
      reply: null,
    };
  });
  return { seq };
}
