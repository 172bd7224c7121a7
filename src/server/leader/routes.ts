// Routes of the leader's page.
import { leaderContract } from '#server/leader/contract.ts';
import { leaderExamples } from '#server/leader/contract-examples.ts';
import type { LeaderDeps } from '#server/leader/deps.ts';
import { leaderPage } from '#server/leader/leader-page.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export function leaderRoutes(app: App, deps: () => LeaderDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.get(
    '/api/leader-page',
    {
      schema: leaderContract.page,
      config: { access: { may: 'figures.read' }, example: leaderExamples.page },
    },
    async (request) => {
      const person = signedInOf(request);
      return leaderPage(deps(), person, viewerOf(person), request.query);
    },
  );
}
