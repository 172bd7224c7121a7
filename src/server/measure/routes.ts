// Routes of figures: measures, tally, behind, lineage, period summary.
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import { behind } from '#server/measure/behind.ts';
import { measureContract } from '#server/measure/contract.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { lineage, viewMeasure } from '#server/measure/lineage.ts';
import { periodSummary } from '#server/measure/period-summary.ts';
import { tally } from '#server/measure/tally.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'figures.read' } } as const;

export function measureRoutes(
  app: App,
  deps: () => MeasureDeps & { outline: SummaryOutline },
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get('/api/measures', { schema: measureContract.listMeasures, config: READS }, async () => ({
    measures: [...deps().measures.values()].map(viewMeasure),
  }));
  app.get('/api/tally', { schema: measureContract.tally, config: READS }, async (request) =>
    tally(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get('/api/behind', { schema: measureContract.behind, config: READS }, async (request) =>
    behind(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get('/api/lineage', { schema: measureContract.lineage, config: READS }, async (request) =>
    lineage(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get('/api/period-summary', { schema: measureContract.periodSummary, config: READS }, async (request) =>
    periodSummary(deps(), viewerOf(signedInOf(request)), request.query),
  );
}
