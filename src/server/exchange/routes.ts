// Routes of exchange: export what is filtered, the template, receive a list, put its columns right, import it.

import { exchangeContract } from '#server/exchange/contract.ts';
import { exchangeExamples } from '#server/exchange/contract-examples.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { exportRegister } from '#server/exchange/export-register.ts';
import { importList, listProgress, previewList, receiveList } from '#server/exchange/import-list.ts';
import { registerTemplate } from '#server/exchange/template.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { readUpload } from '#server/platform/upload.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'register.read' } } as const;
const WRITES = { access: { may: 'register.write' } } as const;

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

export function exchangeRoutes(
  app: App,
  deps: () => ExchangeDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/organisations/export',
    {
      schema: exchangeContract.exportOrganisations,
      config: { ...READS, example: exchangeExamples.exportOrganisations },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const exported = await exportRegister(deps(), viewerOf(signedInOf(request)), query, format);
      return reply
        .type(TYPES[format])
        .header('x-row-count', exported.count)
        .header('content-disposition', `attachment; filename="danh-sach-htx-${exported.at}.${format}"`)
        .serializer((body: unknown) => String(body))
        .send(exported.stream as never);
    },
  );
  app.get(
    '/api/lists/template.xlsx',
    { schema: exchangeContract.template, config: { ...READS, example: exchangeExamples.template } },
    async (_request, reply) =>
      reply
        .type(TYPES.xlsx)
        .header('content-disposition', 'attachment; filename="bieu-mau-danh-sach-htx.xlsx"')
        .serializer((body: unknown) => String(body))
        .send((await registerTemplate(deps())) as never),
  );
  app.post(
    '/api/lists',
    { schema: exchangeContract.receiveList, config: { ...WRITES, example: exchangeExamples.receiveList } },
    async (request) => receiveList(deps(), viewerOf(signedInOf(request)), await readUpload(request)),
  );
  app.post(
    '/api/lists/:id/preview',
    { schema: exchangeContract.previewList, config: { ...WRITES, example: exchangeExamples.previewList } },
    async (request) =>
      previewList(deps(), viewerOf(signedInOf(request)), request.params.id, request.body.mappings),
  );
  app.post(
    '/api/lists/:id/import',
    { schema: exchangeContract.importList, config: { ...WRITES, example: exchangeExamples.importList } },
    async (request) =>
      importList(
        deps(),
        viewerOf(signedInOf(request)),
        request.params.id,
        request.body.mappings,
        requestKeyOf(request),
      ),
  );
  app.get(
    '/api/lists/:id/progress',
    { schema: exchangeContract.listProgress, config: { ...WRITES, example: exchangeExamples.listProgress } },
    async (request) => listProgress(deps(), viewerOf(signedInOf(request)), request.params.id),
  );
}
