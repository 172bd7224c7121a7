// Trang công khai /v/MÃ: anybody checks an issued report by its printed code, without signing in.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCode } from '#domain/report/publication.ts';
import type { Db } from '#server/platform/db.ts';
import type { App } from '#server/platform/http.ts';
import { sha256 } from '#server/publication/compose.ts';
import { amendmentsOf, lookUp } from '#server/publication/look-up.ts';
import {
  type PublicFormat,
  unknownCodePage,
  type Verdict,
  verificationPage,
} from '#server/publication/public-page.ts';

async function fileOf(request: FastifyRequest): Promise<Buffer | undefined> {
  const file = request.isMultipart() ? await request.file() : undefined;
  const bytes = await file?.toBuffer().catch(() => undefined);
  return bytes && bytes.length > 0 && !file?.file.truncated ? bytes : undefined;
}

export function publicationPublicRoutes(app: App, db: () => Db): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    verdictOf: (files: readonly { format: PublicFormat; digest: Buffer }[]) => Promise<Verdict>,
  ) => {
    const { code: typed } = request.params as { code: string }; // the route's own parameter
    const code = readCode(typed);
    const [first, ...rest] = code ? await lookUp(db(), code) : [];
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    const nonce = reply.cspNonce.style;
    if (!code || !first) return reply.status(404).send(unknownCodePage(nonce));
    const verdict = await verdictOf([first, ...rest]);
    const amendments = await amendmentsOf(db(), code);
    return reply.send(verificationPage([first, ...rest], code, verdict, nonce, amendments));
  };
  app.get('/v/:code', { schema: { hide: true }, config: { access: 'public' } }, async (request, reply) =>
    answer(request, reply, async () => ({ kind: 'unasked' })),
  );
  app.post('/v/:code', { schema: { hide: true }, config: { access: 'public' } }, async (request, reply) =>
    answer(request, reply, async (files) => {
      const bytes = await fileOf(request);
      if (!bytes) return { kind: 'no-file' };
      const digest = sha256(bytes);
      const found = files.find((file) => file.digest.equals(digest));
      return found
        ? { kind: 'genuine', format: found.format }
        : { kind: 'other', sha256: digest.toString('hex') };
    }),
  );
}
