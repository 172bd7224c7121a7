// Routes of filling: cards, open, draft, check, send; by an account, by an officer on behalf, or by a one-time link.

import { cardsOf } from '#server/collection/cards.ts';
import { checkEntry } from '#server/collection/check-entry.ts';
import { entryContract } from '#server/collection/contract-entry.ts';
import { entryExamples } from '#server/collection/contract-examples.ts';
import { printCopy } from '#server/collection/copy.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { openEntry } from '#server/collection/open-entry.ts';
import { saveDraft, sendEntry } from '#server/collection/send-entry.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const FILLS = { access: { may: 'collection.fill', byLink: true } } as const;

export function entryRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/entry/cards',
    {
      schema: entryContract.cards,
      config: { access: { may: 'collection.cards' }, example: entryExamples.cards },
    },
    async (request) => cardsOf(deps(), signedInOf(request)),
  );
  app.get(
    '/api/entry/:period/:form',
    { schema: entryContract.open, config: { ...FILLS, example: entryExamples.open } },
    async (request) => {
      const person = signedInOf(request);
      return openEntry(deps(), person, viewerOf(person), { ...request.params, ...request.query });
    },
  );
  app.post(
    '/api/entry/:period/:form/draft',
    { schema: entryContract.saveDraft, config: { ...FILLS, example: entryExamples.saveDraft } },
    async (request) => {
      const person = signedInOf(request);
      return saveDraft(deps(), person, viewerOf(person), request.params, request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/entry/:period/:form/check',
    { schema: entryContract.check, config: { ...FILLS, example: entryExamples.check } },
    async (request) => {
      const person = signedInOf(request);
      const { cells, ...whose } = request.body;
      return checkEntry(deps(), person, viewerOf(person), { ...request.params, ...whose }, cells);
    },
  );
  app.post(
    '/api/entry/:period/:form/submission',
    { schema: entryContract.send, config: { ...FILLS, example: entryExamples.send } },
    async (request, reply) => {
      const person = signedInOf(request);
      const receipt = await sendEntry(
        deps(),
        person,
        viewerOf(person),
        request.params,
        request.body,
        requestKeyOf(request),
      );
      return reply.status(201).send(receipt);
    },
  );
  app.get(
    '/api/entry/submissions/:submission/copy.pdf',
    { schema: entryContract.copy, config: { ...FILLS, example: entryExamples.copy } },
    async (request, reply) => {
      const person = signedInOf(request);
      const pdf = await printCopy(deps(), person, viewerOf(person), request.params.submission);
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="ban-in-bieu-da-gui.pdf"')
        .serializer((body: unknown) => String(body))
        .send(pdf as never);
    },
  );
}
