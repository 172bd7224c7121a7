// Routes of entry on behalf in a grid.
import { deskContract } from '#server/collection/contract-desk.ts';
import { gridExamples } from '#server/collection/contract-grid-examples.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { collectionGrid, saveGrid } from '#server/collection/grid.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
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
}
