// Liên hệ của tổ chức: representative, phone, e-mail — personal data in versions of their own, sealed only by a salted digest.
import { createHash } from 'node:crypto';
import { openContact, sealContact } from '#server/organisation/contact-seal.ts';
import { closeContact, findContact, insertContact } from '#server/organisation/contact-store.ts';
import type { ContactBody, ContactView } from '#server/organisation/contract.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { requireInSight } from '#server/organisation/in-sight.ts';
import { findVersion, holdsOrganisation, lockOrganisation } from '#server/organisation/store.ts';
import { read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { saltedDigest } from '#server/platform/salted-digest.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const NOTHING = { representative: null, phone: null, email: null };

/**
 * The present contact of an organisation whose file the caller's office keeps; every reading is journaled.
 * @throws Refused 'not-found' | 'file-moved'
 */
export async function contactOf(deps: OrganisationDeps, viewer: Viewer, id: number): Promise<ContactView> {
  const row = await read(deps.db, viewer, async (trx) => {
    if ((await findVersion(trx, id)) === 0) throw new Refused('not-found');
    await requireInSight(trx, deps.places, viewer, id);
    if (!(await holdsOrganisation(trx, id))) throw new Refused('file-moved');
    return findContact(trx, id);
  });
  if (!row) return { ...NOTHING, version: 0 };
  const note = { fields: ['representative', 'phone', 'email'] };
  const act = { act: 'personal-data.read', subjectKind: 'organisation', subjectId: String(id), note };
  await write(deps.db, viewer, undefined, async () => ({ act, reply: null }));
  const { representative, phone, email } = openContact(deps.keys, row);
  return { representative, phone, email, version: row.recorded_from };
}

/** Records a new version of the contact. The journal says that it changed, never what it says. @throws Refused 'stale-version' */
export async function writeContact(
  deps: OrganisationDeps,
  viewer: Viewer,
  id: number,
  body: ContactBody,
  key: string,
): Promise<ContactView> {
  const { representative = null, phone = null, email = null } = body;
  // The key is random and salts the digest that recognises a repeated request: no personal data is hashed bare.
  const content = JSON.stringify([representative, phone, email]);
  const salted = createHash('sha256').update(key).update(content).digest('hex');
  const request = { key, body: { organisation: id, basedOn: body.basedOn, salted } };
  const { reply } = await write<{ version: number }>(deps.db, viewer, request, async (trx, seq) => {
    await lockOrganisation(trx, id);
    if ((await findVersion(trx, id)) === 0) throw new Refused('not-found');
    await requireInSight(trx, deps.places, viewer, id);
    if (!(await holdsOrganisation(trx, id))) throw new Refused('file-moved');
    const present = await findContact(trx, id);
    if ((present?.recorded_from ?? 0) !== body.basedOn)
      throw new Refused('stale-version', {}, { version: present?.recorded_from });
    const { salt, digest } = saltedDigest(content);
    if (present) await closeContact(trx, id, seq);
    await insertContact(trx, {
      organisation_id: id,
      ...sealContact(deps.keys, { representative, phone, email }),
      salt,
      digest,
      recorded_from: seq,
    });
    return {
      act: { act: 'organisation.contact-changed', subjectKind: 'organisation', subjectId: String(id) },
      // The receipt is kept for ever, so it must not hold the personal data itself.
      reply: { version: seq },
    };
  });
  return { representative, phone, email, version: reply.version };
}
