// Routes of sign-in: POST/GET/DELETE /api/session.

import { identityContract } from '#server/identity/contract.ts';
import { identityExamples } from '#server/identity/contract-examples.ts';
import { currentSession, type IdentityDeps, signIn, signOut } from '#server/identity/service.ts';
import type { App } from '#server/platform/http.ts';
import { SESSION_COOKIE } from '#server/platform/session-cookie.ts';

export function identityRoutes(app: App, deps: () => IdentityDeps): void {
  app.post(
    '/api/session',
    {
      schema: identityContract.signIn,
      config: {
        access: 'public',
        rateLimit: { max: 60, timeWindow: 60_000 },
        example: identityExamples.signIn,
      },
    },
    async (request, reply) => {
      const { token, expires, session } = await signIn(deps(), request.body.email, request.body.password);
      reply.setCookie(SESSION_COOKIE, token, {
        path: '/',
        httpOnly: true,
        secure: true,
        sameSite: 'lax',
        // A length of time, not a date: the clock of the person's computer may be months off.
        maxAge: Math.floor((expires.getTime() - deps().clock.now().getTime()) / 1000),
      });
      return session;
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
}
