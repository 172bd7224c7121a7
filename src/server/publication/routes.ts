// Routes of reports on their way: write, submit, sign, issue, read.
import type { FastifyReply } from 'fastify';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { siteUrlOf } from '#server/platform/site.ts';
import { amendPublication } from '#server/publication/amend.ts';
import { beginPublication } from '#server/publication/begin.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import { publicationContract as contract } from '#server/publication/contract.ts';
import { publicationExamples as examples } from '#server/publication/contract-examples.ts';
import { discardPublication } from '#server/publication/discard.ts';
import { changesSince } from '#server/publication/errata.ts';
import {
  issuedFile,
  issuePublication,
  postPublication,
  previewPublication,
  signPublication,
} from '#server/publication/issue.ts';
import { publication, publications, signersOf } from '#server/publication/read.ts';
import {
  type Desk,
  savePublication,
  sendBackPublication,
  submitPublication,
} from '#server/publication/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;

function sendFile(reply: FastifyReply, format: keyof typeof TYPES, name: string, bytes: Buffer) {
  return reply
    .type(TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format === 'text' ? 'txt' : format}"`)
    .serializer((body: unknown) => String(body))
    .send(bytes);
}

const READ = { access: { may: 'publications.read' } } as const;
const WRITE = { access: { may: 'publications.write' } } as const;

export function publicationRoutes(
  app: App,
  deps: () => ComposeDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  const deskOf = (request: Parameters<typeof signedInOf>[0]): Desk => {
    const person = signedInOf(request);
    return { person, viewer: viewerOf(person) };
  };
  app.get(
    '/api/publications',
    { schema: contract.list, config: { ...READ, example: examples.list } },
    async (request) => publications(deps(), deskOf(request), request.query),
  );
  app.post(
    '/api/publications',
    { schema: contract.begin, config: { ...WRITE, example: examples.begin } },
    async (request, reply) =>
      reply
        .status(201)
        .send(await beginPublication(deps(), deskOf(request), request.body, requestKeyOf(request))),
  );
  app.post(
    '/api/publications/:id/amendments',
    { schema: contract.amend, config: { ...WRITE, example: examples.amend } },
    async (request, reply) =>
      reply
        .status(201)
        .send(
          await amendPublication(
            deps(),
            deskOf(request),
            request.params.id,
            request.body,
            requestKeyOf(request),
          ),
        ),
  );
  app.post(
    '/api/publications/:id/discard',
    { schema: contract.discard, config: { ...WRITE, example: examples.discard } },
    async (request) =>
      discardPublication(
        deps(),
        deskOf(request),
        { id: request.params.id, base: request.body.base },
        requestKeyOf(request),
      ),
  );
  app.get(
    '/api/publications/signers',
    {
      schema: contract.signers,
      config: { access: { may: 'approval.enter-signed' }, example: examples.signers },
    },
    async (request) => signersOf(deps(), deskOf(request)),
  );
  app.get(
    '/api/publications/:id',
    { schema: contract.one, config: { ...READ, example: examples.one } },
    async (request) => publication(deps(), deskOf(request), request.params.id),
  );
  app.post(
    '/api/publications/:id/settings',
    { schema: contract.save, config: { ...WRITE, example: examples.save } },
    async (request) =>
      savePublication(deps(), deskOf(request), request.params.id, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/publications/:id/submit',
    { schema: contract.submit, config: { ...WRITE, example: examples.submit } },
    async (request) =>
      submitPublication(deps(), deskOf(request), request.params.id, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/publications/:id/return',
    {
      schema: contract.sendBack,
      config: { access: { may: 'approval.decide' }, example: examples.sendBack },
    },
    async (request) =>
      sendBackPublication(deps(), deskOf(request), request.params.id, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/publications/:id/sign',
    { schema: contract.sign, config: { access: { may: 'approval.decide' }, example: examples.sign } },
    async (request) =>
      signPublication(deps(), deskOf(request), request.params.id, request.body, requestKeyOf(request)),
  );
  app.post(
    '/api/publications/:id/sign-paper',
    {
      schema: contract.signPaper,
      config: { access: { may: 'approval.enter-signed' }, example: examples.signPaper },
    },
    async (request) => {
      const { base, ...paper } = request.body;
      return signPublication(
        deps(),
        deskOf(request),
        request.params.id,
        { base, paper },
        requestKeyOf(request),
      );
    },
  );
  app.post(
    '/api/publications/:id/issue',
    { schema: contract.issue, config: { access: { may: 'publications.issue' }, example: examples.issue } },
    async (request) =>
      issuePublication(
        deps(),
        deskOf(request),
        request.params.id,
        { ...request.body, site: siteUrlOf(request) },
        requestKeyOf(request),
      ),
  );
  app.post(
    '/api/publications/:id/post',
    { schema: contract.post, config: { access: { may: 'publications.issue' }, example: examples.post } },
    async (request) =>
      postPublication(deps(), deskOf(request), request.params.id, request.body, requestKeyOf(request)),
  );
  app.get(
    '/api/publications/:id/preview',
    { schema: contract.preview, config: { ...READ, example: examples.preview } },
    async (request, reply) => {
      const { format } = request.query;
      const { id } = request.params;
      const { bytes, issued } = await previewPublication(deps(), deskOf(request), id, format);
      return sendFile(reply, format, `${issued ? 'bao-cao' : 'ban-thao'}-${id}`, bytes) as never;
    },
  );
  app.get(
    '/api/publications/:id/files/:format',
    { schema: contract.file, config: { ...READ, example: examples.file } },
    async (request, reply) => {
      const { id, format } = request.params;
      const bytes = await issuedFile(deps(), deskOf(request), id, format);
      return sendFile(reply, format, `bao-cao-${id}`, bytes) as never;
    },
  );
  app.get(
    '/api/publications/:id/changes',
    { schema: contract.changes, config: { ...READ, example: examples.changes } },
    async (request) => changesSince(deps(), deskOf(request), request.params.id),
  );
}
