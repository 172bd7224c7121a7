// Liên kết một lần: issue, list, revoke, open. The signature is made with a key outside the database over everything the link stands for.
import { randomBytes } from 'node:crypto';
import { LINK_DAYS, LINK_PURPOSES, type LinkGrant, type LinkPurpose } from '#domain/permission/links.ts';
import { unitById } from '#domain/unit/geography.ts';
import { digest } from '#server/identity/deps.ts';
import type { LinkListView, LinkSessionView } from '#server/link/contract.ts';
import {
  bindDevice,
  endLink,
  findLink,
  findLinkHolder,
  findLinkSession,
  findOrganisationWords,
  insertLink,
  insertLinkSession,
  type LinkRow,
  listLinks,
} from '#server/link/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const PURPOSE = 'one-time-link';
const DAY = 24 * 3_600_000;

export interface LinkDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: FieldKeys;
  readonly places: Places;
}

type Signed = Pick<
  LinkRow,
  'id' | 'purpose' | 'organisation_id' | 'form' | 'period' | 'expires_at' | 'nonce'
>;

/** Everything a link stands for: change one of it in the database and the signature no longer fits. */
function signedText(link: Signed): string {
  const { id, purpose, organisation_id, form, period, expires_at, nonce } = link;
  return JSON.stringify([
    id,
    purpose,
    organisation_id,
    form,
    period,
    expires_at.toISOString(),
    nonce.toString('hex'),
  ]);
}

/** The secret of a link: its number and signature. Stands behind the #, so that no server and no proxy ever logs it. */
export function linkPath(keys: FieldKeys, link: Signed): string {
  return `/link#${link.id.toString(36)}.${keys.sign(PURPOSE, signedText(link))}`;
}

/** Is this organisation one that the caller may send a link to? The service's own look at the scope. @throws Refused 'not-found' */
export async function requireSeat(
  trx: Db,
  deps: LinkDeps,
  viewer: Viewer,
  organisation: number,
): Promise<string> {
  const words = await findOrganisationWords(trx, organisation, deps.clock.today());
  const unit = words && unitById(deps.places.geography, words.unit_id);
  if (!words || !unit || !viewer.maySee(unit)) throw new Refused('not-found');
  return words.name;
}

export interface WantedLink {
  readonly purpose: LinkPurpose;
  readonly organisation: number;
  /** Code of the form and of the period, checked by whoever asks: they are data here. */
  readonly form: string;
  readonly period: string;
  readonly days?: number | undefined;
}

export interface IssuedLink {
  readonly id: number;
  readonly path: string;
  readonly expiresAt: string;
  readonly organisation: string;
}

/** Issues a link inside the caller's write. @throws Refused 'not-found' beyond the caller's scope */
export async function issueOneTimeLinkIn(
  trx: Db,
  deps: LinkDeps,
  person: SignedIn,
  viewer: Viewer,
  wanted: WantedLink,
): Promise<IssuedLink> {
  const organisation = await requireSeat(trx, deps, viewer, wanted.organisation);
  const now = deps.clock.now();
  const holder = await findLinkHolder(trx, wanted.organisation, deps.clock.today());
  const days = Math.min(wanted.days ?? LINK_DAYS.usual, LINK_DAYS.most);
  const link = {
    purpose: wanted.purpose,
    organisation_id: wanted.organisation,
    unit_id: holder.unit_id,
    form: wanted.form,
    period: wanted.period,
    nonce: randomBytes(16),
    issued_by: person.personId,
    issued_office: person.officeId,
    holder_id: holder.person_id,
    holder_office: holder.office_id,
    issued_at: now,
    expires_at: new Date(now.getTime() + days * DAY),
  };
  const id = await insertLink(trx, link);
  const expiresAt = link.expires_at.toISOString();
  return { id, path: linkPath(deps.keys, { ...link, id }), expiresAt, organisation };
}

/** Issues a link as a write of its own. @throws Refused 'not-found' beyond the caller's scope */
export async function issueOneTimeLink(
  deps: LinkDeps,
  person: SignedIn,
  viewer: Viewer,
  wanted: WantedLink,
  request: RequestKey,
): Promise<IssuedLink & { readonly seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const { path: _secret, ...issued } = await issueOneTimeLinkIn(trx, deps, person, viewer, wanted);
    const { id, expiresAt } = issued;
    const note = {
      after: { link: id, purpose: wanted.purpose, form: wanted.form, period: wanted.period, expiresAt },
    };
    const subjectId = String(wanted.organisation);
    return {
      act: { act: 'link.issued', subjectKind: 'organisation', subjectId, note },
      reply: issued,
      status: 201,
    };
  });
  // The receipt is kept for ever, so it holds no secret: the path is made again from the link.
  const link = await findLink(deps.db, reply.id);
  if (!link) throw new Refused('not-found');
  return { ...reply, path: linkPath(deps.keys, link), seq };
}

/** Ends a link and its sessions at once. @throws Refused 'not-found' */
export async function revokeOneTimeLink(
  deps: LinkDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  request: RequestKey,
): Promise<{ seq: number }> {
  const { seq } = await write(deps.db, person, request, async (trx) => {
    const link = await endLink(trx, id, deps.clock.now());
    if (!link) throw new Refused('not-found');
    await requireSeat(trx, deps, viewer, link.organisation_id);
    const subjectId = String(link.organisation_id);
    const note = { before: { link: id, form: link.form, period: link.period } };
    return { act: { act: 'link.revoked', subjectKind: 'organisation', subjectId, note }, reply: null };
  });
  return { seq };
}

