// Routes of one's own account: /api/account and everything under it.
import {
  beginTotp,
  changePassword,
  confirmTotp,
  removeTotp,
  revokeOwnSession,
  switchPost,
  viewAccount,
} from '#server/identity/account.ts';
import { accountContract } from '#server/identity/contract-account.ts';
import { accountExamples } from '#server/identity/contract-account-examples.ts';
import type { IdentityDeps } from '#server/identity/deps.ts';
import { addPasskey, beginPasskey, removePasskey } from '#server/identity/passkeys.ts';
import { chooseProfile } from '#server/identity/profile.ts';
import { setSessionCookies, siteOf, visitOf } from '#server/identity/routes.ts';
import { currentSession } from '#server/identity/service.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { SESSION_COOKIE } from '#server/platform/session-cookie.ts';

const OWN = { access: 'signed-in' } as const;
/** Routes that check a password are slow on purpose; a few a minute are enough for a person. */
const HASHES = { access: 'signed-in', rateLimit: { max: 10, timeWindow: 60_000 } } as const;

export function accountRoutes(app: App, deps: () => IdentityDeps): void {
  const emailOf = async (token: string | undefined) =>
    (await currentSession(deps(), token ?? '')).person.email;

  app.get(
    '/api/account',
    { schema: accountContract.account, config: { ...OWN, example: accountExamples.account } },
    async (request) => viewAccount(deps(), signedInOf(request)),
  );
  app.post(
    '/api/account/password',
    {
      schema: accountContract.changePassword,
      config: { ...HASHES, example: accountExamples.changePassword },
    },
    async (request) => {
      const email = await emailOf(request.cookies[SESSION_COOKIE]);
      return changePassword(deps(), signedInOf(request), email, request.body);
    },
  );
  app.post(
    '/api/password-profile',
    {
      schema: accountContract.passwordProfile,
      config: { access: { may: 'system.administer' }, example: accountExamples.passwordProfile },
    },
    async (request) =>
      chooseProfile(deps(), signedInOf(request), request.body.profile, requestKeyOf(request)),
  );
  app.delete(
    '/api/account/sessions/:id',
    { schema: accountContract.revokeSession, config: { ...OWN, example: accountExamples.revokeSession } },
    async (request, reply) => {
      await revokeOwnSession(deps(), signedInOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
  app.post(
    '/api/account/post',
    { schema: accountContract.switchPost, config: { ...OWN, example: accountExamples.switchPost } },
    async (request, reply) => {
      const opened = await switchPost(deps(), signedInOf(request), request.body.post, visitOf(request));
      setSessionCookies(reply, opened);
      return currentSession(deps(), opened.token);
    },
  );
  app.post(
    '/api/account/totp',
    { schema: accountContract.beginTotp, config: { ...OWN, example: accountExamples.beginTotp } },
    async (request) => beginTotp(deps(), signedInOf(request), await emailOf(request.cookies[SESSION_COOKIE])),
  );
  app.post(
    '/api/account/totp/confirmation',
    { schema: accountContract.confirmTotp, config: { ...HASHES, example: accountExamples.confirmTotp } },
    async (request) => confirmTotp(deps(), signedInOf(request), request.body.code),
  );
  app.post(
    '/api/account/totp/removal',
    { schema: accountContract.removeTotp, config: { ...HASHES, example: accountExamples.removeTotp } },
    async (request, reply) => {
      const email = await emailOf(request.cookies[SESSION_COOKIE]);
      await removeTotp(deps(), signedInOf(request), email, request.body.password);
      return reply.status(204).send(null);
    },
  );
  app.post(
    '/api/account/passkeys/options',
    { schema: accountContract.passkeyOptions, config: { ...OWN, example: accountExamples.passkeyOptions } },
    async (request) => {
      const email = await emailOf(request.cookies[SESSION_COOKIE]);
      return { ...(await beginPasskey(deps(), signedInOf(request), email, siteOf(request))) };
    },
  );
  app.post(
    '/api/account/passkeys',
    { schema: accountContract.addPasskey, config: { ...OWN, example: accountExamples.addPasskey } },
    async (request, reply) => {
      const added = await addPasskey(deps(), signedInOf(request), request.body, siteOf(request));
      return reply.status(201).send(added);
    },
  );
  app.delete(
    '/api/account/passkeys/:id',
    { schema: accountContract.removePasskey, config: { ...OWN, example: accountExamples.removePasskey } },
    async (request, reply) => {
      await removePasskey(deps(), signedInOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}
