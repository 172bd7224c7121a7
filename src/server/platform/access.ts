// Who may call a route: declared on every route, checked here once, before the handler.
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import type { LinkGrant } from '#domain/permission/links.ts';
import { type Permission, roleMay } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import type { RouteExample } from '#server/platform/contract.ts';
import type { Actor } from '#server/platform/journal.ts';
import type { StrangerGate } from '#server/platform/rate-limits.ts';
import { Refused } from '#server/platform/refused.ts';
import { LINK_COOKIE, SESSION_COOKIE } from '#server/platform/session-cookie.ts';

/** `byLink`: also open to the session of a one-time link; the service then holds to its organisation, form and period. */
export type Access = 'public' | 'signed-in' | { readonly may: Permission; readonly byLink?: boolean };

/** The person behind a request: post, office and scope as they are now. */
export interface SignedIn extends Actor {
  readonly personId: number;
  readonly officeId: number;
  readonly role: RoleName;
  /** The office's unit and whether it sees the whole nation. */
  readonly unitId: number | null;
  readonly everywhere: boolean;
  /** The organisation whose own account this is; null for every other office. */
  readonly organisationId: number | null;
  readonly postId: number;
  readonly sessionId: number;
  readonly sessionDigest: Buffer;
  /** What a one-time link opens; undefined for everyone who signed in to an account. */
  readonly link?: LinkGrant & { readonly expiresAt: Date };
}

/** A route as declared: what the description of the API and the probes of the tests are made from. */
export interface ListedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access | undefined;
  readonly schema: FastifySchema | undefined;
  readonly example: RouteExample | undefined;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** A request that works on the demonstration of two provinces, and its answer. */
    example?: RouteExample;
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
  interface FastifyInstance {
    readonly listedRoutes: ListedRoute[];
  }
}

/** Who stands behind a token: of an account's session, or of a one-time link's. */
export type Identify = (kind: 'account' | 'link', token: string) => Promise<SignedIn | null>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const REMEMBERED_SESSIONS = 20_000;

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

function listRoutes(app: FastifyInstance): void {
  app.decorate('listedRoutes', []);
  app.addHook('onRoute', (route) => {
    const { access, example } = route.config ?? {};
    if (route.url.startsWith('/api') && access === undefined) {
      throw new Error(`Đường dẫn ${route.method} ${route.url} chưa khai báo ai được gọi (config.access)`);
    }
    for (const method of [route.method].flat())
      app.listedRoutes.push({ method, url: route.url, access, schema: route.schema, example });
  });
}

function takesLinks(access: Access): boolean {
  return typeof access === 'object' && access.byLink === true;
}

/**
 * Installs the access rule. A route of /api without declared access stops the start.
 * @param identify finds the session of a token (one query), or null
 */
export function guardAccess(app: FastifyInstance, strangers: StrangerGate, identify: Identify): void {
  app.decorateRequest('signedIn', null);
  listRoutes(app);
  // Tokens that were good a moment ago: a colleague who knocks wrongly from the same address must not shut these out.
  const known = new Set<string>();
  const remember = (token: string) => {
    known.delete(token);
    known.add(token);
    const [oldest] = known;
    if (known.size > REMEMBERED_SESSIONS && oldest !== undefined) known.delete(oldest);
  };
  const requireSession = async (request: FastifyRequest, access: Access): Promise<SignedIn> => {
    const account = request.cookies[SESSION_COOKIE] ?? '';
    const link = takesLinks(access) ? (request.cookies[LINK_COOKIE] ?? '') : '';
    if (!known.has(account) && !known.has(link)) await strangers.requireWelcome(request);
    for (const [kind, token] of [
      ['account', account],
      ['link', link],
    ] as const) {
      if (token === '' || request.signedIn) continue;
      request.signedIn = await identify(kind, token);
      if (request.signedIn) remember(token);
      else known.delete(token);
    }
    if (!request.signedIn) await strangers.countRefusal(request);
    return signedInOf(request);
  };
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'public';
    refuseForeignOrigin(request);
    if (access === 'public') return;
    const person = await requireSession(request, access);
    if (access !== 'signed-in' && !roleMay(person.role, access.may)) throw new Refused('not-allowed');
  });
}
