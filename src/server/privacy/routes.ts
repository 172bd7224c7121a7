// Routes of personal data: the subject's page, reading in full for a purpose, requests with deadlines, the record of processing.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { privacyContract } from '#server/privacy/contract.ts';
import { privacyExamples } from '#server/privacy/contract-examples.ts';
import { processing, processingCsv } from '#server/privacy/processing.ts';
import { answer, finish, receive, requests } from '#server/privacy/requests.ts';
import {
  erase,
  exportSubject,
  findSubjects,
  type PrivacyDeps,
  restrict,
  reveal,
  save,
  viewMasked,
} from '#server/privacy/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const DESK = { access: { may: 'personal-data.desk' } } as const;
const READS = { access: { may: 'personal-data.read' } } as const;
const MASKED = { access: { may: 'register.read' } } as const;

export function privacyRoutes(
  app: App,
  deps: () => PrivacyDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/personal-data/:subject',
    { schema: privacyContract.subject, config: { ...MASKED, example: privacyExamples.subject } },
    async (request) => viewMasked(deps(), viewerOf(signedInOf(request)), request.params.subject),
  );
  app.post(
    '/api/personal-data/:subject/reading',
    { schema: privacyContract.reveal, config: { ...READS, example: privacyExamples.reveal } },
    async (request) =>
      reveal(deps(), viewerOf(signedInOf(request)), request.params.subject, request.body.purpose),
  );
  app.post(
    '/api/personal-data/:subject',
    { schema: privacyContract.save, config: { ...READS, example: privacyExamples.save } },
    async (request) => save(deps(), viewerOf(signedInOf(request)), request.params.subject, request.body),
  );
  app.post(
    '/api/personal-data/:subject/erasure',
    { schema: privacyContract.erase, config: { ...DESK, example: privacyExamples.erase } },
    async (request) =>
      erase(deps(), viewerOf(signedInOf(request)), request.params.subject, requestKeyOf(request)),
  );
  app.post(
    '/api/personal-data/lookups',
    { schema: privacyContract.find, config: { ...DESK, example: privacyExamples.find } },
    async (request) => findSubjects(deps(), viewerOf(signedInOf(request)), request.body),
  );
  app.post(
    '/api/personal-data/:subject/export',
    { schema: privacyContract.exportSubject, config: { ...DESK, example: privacyExamples.exportSubject } },
    async (request) => exportSubject(deps(), viewerOf(signedInOf(request)), request.params.subject),
  );
  app.post(
    '/api/personal-data/:subject/restriction',
    { schema: privacyContract.restrict, config: { ...DESK, example: privacyExamples.restrict } },
    async (request) => {
      const { params, body } = request;
      const viewer = viewerOf(signedInOf(request));
      return restrict(deps(), viewer, params.subject, body.scope, requestKeyOf(request));
    },
  );
  app.post(
    '/api/privacy-requests/:id/answer',
    { schema: privacyContract.answer, config: { ...DESK, example: privacyExamples.answer } },
    async (request) =>
      answer(deps(), viewerOf(signedInOf(request)), request.params.id, requestKeyOf(request)),
  );
  app.get(
    '/api/processing-record.csv',
    { schema: privacyContract.processingFile, config: { ...DESK, example: privacyExamples.processingFile } },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="ho-so-hoat-dong-xu-ly.csv"')
        .serializer((body: unknown) => String(body))
        .send(await processingCsv(deps(), signedInOf(request))),
  );
  app.get(
    '/api/privacy-requests',
    { schema: privacyContract.requests, config: { ...DESK, example: privacyExamples.requests } },
    async (request) => requests(deps(), viewerOf(signedInOf(request))),
  );
  app.post(
    '/api/personal-data/:subject/requests',
    { schema: privacyContract.receive, config: { ...DESK, example: privacyExamples.receive } },
    async (request, reply) => {
      const { params, body } = request;
      const received = await receive(
        deps(),
        viewerOf(signedInOf(request)),
        params.subject,
        body,
        requestKeyOf(request),
      );
      return reply.status(201).send(received);
    },
  );
  app.post(
    '/api/privacy-requests/:id/outcome',
    { schema: privacyContract.finish, config: { ...DESK, example: privacyExamples.finish } },
    async (request) => {
      const { params, body } = request;
      return finish(deps(), viewerOf(signedInOf(request)), params.id, body.outcome, requestKeyOf(request));
    },
  );
  app.get(
    '/api/processing-record',
    { schema: privacyContract.processing, config: { ...DESK, example: privacyExamples.processing } },
    async (request) => processing(deps(), signedInOf(request)),
  );
}
