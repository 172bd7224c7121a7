// Routes of the desk: matrix, live counters, reporters, missing list, calls.
import { deskContract } from '#server/collection/contract-desk.ts';
import { deskExamples } from '#server/collection/contract-desk-examples.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { collectionMatrix, collectionProgress } from '#server/collection/matrix.ts';
import { missingText } from '#server/collection/missing-text.ts';
import { remind } from '#server/collection/remind.ts';
import { collectionCalls, collectionReporters, logCall } from '#server/collection/reporters.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'collection.read' } } as const;
const ENTERS = { access: { may: 'collection.enter' } } as const;

export function deskRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/collection/matrix',
    { schema: deskContract.matrix, config: { ...READS, example: deskExamples.matrix } },
    async (request) => collectionMatrix(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/progress',
    { schema: deskContract.progress, config: { ...READS, example: deskExamples.progress } },
    async (request) => collectionProgress(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/reporters',
    { schema: deskContract.reporters, config: { ...READS, example: deskExamples.reporters } },
    async (request) => collectionReporters(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/missing',
    { schema: deskContract.missingText, config: { ...READS, example: deskExamples.missingText } },
    async (request) => missingText(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/calls',
    { schema: deskContract.calls, config: { ...READS, example: deskExamples.calls } },
    async (request) => collectionCalls(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.post(
    '/api/collection/calls',
    { schema: deskContract.logCall, config: { ...ENTERS, example: deskExamples.logCall } },
    async (request) => {
      const person = signedInOf(request);
      return logCall(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/collection/reminders',
    { schema: deskContract.remind, config: { ...ENTERS, example: deskExamples.remind } },
    async (request) => {
      const person = signedInOf(request);
      return remind(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
}
