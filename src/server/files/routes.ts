// Routes of stored files: keep one, say what it is, give it back as an attachment.
import { createHash } from 'node:crypto';
import { attachmentHeaders } from '#server/files/attachment.ts';
import { filesContract } from '#server/files/contract.ts';
import { filesExamples } from '#server/files/contract-examples.ts';
import { type FilesDeps, MAX_FILE_BYTES } from '#server/files/service.ts';
import { describeStored, fetchStored, keepUpload } from '#server/files/upload.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Also through a one-time link: evidence belongs to a form. */
const USES = { access: { may: 'files.use', byLink: true } } as const;

export function filesRoutes(app: App, deps: () => FilesDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.post(
    '/api/files',
    { schema: filesContract.store, config: { ...USES, example: filesExamples.store } },
    async (request, reply) => {
      const person = signedInOf(request);
      const file = request.isMultipart() ? await request.file() : undefined;
      if (!file) throw new Refused('list-missing-file');
      const bytes = await file.toBuffer().catch(() => undefined);
      // The parser may stop at its limit without a word: what was cut is refused, never kept.
      if (!bytes || file.file.truncated || bytes.length > MAX_FILE_BYTES)
        throw new Refused('file-too-large', { name: file.filename });
      const field = file.fields.unit;
      const unit =
        field && !Array.isArray(field) && field.type === 'field' && typeof field.value === 'string'
          ? field.value
          : undefined;
      const body = { name: file.filename, unit, digest: createHash('sha256').update(bytes).digest('hex') };
      const key = { key: request.headers['idempotency-key'], body };
      const given = { name: file.filename, bytes, unit };
      return reply.status(201).send(await keepUpload(deps(), person, viewerOf(person), given, key));
    },
  );
  app.get(
    '/api/files/:id',
    { schema: filesContract.describe, config: { ...USES, example: filesExamples.describe } },
    async (request) => describeStored(deps(), viewerOf(signedInOf(request)), request.params.id),
  );
  app.get(
    '/api/files/:id/content',
    { schema: filesContract.content, config: { ...USES, example: filesExamples.content } },
    async (request, reply) => {
      const { file, bytes } = await fetchStored(deps(), viewerOf(signedInOf(request)), request.params.id);
      return reply
        .headers(attachmentHeaders(file))
        .serializer((body: unknown) => String(body))
        .send(bytes);
    },
  );
}
