// Routes of petitions: drawn up by a province from many difficulties, answered once for all of them.

import { answerPetition } from '#server/difficulty/answer-petition.ts';
import { petitionExamples as examples } from '#server/difficulty/contract-petition-examples.ts';
import { petitionContract as contract } from '#server/difficulty/contract-petitions.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { petitionsOf, viewPetition } from '#server/difficulty/petition-view.ts';
import { sendPetition } from '#server/difficulty/send-petition.ts';
import { withdrawPetition } from '#server/difficulty/withdraw-petition.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'difficulties.read' } } as const;
const PETITIONS = { access: { may: 'difficulties.petition' } } as const;
const HANDLES = { access: { may: 'difficulties.handle' } } as const;

export function petitionRoutes(
  app: App,
  deps: () => DifficultyDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/petitions',
    { schema: contract.list, config: { ...READS, example: examples.list } },
    async (request) => {
      const person = signedInOf(request);
      return petitionsOf(deps(), person, viewerOf(person), request.query);
    },
  );
  app.get(
    '/api/petitions/:id',
    { schema: contract.view, config: { ...READS, example: examples.view } },
    async (request) => {
      const person = signedInOf(request);
      return viewPetition(deps(), person, viewerOf(person), request.params.id);
    },
  );
  app.post(
    '/api/petitions',
    { schema: contract.send, config: { ...PETITIONS, example: examples.send } },
    async (request) => {
      const person = signedInOf(request);
      return sendPetition(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/petitions/:id/answer',
    { schema: contract.answer, config: { ...HANDLES, example: examples.answer } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, body: request.body };
      return answerPetition(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/petitions/:id/withdrawal',
    { schema: contract.withdraw, config: { ...PETITIONS, example: examples.withdraw } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return withdrawPetition(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
}
