// Routes of entry on behalf in a grid, and of letters on paper.
import { deskContract } from '#server/collection/contract-desk.ts';
import { gridExamples } from '#server/collection/contract-grid-examples.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { collectionGrid, saveGrid } from '#server/collection/grid.ts';
import { printLetters } from '#server/collection/letters.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { siteUrlOf } from '#server/platform/site.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const ENTERS = { access: { may: 'collection.enter' } } as const;

export function gridRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/collection/grid',
    { schema: deskContract.grid, config: { ...ENTERS, example: gridExamples.grid } },
    async (request) => collectionGrid(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.post(
    '/api/collection/grid',
    { schema: deskContract.saveGrid, config: { ...ENTERS, example: gridExamples.saveGrid } },
    async (request) => {
      const person = signedInOf(request);
      return saveGrid(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/collection/letters',
    { schema: deskContract.letters, config: { ...ENTERS, example: gridExamples.letters } },
    async (request, reply) => {
      const person = signedInOf(request);
      const { pdf, letters, left, gone } = await printLetters(
        deps(),
        person,
        viewerOf(person),
        request.body,
        siteUrlOf(request),
      );
      return reply
        .type('application/pdf')
        .header('x-letter-count', letters)
        .header('x-letter-left', left)
        .header('x-letter-gone', gone)
        .header('content-disposition', 'attachment; filename="thu-nhac-nop-bieu.pdf"')
        .serializer((body: unknown) => String(body))
        .send(pdf as never);
    },
  );
}
