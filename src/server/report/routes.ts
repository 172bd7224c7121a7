// Routes of printing: the half-year tables and the sheet of an organisation, as files.
import type { FastifyReply } from 'fastify';
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { composeReport, type ReportDeps } from '#server/report/compose-report.ts';
import { reportContract } from '#server/report/contract.ts';
import { reportExamples } from '#server/report/contract-examples.ts';
import { dropOutline, outlineByKey, outlinesOf, saveOutline } from '#server/report/own-outlines.ts';
import { type PrintDeps, printHalfYear, printSheet } from '#server/report/print.ts';
import { printReport } from '#server/report/print-report.ts';
import { tryOutline } from '#server/report/try-outline.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;

export function reportRoutes(
  app: App,
  deps: () => PrintDeps & ReportDeps & { readonly outline: SummaryOutline },
  viewerOf: (person: SignedIn) => Viewer,
): void {
  const send = (reply: FastifyReply, format: keyof typeof TYPES, name: string, bytes: Buffer) =>
    reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="${name}.${format === 'text' ? 'txt' : format}"`)
      .serializer((body: unknown) => String(body))
      .send(bytes);
  app.get(
    '/api/reports/half-year',
    {
      schema: reportContract.halfYear,
      config: { access: { may: 'figures.read' }, example: reportExamples.halfYear },
    },
    async (request, reply) => {
      const { format, ...asked } = request.query;
      const bytes = await printHalfYear(deps(), viewerOf(signedInOf(request)), asked, format);
      return send(
        reply,
        format,
        `bao-cao-so-lieu-${asked.unit}-${asked.period.replace(/[^\w-]/g, '')}`,
        bytes,
      ) as never;
    },
  );
  app.get(
    '/api/reports/outlines',
    {
      schema: reportContract.outlines,
      config: { access: { may: 'publications.read' }, example: reportExamples.outlines },
    },
    async (request) => ({ outlines: [...(await outlinesOf(deps(), signedInOf(request)))] }),
  );
  app.get(
    '/api/outlines/:key',
    {
      schema: reportContract.outline,
      config: { access: { may: 'publications.read' }, example: reportExamples.outline },
    },
    async (request) => outlineByKey(deps(), signedInOf(request), request.params.key),
  );
  app.post(
    '/api/outlines/:key',
    {
      schema: reportContract.saveOutline,
      config: { access: { may: 'publications.write' }, example: reportExamples.saveOutline },
    },
    async (request) =>
      saveOutline(deps(), signedInOf(request), request.params.key, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/outlines/:key/drop',
    {
      schema: reportContract.dropOutline,
      config: { access: { may: 'publications.write' }, example: reportExamples.dropOutline },
    },
    async (request) =>
      dropOutline(deps(), signedInOf(request), request.params.key, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/reports/outline-trial',
    {
      schema: reportContract.tryOutline,
      config: {
        access: { may: 'publications.write' },
        example: reportExamples.tryOutline,
      },
    },
    async (request) => tryOutline(deps(), viewerOf(signedInOf(request)), request.body),
  );
  app.get(
    '/api/reports/document',
    {
      schema: reportContract.document,
      config: { access: { may: 'figures.read' }, example: reportExamples.document },
    },
    async (request, reply) => {
      const { format, date, dataDate, ...asked } = request.query;
      const now = deps();
      const report = await composeReport(now, viewerOf(signedInOf(request)), {
        ...asked,
        date: dateOf(date) ?? now.clock.today(),
        dataDate: dateOf(dataDate),
      });
      const name = `bao-cao-${report.pins.outline}-${report.pins.unit}-${asked.period.replace(/[^\w-]/g, '')}`;
      return send(reply, format, name, await printReport(report, format)) as never;
    },
  );
  app.get(
    '/api/organisations/:id/sheet',
    {
      schema: reportContract.organisationSheet,
      config: { access: { may: 'register.read' }, example: reportExamples.organisationSheet },
    },
    async (request, reply) => {
      const { at, format } = request.query;
      const bytes = await printSheet(deps(), viewerOf(signedInOf(request)), request.params.id, at, format);
      return send(reply, format, `phieu-htx-${request.params.id}`, bytes) as never;
    },
  );
}
