// Routes of the reader: the reading itself, and its sheet as a file.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { readerContract } from '#server/reader/contract.ts';
import { readerExamples } from '#server/reader/contract-examples.ts';
import { checkDocument, type ReaderDeps, writeSheet } from '#server/reader/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A 10 MB file as base64, and the rest of the body. */
const BODY_LIMIT = 15_000_000;

export function readerRoutes(app: App, deps: () => ReaderDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.post(
    '/api/reader/check',
    {
      schema: readerContract.check,
      bodyLimit: BODY_LIMIT,
      config: { access: { may: 'reader.use' }, example: readerExamples.check },
    },
    async (request) => checkDocument(deps(), viewerOf(signedInOf(request)), request.body),
  );
  app.post(
    '/api/reader/sheet',
    {
      schema: readerContract.sheet,
      bodyLimit: BODY_LIMIT,
      config: { access: { may: 'reader.use' }, example: readerExamples.sheet },
    },
    async (request, reply) => {
      const { format } = request.body;
      const bytes = await writeSheet(deps(), viewerOf(signedInOf(request)), request.body);
      return reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="phieu-ra-soat.${format}"`)
        .serializer((body: unknown) => String(body))
        .send(bytes as never);
    },
  );
}
