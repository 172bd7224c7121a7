// Routes of placement: who waits, read a list, preview, place, undo.

import { placementContract } from '#server/placement/contract.ts';
import { placementExamples } from '#server/placement/contract-examples.ts';
import { placementFromList } from '#server/placement/from-list.ts';
import { place, previewPlacement, undoPlacement } from '#server/placement/place.ts';
import { type PlacementDeps, waiting, waitingOn } from '#server/placement/waiting.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { readUpload } from '#server/platform/upload.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const WRITES = { access: { may: 'register.write' } } as const;

export function placementRoutes(
  app: App,
  deps: () => PlacementDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  const contract = placementContract;
  app.get(
    '/api/placements',
    { schema: contract.waiting, config: { ...WRITES, example: placementExamples.waiting } },
    async (request) => waiting(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/placements/organisations',
    { schema: contract.organisations, config: { ...WRITES, example: placementExamples.organisations } },
    async (request) => waitingOn(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.post(
    '/api/placements/list',
    { schema: contract.readList, config: { ...WRITES, example: placementExamples.readList } },
    async (request) => placementFromList(deps(), viewerOf(signedInOf(request)), await readUpload(request)),
  );
  app.post(
    '/api/placements/preview',
    { schema: contract.preview, config: { ...WRITES, example: placementExamples.preview } },
    async (request) => previewPlacement(deps(), viewerOf(signedInOf(request)), request.body),
  );
  app.post(
    '/api/placements',
    { schema: contract.place, config: { ...WRITES, example: placementExamples.place } },
    async (request) => place(deps(), viewerOf(signedInOf(request)), request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/placements/:seq/undo',
    { schema: contract.undo, config: { ...WRITES, example: placementExamples.undo } },
    async (request) =>
      undoPlacement(deps(), viewerOf(signedInOf(request)), request.params.seq, requestKeyOf(request)),
  );
}
