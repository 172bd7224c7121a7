// Routes of exchange: export what is filtered, the template, receive a list, put its columns right, import it.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { exchangeContract, receivedFields } from '#server/exchange/contract.ts';
import { exchangeExamples } from '#server/exchange/contract-examples.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { exportRegister } from '#server/exchange/export-register.ts';
import {
  importList,
  listProgress,
  previewList,
  type Received,
  receiveList,
} from '#server/exchange/import-list.ts';
import { registerTemplate } from '#server/exchange/template.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { Refused } from '#server/platform/refused.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'register.read' } } as const;
const WRITES = { access: { may: 'register.write' } } as const;

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

function fieldText(file: MultipartFile, name: string): string {
  const field = file.fields[name];
  const one = Array.isArray(field) ? field[0] : field;
  return one && one.type === 'field' && typeof one.value === 'string' ? one.value : '';
}

/** The file of a multipart request with its words. The words must come before the file. @throws Refused */
export async function readUpload(request: FastifyRequest): Promise<Received> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) throw new Refused('list-missing-file');
  const bytes = await file.toBuffer().catch(() => undefined);
  if (!bytes) throw new Refused('list-unreadable', { file: file.filename, reason: 'tệp lớn hơn 10 MB' });
  const fields = receivedFields.safeParse({
    sender: fieldText(file, 'sender'),
    unit: fieldText(file, 'unit'),
    asOf: fieldText(file, 'asOf'),
  });
  if (!fields.success) {
    const issue = fields.error.issues[0];
    throw new Refused('bad-request', {
      field: `"${issue?.path.join('.') ?? ''}"`,
      reason: issue?.message ?? '',
    });
  }
  return { fileName: file.filename.slice(-200) || 'tệp', bytes, ...fields.data };
}

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
