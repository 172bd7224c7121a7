// Routes of targets: scoreboards, trial splits, shares, revisions.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { reviseTarget, saveTargetShares, targetHistory } from '#server/target/cascade.ts';
import { cascadeOf } from '#server/target/cascade-view.ts';
import { targetContract as contract } from '#server/target/contract.ts';
import { targetExamples as examples } from '#server/target/contract-examples.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { explainTarget } from '#server/target/explain.ts';
import { documentBoard, unitBoard } from '#server/target/scoreboard.ts';
import { trySplit } from '#server/target/try-split.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'documents.read' } } as const;
const WRITES = { access: { may: 'directives.issue' } } as const;

export function targetRoutes(app: App, deps: () => TargetDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.get(
    '/api/documents/:document/scoreboard',
    { schema: contract.scoreboard, config: { ...READS, example: examples.scoreboard } },
    async (request) =>
      documentBoard(deps(), viewerOf(signedInOf(request)), { ...request.params, ...request.query }),
  );
  app.get(
    '/api/targets',
    { schema: contract.ofUnit, config: { ...READS, example: examples.ofUnit } },
    async (request) => unitBoard(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/targets/:target/split',
    { schema: contract.split, config: { ...READS, example: examples.split } },
    async (request) =>
      trySplit(deps(), viewerOf(signedInOf(request)), { ...request.params, ...request.query }),
  );
  app.get(
    '/api/targets/:target/cascade',
    { schema: contract.cascade, config: { ...READS, example: examples.cascade } },
    async (request) => cascadeOf(deps(), viewerOf(signedInOf(request)), request.params.target),
  );
  app.post(
    '/api/targets/:target/shares',
    { schema: contract.share, config: { ...WRITES, example: examples.share } },
    async (request) => {
      const person = signedInOf(request);
      const { params, body } = request;
      return saveTargetShares(deps(), person, viewerOf(person), params.target, body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/targets/:target/revisions',
    { schema: contract.revise, config: { ...WRITES, example: examples.revise } },
    async (request) =>
      reviseTarget(deps(), signedInOf(request), request.params.target, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/targets/:target/explanations',
    {
      schema: contract.explain,
      config: { access: { may: 'tasks.report' }, example: examples.explain },
    },
    async (request) => {
      const person = signedInOf(request);
      const { params, body } = request;
      return explainTarget(deps(), person, viewerOf(person), params.target, body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/targets/:target/history',
    { schema: contract.history, config: { ...READS, example: examples.history } },
    async (request) => targetHistory(deps(), viewerOf(signedInOf(request)), request.params.target),
  );
}
