// Who may call a route: declared on every route, checked here once, before the handler.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Permission, type RoleName, roleMay } from '#domain/permission/permission.ts';
import type { Actor } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

export type Access = 'public' | 'signed-in' | { readonly may: Permission };

/** The person behind a request: post, office and scope as they are now. */
export interface SignedIn extends Actor {
  readonly personId: number;
  readonly officeId: number;
  readonly role: RoleName;
  /** The office's unit and whether it sees the whole nation. */
  readonly unitId: number | null;
  readonly everywhere: boolean;
  readonly sessionDigest: Buffer;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The signed-in person of a request whose route demands one. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Refused('not-signed-in');
  return request.signedIn;
}

/** A browser must say that an unsafe request comes from our own page. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Refused('foreign-origin');
  const origin = request.headers.origin;
  if (origin === undefined) throw new Refused('foreign-origin');
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  if (host !== request.host) throw new Refused('foreign-origin');
}

/**
 * Installs the access rule. A route of /api without declared access stops the start.
 * @param identify finds the session of a request (one query), or null
 */
export function guardAccess(
  app: FastifyInstance,
  identify: (request: FastifyRequest) => Promise<SignedIn | null>,
): void {
  app.decorateRequest('signedIn', null);
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api') && route.config?.access === undefined) {
      throw new Error(`Đường dẫn ${route.method} ${route.url} chưa khai báo ai được gọi (config.access)`);
    }
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'public';
    refuseForeignOrigin(request);
    if (access === 'public') return;
    request.signedIn = await identify(request);
    const person = signedInOf(request);
    if (access !== 'signed-in' && !roleMay(person.role, access.may)) throw new Refused('not-allowed');
  });
}
