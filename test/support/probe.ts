// Probes made from the real route table: every route of /api, its fields, and a request that would be right.
import { roleMay } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import type { Account } from '#server/demonstration/service.ts';
import type { ListedRoute } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { signInAs } from './client.ts';
import type { TestServer } from './server.ts';

/** A host that both the address and the Origin name; no socket is used. */
export const HOST = 'may-chu.example';
export const ORIGIN = `http://${HOST}`;

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
}

/** The routes of /api that somebody can call. */
export function apiRoutes(app: App): readonly ListedRoute[] {
  return app.listedRoutes.filter((route) => route.url.startsWith('/api/') && route.method !== 'HEAD');
}

export function isUnsafe(route: ListedRoute): boolean {
  return route.method !== 'GET';
}

/** Keys of a Zod object schema of the route; none when it has no such part. */
export function fieldsOf(route: ListedRoute, part: 'params' | 'querystring' | 'body'): readonly string[] {
  // Contracts are Zod objects; Fastify types them as unknown.
  const shape = (route.schema?.[part] as { shape?: Record<string, unknown> } | undefined)?.shape;
  return Object.keys(shape ?? {});
}

export interface Changes {
  /** Text of a path part or a query field, percent-encoded already. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly payload?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let keys = 0;

/** A fresh request key. */
export function nextKey(): string {
  keys += 1;
  return `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`;
}

/** The example request of a route, with some fields put otherwise. */
export function request(route: ListedRoute, cookie: string, changes: Changes = {}): Asked {
  const params = encoded(route.example?.params);
  const query = { ...encoded(route.example?.query), ...changes.query };
  const path = route.url.replace(
    /:(\w+)/g,
    (_, name: string) => changes.params?.[name] ?? params[name] ?? '1',
  );
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const body = route.example?.body;
  const payload = changes.payload ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method: route.method,
    url: search ? `${path}?${search}` : path,
    headers: {
      host: HOST,
      ...(cookie ? { cookie } : {}),
      ...(isUnsafe(route) ? { origin: ORIGIN, 'idempotency-key': nextKey() } : {}),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...changes.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  };
}

function encoded(values: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, encodeURIComponent(value)]),
  );
}

/** Sends without a socket, as from an address of its own. */
export async function send(app: App, asked: Asked, remoteAddress = '10.1.2.3') {
  // Fastify's inject names its methods; ours come from its own route table.
  const answer = await app.inject({ ...asked, method: asked.method as 'GET', remoteAddress });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.payload,
    bytes: answer.rawPayload,
  };
}

/** The refusal of an answer, or what is wrong with it: every refusal has a code and a Vietnamese sentence. */
export function refusalFault(answer: { status: number; text: string }): string | undefined {
  let body: { code?: unknown; message?: unknown };
  try {
    body = JSON.parse(answer.text) as typeof body; // looked at field by field below
  } catch {
    return `không phải JSON: ${answer.text.slice(0, 80)}`;
  }
  if (typeof body.code !== 'string' || typeof body.message !== 'string')
    return `thiếu code hoặc message: ${answer.text.slice(0, 120)}`;
  if (!/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i.test(body.message))
    return `không phải tiếng Việt: ${body.message}`;
  if (
    /\b(invalid|expected|required|received|must|should|cannot|too (big|small)|unrecognized|syntax|relation|column|select)\b/i.test(
      // Codes that may be chosen stand in quotes and are no words of the sentence.
      body.message.replace(/"[^"]*"/g, ''),
    )
  ) {
    return `lẫn tiếng Anh: ${body.message}`;
  }
  return undefined;
}

/** Signs in as everybody; answers the cookie of somebody who may call a route, the wider office first ('' for nobody). */
export async function cookiesFor(
  server: TestServer,
): Promise<(route: Pick<ListedRoute, 'access'>) => string> {
  const cookies = await Promise.all(
    Object.values(server.accounts).map(
      async (account: Account) =>
        [account.role as RoleName, (await signInAs(server.url, account)).cookie] as const, // a role of the demonstration
    ),
  );
  const wideFirst = [...cookies].sort(([a], [b]) => Number(b === 'national') - Number(a === 'national'));
  return ({ access }) => {
    const may = typeof access === 'object' ? access.may : undefined;
    return wideFirst.find(([role]) => !may || roleMay(role, may))?.[1] ?? '';
  };
}
