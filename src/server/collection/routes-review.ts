// Routes of review: the queue, one form, its steps, bulk approval, locks.
import { queueExamples } from '#server/collection/contract-desk-examples.ts';
import { reviewExamples } from '#server/collection/contract-examples.ts';
import { reviewContract } from '#server/collection/contract-review.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { collectionLocks, lockPeriod, reopenPeriod } from '#server/collection/lock.ts';
import { approveClean, reviewQueue } from '#server/collection/queue.ts';
import { takeSubmissionStep } from '#server/collection/steps.ts';
import { viewSubmission } from '#server/collection/view-submission.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'collection.read' } } as const;
const REVIEWS = { access: { may: 'collection.review' } } as const;
const LOCKS = { access: { may: 'collection.lock' } } as const;

export function reviewRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/collection/submissions',
    { schema: reviewContract.queue, config: { ...READS, example: queueExamples.queue } },
    async (request) => reviewQueue(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/submissions/:id',
    { schema: reviewContract.submission, config: { ...READS, example: reviewExamples.submission } },
    async (request) => {
      const person = signedInOf(request);
      return viewSubmission(deps(), person, viewerOf(person), request.params.id);
    },
  );
  app.post(
    '/api/collection/submissions/:id/steps',
    { schema: reviewContract.step, config: { ...REVIEWS, example: reviewExamples.step } },
    async (request) => {
      const person = signedInOf(request);
      return takeSubmissionStep(
        deps(),
        person,
        viewerOf(person),
        request.params.id,
        request.body,
        requestKeyOf(request),
      );
    },
  );
  app.post(
    '/api/collection/approve-clean',
    { schema: reviewContract.approveClean, config: { ...REVIEWS, example: queueExamples.approveClean } },
    async (request) => {
      const person = signedInOf(request);
      return approveClean(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/collection/locks',
    { schema: reviewContract.locks, config: { ...READS, example: queueExamples.locks } },
    async (request) => collectionLocks(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.post(
    '/api/collection/locks',
    { schema: reviewContract.lock, config: { ...LOCKS, example: queueExamples.lock } },
    async (request) => {
      const person = signedInOf(request);
      return lockPeriod(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/collection/locks/reopen',
    { schema: reviewContract.reopen, config: { ...LOCKS, example: queueExamples.reopen } },
    async (request) => {
      const person = signedInOf(request);
      return reopenPeriod(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
}