/** Links of an organisation, the newest first. @throws Refused 'not-found' */
export async function oneTimeLinks(
  deps: LinkDeps,
  person: SignedIn,
  viewer: Viewer,
  organisation: number,
): Promise<LinkListView> {
  const now = deps.clock.now();
  return read(deps.db, person, async (trx) => {
    await requireSeat(trx, deps, viewer, organisation);
    const rows = await listLinks(trx, organisation);
    return {
      links: rows.map((row) => ({
        id: row.id,
        form: row.form,
        period: row.period,
        issuer: row.issuer,
        issuedAt: row.issued_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        openedAt: row.opened_at?.toISOString() ?? null,
        state: row.revoked_at
          ? 'revoked'
          : row.expires_at <= now
            ? 'expired'
            : row.opened_at
              ? 'opened'
              : 'waiting',
      })),
    };
  });
}

/** The live link whose secret this is. A forged one costs one look by number and no more. @throws Refused 'link-dead' */
async function requireLink(deps: LinkDeps, secret: string): Promise<LinkRow> {
  const [number = '', signature = ''] = secret.split('.');
  const id = /^[0-9a-z]{1,10}$/.test(number) ? Number.parseInt(number, 36) : 0;
  const link = id > 0 ? await findLink(deps.db, id) : undefined;
  const lives = link && link.revoked_at === null && link.expires_at > deps.clock.now();
  if (!link || !lives || !deps.keys.signed(PURPOSE, signedText(link), signature))
    throw new Refused('link-dead');
  return link;
}

function grantOf(
  link: Pick<LinkRow, 'purpose' | 'organisation_id' | 'form' | 'period'>,
  linkId: number,
): LinkGrant {
  // Written by issueOneTimeLink with one of the purposes, and signed since.
  const purpose = link.purpose as LinkPurpose;
  return { linkId, purpose, organisationId: link.organisation_id, form: link.form, period: link.period };
}

/**
 * Exchanges a link for a session that reaches its one form of its one period and nothing else. The first device that opens
 * it keeps it; the same device may open it again, another may not. @throws Refused 'link-dead'
 */
export async function openOneTimeLink(
  deps: LinkDeps,
  secret: string,
  knownDevice: string | undefined,
): Promise<{
  readonly token: string;
  readonly device: string;
  readonly expiresAt: Date;
  readonly link: LinkSessionView;
}> {
  const link = await requireLink(deps, secret);
  const now = deps.clock.now();
  const token = randomBytes(32).toString('base64url');
  const device = knownDevice ?? randomBytes(32).toString('base64url');
  const actor = { personId: link.holder_id, officeId: link.holder_office, linkId: link.id };
  const { reply } = await write(deps.db, actor, undefined, async (trx) => {
    if (!(await bindDevice(trx, link.id, digest(device), now))) throw new Refused('link-dead');
    const session = {
      token_digest: digest(token),
      link_id: link.id,
      created_at: now,
      expires_at: link.expires_at,
    };
    await insertLinkSession(trx, session);
    const subjectId = String(link.organisation_id);
    const note = { link: link.id, form: link.form, period: link.period };
    return {
      act: { act: 'link.opened', subjectKind: 'organisation', subjectId, note },
      reply: await viewLink(trx, deps, grantOf(link, link.id), link.expires_at),
    };
  });
  return { token, device, expiresAt: link.expires_at, link: reply };
}

async function viewLink(
  trx: Db,
  deps: LinkDeps,
  grant: LinkGrant,
  expiresAt: Date,
): Promise<LinkSessionView> {
  const words = await findOrganisationWords(trx, grant.organisationId, deps.clock.today());
  return {
    purpose: grant.purpose,
    purposeName: LINK_PURPOSES[grant.purpose],
    organisation: { id: grant.organisationId, name: words?.name ?? '' },
    form: grant.form,
    period: grant.period,
    expiresAt: expiresAt.toISOString(),
  };
}

/** What the session of a link reaches. @throws Refused 'not-found' when the caller came by an account */
export async function currentLink(deps: LinkDeps, person: SignedIn): Promise<LinkSessionView> {
  const { link } = person;
  if (!link) throw new Refused('not-found');
  return read(deps.db, person, async (trx) => viewLink(trx, deps, link, link.expiresAt));
}

/** Who stands behind the token of a link's session; null when nobody. */
export async function identifyLink(
  deps: Pick<LinkDeps, 'db' | 'clock'>,
  token: string,
): Promise<SignedIn | null> {
  const tokenDigest = digest(token);
  const row = await findLinkSession(deps.db, tokenDigest, deps.clock.now());
  if (!row) return null;
  return {
    personId: row.holder_id,
    officeId: row.holder_office,
    linkId: row.link_id,
    role: 'accountant',
    unitId: null,
    everywhere: false,
    organisationId: row.organisation_id,
    postId: row.post_id,
    sessionId: row.session_id,
    sessionDigest: tokenDigest,
    link: { ...grantOf(row, row.link_id), expiresAt: row.expires_at },
  };
}
