// Routes of geography changes: dry run, apply, undo, list.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import {
  applyUnitChange,
  listUnitChanges,
  previewUnitChange,
  type UnitChangeDeps,
  undoUnitChange,
} from '#server/unit/change.ts';
import { unitChangeContract } from '#server/unit/contract-change.ts';
import { unitChangeExamples } from '#server/unit/contract-examples.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const MAY_CHANGE = { access: { may: 'geography.change' } } as const;

/** `refresh` makes this process see the new geography at once; others see it on their next request. */
export function unitChangeRoutes(
  app: App,
  deps: () => UnitChangeDeps,
  viewerOf: (person: SignedIn) => Viewer,
  refresh: () => Promise<void>,
): void {
  app.post(
    '/api/unit-changes/preview',
    { schema: unitChangeContract.preview, config: { ...MAY_CHANGE, example: unitChangeExamples.preview } },
    async (request) => previewUnitChange(deps(), viewerOf(signedInOf(request)), request.body),
  );
  app.post(
    '/api/unit-changes',
    { schema: unitChangeContract.apply, config: { ...MAY_CHANGE, example: unitChangeExamples.apply } },
    async (request, reply) => {
      const viewer = viewerOf(signedInOf(request));
      const receipt = await applyUnitChange(deps(), viewer, request.body, requestKeyOf(request));
      await refresh();
      return reply.status(201).send(receipt);
    },
  );
  app.post(
    '/api/unit-changes/:id/undo',
    { schema: unitChangeContract.undo, config: { ...MAY_CHANGE, example: unitChangeExamples.undo } },
    async (request) => {
      const viewer = viewerOf(signedInOf(request));
      const receipt = await undoUnitChange(deps(), viewer, request.params.id, requestKeyOf(request));
      await refresh();
      return receipt;
    },
  );
  app.get(
    '/api/unit-changes',
    { schema: unitChangeContract.list, config: { ...MAY_CHANGE, example: unitChangeExamples.list } },
    async (request) => ({
      changes: await listUnitChanges(deps(), viewerOf(signedInOf(request))),
    }),
  );
}
