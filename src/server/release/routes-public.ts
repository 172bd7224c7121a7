// Trang công khai /cong-bo: anybody reads what is out, without signing in, without a cookie, without a script.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '#server/platform/http.ts';
import { siteUrlOf } from '#server/platform/site.ts';
import { publicDocument } from '#server/release/contract-shapes.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import {
  languageOf,
  PUBLIC_FILES,
  PUBLIC_POLICY,
  publicCatalogue,
  publicFeed,
  publicFile,
  publicList,
  publicMissing,
  publicPage,
} from '#server/release/public.ts';

const OPEN = { schema: { hide: true }, config: { access: 'public' } } as const;
const HTML = 'text/html; charset=utf-8';
/** A page may be a minute old: a release is out on its minute. */
const SHORT = 'public, max-age=60';
const LASTING = 'public, max-age=31536000, immutable';

const words = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (request: FastifyRequest, name: string): string => String(words(request.params)[name] ?? '');

function editionOf(text: string): number | undefined {
  return /^(?:0|[1-9]\d{0,3})$/.test(text) ? Number(text) : undefined;
}

/** Sends bytes with their fingerprint; whoever has them already is told so. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string | Buffer,
  cache: string = SHORT,
) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply.header('content-security-policy', PUBLIC_POLICY).header('etag', tag).header('cache-control', cache);
  const held = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (held.some((each) => each === '*' || each.replace(/^W\//, '') === tag)) return reply.status(304).send();
  return reply.type(type).send(body);
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply) {
  const page = publicMissing(languageOf(words(request.query).lang));
  reply.header('content-security-policy', PUBLIC_POLICY).header('cache-control', 'no-store');
  return reply.status(404).type(HTML).send(page);
}

export function releasePublicRoutes(app: App, deps: () => ReleaseDeps): void {
  const language = (request: FastifyRequest) => languageOf(words(request.query).lang);
  const page = async (request: FastifyRequest, reply: FastifyReply, edition: number | undefined) => {
    const asked = {
      code: textOf(request, 'code'),
      edition,
      language: language(request),
      site: siteUrlOf(request),
    };
    const found = await publicPage(deps(), asked);
    return found === undefined ? sendNotFound(request, reply) : send(request, reply, HTML, found);
  };
  app.get('/cong-bo', OPEN, async (request, reply) =>
    send(request, reply, HTML, await publicList(deps(), language(request))),
  );
  app.get('/cong-bo/catalogue.json', OPEN, async (request, reply) =>
    send(request, reply, 'application/ld+json', await publicCatalogue(deps(), siteUrlOf(request))),
  );
  app.get('/cong-bo/feed.xml', OPEN, async (request, reply) =>
    send(request, reply, 'application/atom+xml; charset=utf-8', await publicFeed(deps(), siteUrlOf(request))),
  );
  app.get('/cong-bo/schema.json', OPEN, async (request, reply) =>
    send(
      request,
      reply,
      'application/schema+json',
      `${JSON.stringify(z.toJSONSchema(publicDocument), null, 1)}\n`,
    ),
  );
  app.get('/cong-bo/:code', OPEN, async (request, reply) => page(request, reply, undefined));
  app.get('/cong-bo/:code/:edition', OPEN, async (request, reply) => {
    const edition = editionOf(textOf(request, 'edition'));
    return edition === undefined ? sendNotFound(request, reply) : page(request, reply, edition);
  });
  app.get('/cong-bo/:code/:edition/:file', OPEN, async (request, reply) => {
    const [code, file] = [textOf(request, 'code'), textOf(request, 'file')];
    const edition = editionOf(textOf(request, 'edition'));
    const type = Object.hasOwn(PUBLIC_FILES, file) ? PUBLIC_FILES[file] : undefined;
    const bytes =
      edition === undefined || type === undefined
        ? undefined
        : await publicFile(deps(), { code, edition, file, site: siteUrlOf(request) });
    if (!bytes || !type) return sendNotFound(request, reply);
    reply
      .header('content-disposition', `attachment; filename="${code}-${edition}-${file}"`)
      // Open data: other sites may read it.
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    return send(request, reply, type, bytes, file.startsWith('so-lieu') ? LASTING : SHORT);
  });
}
