// Route of the reader: POST /api/reader/check.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { readerContract } from '#server/reader/contract.ts';
import { readerExamples } from '#server/reader/contract-examples.ts';
import { checkDocument, type ReaderDeps } from '#server/reader/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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
}
