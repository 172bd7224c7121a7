// Routes of the books: /api/documents, /api/outside-bodies.

import { searchLegal } from '#domain/legal/find-legal.ts';
import { documentExamples as examples } from '#server/directive/contract-document-examples.ts';
import { documentContract as contract } from '#server/directive/contract-documents.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import {
  confirmReceipt,
  documentList,
  documentOne,
  outsideBodies,
  registerDocument,
  reviseDocument,
} from '#server/directive/documents.ts';
import { printBook } from '#server/directive/print-book.ts';
import { receiveDocument } from '#server/directive/receive.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;
const READS = { access: { may: 'documents.read' } } as const;
const WRITES = { access: { may: 'documents.write' } } as const;

export function documentRoutes(app: App, deps: () => DirectiveDeps): void {
  app.get(
    '/api/documents',
    { schema: contract.list, config: { ...READS, example: examples.list } },
    async (request) => documentList(deps(), signedInOf(request), request.query),
  );
  app.get(
    '/api/documents/:document',
    { schema: contract.one, config: { ...READS, example: examples.one } },
    async (request) => documentOne(deps(), signedInOf(request), request.params.document),
  );
  app.post(
    '/api/documents',
    { schema: contract.register, config: { ...WRITES, example: examples.register } },
    async (request, reply) =>
      reply
        .status(201)
        .send(await registerDocument(deps(), signedInOf(request), request.body, requestKeyOf(request))),
  );
  app.post(
    '/api/documents/:document/revisions',
    { schema: contract.revise, config: { ...WRITES, example: examples.revise } },
    async (request) => {
      const { params, body } = request;
      return reviseDocument(deps(), signedInOf(request), params.document, body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/documents/:document/receipt',
    { schema: contract.confirm, config: { ...WRITES, example: examples.confirm } },
    async (request) =>
      confirmReceipt(deps(), signedInOf(request), request.params.document, requestKeyOf(request)),
  );
  app.post(
    '/api/documents/:document/reception',
    { schema: contract.receive, config: { ...WRITES, example: examples.receive } },
    async (request, reply) => {
      const { params, body } = request;
      const person = signedInOf(request);
      return reply
        .status(201)
        .send(await receiveDocument(deps(), person, params.document, body, requestKeyOf(request)));
    },
  );
  app.get(
    '/api/legal-documents',
    { schema: contract.legal, config: { ...READS, example: examples.legal } },
    async (request) => ({
      documents: searchLegal(request.query.search).map(({ number, name, signed, from, to, aliases }) => ({
        number,
        name,
        signed: signed ?? null,
        from: from ?? null,
        to: to ?? null,
        aliases: [...aliases],
      })),
    }),
  );
  app.get(
    '/api/document-books',
    { schema: contract.book, config: { ...READS, example: examples.book } },
    async (request, reply) => {
      const { book, year, format } = request.query;
      const bytes = await printBook(deps(), signedInOf(request), request.query);
      const answer = reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="so-van-ban-${book}-${year}.${format}"`)
        .serializer((body: unknown) => String(body))
        .send(bytes as never);
      return answer as never;
    },
  );
  app.get(
    '/api/outside-bodies',
    { schema: contract.bodies, config: { ...READS, example: examples.bodies } },
    async (request) => outsideBodies(deps(), signedInOf(request), request.query.name),
  );
}
