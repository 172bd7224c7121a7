// Routes of the commune step.
import { communeSteps, setCommuneStep } from '#server/collection/commune-step.ts';
import { chainContract } from '#server/collection/contract-chain.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const examples = {
  communeSteps: { query: { unit: '24' }, reply: { steps: [] } },
  setCommuneStep: {
    body: { unit: '24', regime: 'XL-HTX', stands: true },
    reply: { stands: true, seq: 19 },
  },
};

export function chainRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/collection/commune-steps',
    {
      schema: chainContract.communeSteps,
      config: { access: { may: 'collection.read' }, example: examples.communeSteps },
    },
    async (request) => communeSteps(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.post(
    '/api/collection/commune-steps',
    {
      schema: chainContract.setCommuneStep,
      config: { access: { may: 'collection.open' }, example: examples.setCommuneStep },
    },
    async (request) => {
      const person = signedInOf(request);
      return setCommuneStep(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
}
