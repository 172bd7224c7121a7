// Routes of one-time links: issue, list and revoke for officials; open and look for whoever holds one.
import { linkContract } from '#server/link/contract.ts';
import { linkExamples } from '#server/link/contract-examples.ts';
import { letterOfLink, qrOfLink } from '#server/link/picture.ts';
import {
  currentLink,
  issueOneTimeLink,
  type LinkDeps,
  oneTimeLinks,
  openOneTimeLink,
  revokeOneTimeLink,
} from '#server/link/service.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { DEVICE_COOKIE, LINK_COOKIE } from '#server/platform/session-cookie.ts';
import { siteUrlOf } from '#server/platform/site.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const ISSUES = { access: { may: 'link.issue' } } as const;
const PUBLIC = { access: 'public', rateLimit: { max: 20, timeWindow: 60_000 } } as const;
const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const DEVICE_LIFE_SECONDS = 400 * 24 * 3600;

export function linkRoutes(app: App, deps: () => LinkDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.get(
    '/api/organisations/:id/links',
    { schema: linkContract.list, config: { ...ISSUES, example: linkExamples.list } },
    async (request) => {
      const person = signedInOf(request);
      return oneTimeLinks(deps(), person, viewerOf(person), request.params.id);
    },
  );
  app.post(
    '/api/organisations/:id/links',
    { schema: linkContract.issue, config: { ...ISSUES, example: linkExamples.issue } },
    async (request, reply) => {
      const person = signedInOf(request);
      const wanted = { purpose: 'form', organisation: request.params.id, ...request.body } as const;
      const { path, ...issued } = await issueOneTimeLink(
        deps(),
        person,
        viewerOf(person),
        wanted,
        requestKeyOf(request),
      );
      const url = siteUrlOf(request) + path;
      return reply.status(201).send({ ...issued, url, qr: await qrOfLink(url) });
    },
  );
  app.get(
    '/api/links/:id/letter.pdf',
    { schema: linkContract.letter, config: { ...ISSUES, example: linkExamples.letter } },
    async (request, reply) => {
      const person = signedInOf(request);
      const bytes = await letterOfLink(
        deps(),
        person,
        viewerOf(person),
        request.params.id,
        siteUrlOf(request),
      );
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="lien-ket-${request.params.id}.pdf"`)
        .serializer((body: unknown) => String(body))
        .send(bytes);
    },
  );
  app.post(
    '/api/links/:id/revocation',
    { schema: linkContract.revoke, config: { ...ISSUES, example: linkExamples.revoke } },
    async (request) => {
      const person = signedInOf(request);
      return revokeOneTimeLink(deps(), person, viewerOf(person), request.params.id, requestKeyOf(request));
    },
  );
  app.post(
    '/api/link-session',
    { schema: linkContract.open, config: { ...PUBLIC, example: linkExamples.open } },
    async (request, reply) => {
      const opened = await openOneTimeLink(deps(), request.body.secret, request.cookies[DEVICE_COOKIE]);
      const maxAge = Math.ceil((opened.expiresAt.getTime() - deps().clock.now().getTime()) / 1000);
      reply.setCookie(LINK_COOKIE, opened.token, { ...COOKIE, maxAge });
      reply.setCookie(DEVICE_COOKIE, opened.device, { ...COOKIE, maxAge: DEVICE_LIFE_SECONDS });
      return opened.link;
    },
  );
  app.get(
    '/api/link-session',
    {
      schema: linkContract.current,
      config: { access: { may: 'work.own', byLink: true }, example: linkExamples.current },
    },
    async (request) => currentLink(deps(), signedInOf(request)),
  );
}
