// Routes of reconciliation: lists, piles, rows; duplicates, merge, restore.

import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { readUpload } from '#server/platform/upload.ts';
import { type ReconciliationDeps, reconciliation } from '#server/reconciliation/compare.ts';
import { reconciliationContract } from '#server/reconciliation/contract.ts';
import { reconciliationExamples } from '#server/reconciliation/contract-examples.ts';
import {
  keepApart,
  listDuplicates,
  listSimilar,
  mergeRecords,
  restoreRecord,
} from '#server/reconciliation/duplicates.ts';
import { receiveForComparison } from '#server/reconciliation/receive.ts';
import { resolveRow } from '#server/reconciliation/resolve.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'register.read' } } as const;
const WRITES = { access: { may: 'register.write' } } as const;

export function reconciliationRoutes(
  app: App,
  deps: () => ReconciliationDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  const contract = reconciliationContract;
  app.post(
    '/api/reconciliations',
    { schema: contract.receive, config: { ...WRITES, example: reconciliationExamples.receive } },
    async (request) => receiveForComparison(deps(), viewerOf(signedInOf(request)), await readUpload(request)),
  );
  app.get(
    '/api/reconciliations/:id',
    { schema: contract.view, config: { ...WRITES, example: reconciliationExamples.view } },
    async (request) =>
      reconciliation(deps(), viewerOf(signedInOf(request)), request.params.id, request.query),
  );
  app.post(
    '/api/reconciliations/:id/resolutions',
    { schema: contract.resolve, config: { ...WRITES, example: reconciliationExamples.resolve } },
    async (request) =>
      resolveRow(
        deps(),
        viewerOf(signedInOf(request)),
        request.params.id,
        request.body,
        requestKeyOf(request),
      ),
  );
  app.get(
    '/api/duplicates',
    { schema: contract.duplicates, config: { ...READS, example: reconciliationExamples.duplicates } },
    async (request) => ({
      pairs: [...(await listDuplicates(deps(), viewerOf(signedInOf(request)), request.query.unit))],
    }),
  );
  app.get(
    '/api/organisations/similar',
    { schema: contract.similar, config: { ...READS, example: reconciliationExamples.similar } },
    async (request) => ({
      similar: [...(await listSimilar(deps(), viewerOf(signedInOf(request)), request.query))],
    }),
  );
  app.post(
    '/api/duplicates/kept-apart',
    { schema: contract.notDuplicates, config: { ...WRITES, example: reconciliationExamples.notDuplicates } },
    async (request) => keepApart(deps(), viewerOf(signedInOf(request)), request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/organisations/:id/merge',
    { schema: contract.mergeRecords, config: { ...WRITES, example: reconciliationExamples.mergeRecords } },
    async (request) =>
      mergeRecords(
        deps(),
        viewerOf(signedInOf(request)),
        request.params.id,
        request.body,
        requestKeyOf(request),
      ),
  );
  app.post(
    '/api/organisations/:id/restoration',
    { schema: contract.restoreRecord, config: { ...WRITES, example: reconciliationExamples.restoreRecord } },
    async (request) =>
      restoreRecord(
        deps(),
        viewerOf(signedInOf(request)),
        request.params.id,
        request.body,
        requestKeyOf(request),
      ),
  );
}
