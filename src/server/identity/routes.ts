// Routes of sign-in: POST/GET/DELETE /api/session, and the same with a passkey.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityContract } from '#server/identity/contract.ts';
import { accountContract } from '#server/identity/contract-account.ts';
import { accountExamples } from '#server/identity/contract-account-examples.ts';
import { identityExamples } from '#server/identity/contract-examples.ts';
import type { IdentityDeps } from '#server/identity/deps.ts';
import { beginPasskeySignIn, type Site, signInWithPasskey } from '#server/identity/passkeys.ts';
import {
  currentSession,
  SESSION_LIFE_SECONDS,
  signIn,
  signOut,
  type Visit,
} from '#server/identity/service.ts';
import type { App } from '#server/platform/http.ts';
import { DEVICE_COOKIE, SESSION_COOKIE } from '#server/platform/session-cookie.ts';

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const DEVICE_LIFE_SECONDS = 400 * 24 * 3600;
const PUBLIC = { access: 'public', rateLimit: { max: 60, timeWindow: 60_000 } } as const;

/** Where a request comes from, as far as its owner may want to recognise it later. */
export function visitOf(request: FastifyRequest): Visit {
  return {
    address: request.ip,
    agent: request.headers['user-agent'] ?? null,
    device: request.cookies[DEVICE_COOKIE],
  };
}

/** The page's own origin: the access rule has already compared it with the host. */
export function siteOf(request: FastifyRequest): Site {
  const origin = request.headers.origin ?? '';
  return { origin, host: request.hostname };
}

/** Gives the browser its session and the device's mark. */
export function setSessionCookies(
  reply: FastifyReply,
  opened: { readonly token: string; readonly device: string },
): void {
  // A length of time, not a date: the clock of the person's computer may be months off.
  reply.setCookie(SESSION_COOKIE, opened.token, { ...COOKIE, maxAge: SESSION_LIFE_SECONDS });
  reply.setCookie(DEVICE_COOKIE, opened.device, { ...COOKIE, maxAge: DEVICE_LIFE_SECONDS });
}

export function identityRoutes(app: App, deps: () => IdentityDeps): void {
  app.post(
    '/api/session',
    { schema: identityContract.signIn, config: { ...PUBLIC, example: identityExamples.signIn } },
    async (request, reply) => {
      const opened = await signIn(deps(), request.body, visitOf(request));
      setSessionCookies(reply, opened);
      return opened.session;
    },
  );
  app.get(
    '/api/session',
    {
      schema: identityContract.currentSession,
      config: { access: 'signed-in', example: identityExamples.currentSession },
    },
    async (request) => currentSession(deps(), request.cookies[SESSION_COOKIE] ?? ''),
  );
  app.delete(
    '/api/session',
    { schema: identityContract.signOut, config: { access: 'public', example: identityExamples.signOut } },
    async (request, reply) => {
      await signOut(deps(), request.cookies[SESSION_COOKIE] ?? '');
      reply.clearCookie(SESSION_COOKIE, { path: '/', secure: true });
      return reply.status(204).send(null);
    },
  );
  app.post(
    '/api/session/passkey/options',
    {
      schema: accountContract.passkeySignInOptions,
      config: { ...PUBLIC, example: accountExamples.passkeySignInOptions },
    },
    async (request) => ({ ...(await beginPasskeySignIn(deps(), siteOf(request))) }),
  );
  app.post(
    '/api/session/passkey',
    { schema: accountContract.passkeySignIn, config: { ...PUBLIC, example: accountExamples.passkeySignIn } },
    async (request, reply) => {
      const { credential } = request.body;
      const opened = await signInWithPasskey(deps(), credential, siteOf(request), visitOf(request));
      setSessionCookies(reply, opened);
      return opened.session;
    },
  );
}
