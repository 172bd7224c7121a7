// Routes of figures: measures, tally, behind, lineage, period summary.
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import { behind } from '#server/measure/behind.ts';
import { offeredMeasures } from '#server/measure/catalogue.ts';
import { measureContract } from '#server/measure/contract.ts';
import { measureExamples } from '#server/measure/contract-examples.ts';
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
  app.get(
    '/api/measures',
    { schema: measureContract.listMeasures, config: { ...READS, example: measureExamples.listMeasures } },
    async () => ({ measures: offeredMeasures(deps()).map(viewMeasure) }),
  );
  app.get(
    '/api/tally',
    { schema: measureContract.tally, config: { ...READS, example: measureExamples.tally } },
    async (request) => tally(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/behind',
    { schema: measureContract.behind, config: { ...READS, example: measureExamples.behind } },
    async (request) => behind(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/lineage',
    { schema: measureContract.lineage, config: { ...READS, example: measureExamples.lineage } },
    async (request) => lineage(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/period-summary',
    { schema: measureContract.periodSummary, config: { ...READS, example: measureExamples.periodSummary } },
    async (request) => periodSummary(deps(), viewerOf(signedInOf(request)), request.query),
  );
}
