// Routes of consolidation.
import { behindTotal } from '#server/collection/behind-total.ts';
import { consolidate } from '#server/collection/consolidate.ts';
import { totalExamples } from '#server/collection/contract-desk-examples.ts';
import { totalContract } from '#server/collection/contract-total.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { exportTable } from '#server/collection/export-table.ts';
import { collectionOutliers } from '#server/collection/outliers.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'collection.read' } } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function totalRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/collection/consolidation',
    { schema: totalContract.consolidation, config: { ...READS, example: totalExamples.consolidation } },
    async (request) => consolidate(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/consolidation.xlsx',
    { schema: totalContract.export, config: { ...READS, example: totalExamples.export } },
    async (request, reply) => {
      const { bytes, rows, name } = await exportTable(deps(), viewerOf(signedInOf(request)), request.query);
      return reply
        .type(XLSX)
        .header('x-row-count', rows)
        .header('content-disposition', `attachment; filename="${name}"`)
        .serializer((body: unknown) => String(body))
        .send(bytes as never);
    },
  );
  app.get(
    '/api/collection/consolidation/behind',
    { schema: totalContract.behindTotal, config: { ...READS, example: totalExamples.behindTotal } },
    async (request) => behindTotal(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/collection/outliers',
    { schema: totalContract.outliers, config: { ...READS, example: totalExamples.outliers } },
    async (request) => collectionOutliers(deps(), viewerOf(signedInOf(request)), request.query),
  );
}
