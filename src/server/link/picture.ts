// A link on paper and on screen: the QR code, and the letter that the clerk hands over or posts.
import { writeLinkLetter } from '#document/pdf/link-letter.ts';
import { qrSvg } from '#document/qr/qr-svg.ts';
import { dueWords } from '#domain/collection/due-words.ts';
import { LINK_PURPOSES, type LinkPurpose } from '#domain/permission/links.ts';
import { type LinkDeps, linkPath, requireSeat } from '#server/link/service.ts';
import { findAskedForm, findLinkInScope, findOfficeName } from '#server/link/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { vietnamDay } from '#server/platform/clock.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** SVG of the address. */
export function qrOfLink(url: string): Promise<string> {
  return qrSvg(url);
}

/** The letter of a live link in scope, as PDF. @throws Refused 'not-found' | 'link-dead' */
export async function letterOfLink(
  deps: LinkDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  site: string,
): Promise<Buffer> {
  const now = deps.clock.now();
  const { link, organisation, issuer, asked } = await read(deps.db, person, async (trx) => {
    const row = await findLinkInScope(trx, id);
    if (!row) throw new Refused('not-found');
    const name = await requireSeat(trx, deps, viewer, row.organisation_id);
    return {
      link: row,
      organisation: name,
      issuer: await findOfficeName(trx, row.issued_office),
      asked: await findAskedForm(trx, row.form, row.period),
    };
  });
  if (link.revoked_at !== null || link.expires_at <= now) throw new Refused('link-dead');
  const url = site + linkPath(deps.keys, link);
  return writeLinkLetter({
    issuer,
    organisation,
    // Written by issueOneTimeLink with one of the purposes, and signed since.
    purpose: LINK_PURPOSES[link.purpose as LinkPurpose],
    form: asked?.title ?? link.form,
    period: asked?.period ?? link.period,
    due: asked?.due ? dueWords(asked.due, asked.due_time) : null,
    url,
    qr: await qrSvg(url),
    until: vietnamDay(link.expires_at),
    today: deps.clock.today(),
  });
}
