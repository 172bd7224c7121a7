// Routes of difficulties: raised by a co-operative's account or link or an officer, handled step by step, read by whoever sees the place.
import { openBook } from '#server/difficulty/books.ts';
import { difficultyContract as contract } from '#server/difficulty/contract.ts';
import { difficultyExamples as examples } from '#server/difficulty/contract-examples.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { exportDifficulties } from '#server/difficulty/export.ts';
import { listDifficulties } from '#server/difficulty/list.ts';
import { ownDifficulties } from '#server/difficulty/own.ts';
import { raiseDifficulty } from '#server/difficulty/raise.ts';
import { reviseDifficulty } from '#server/difficulty/revise.ts';
import { takeStep } from '#server/difficulty/step.ts';
import { undoEvent } from '#server/difficulty/undo.ts';
import { viewDifficulty } from '#server/difficulty/view.ts';
import { takeWord } from '#server/difficulty/word.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'difficulties.read' } } as const;
const RAISES = { access: { may: 'difficulties.raise' } } as const;
/** Also through a one-time link: the service then holds to its organisation and to what came through it. */
const RAISES_OWN = { access: { may: 'difficulties.raise', byLink: true } } as const;
const OWN = { access: { may: 'difficulties.own', byLink: true } } as const;
const HANDLES = { access: { may: 'difficulties.handle' } } as const;
const OPENS = { access: { may: 'difficulties.petition' } } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function difficultyRoutes(
  app: App,
  deps: () => DifficultyDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.post(
    '/api/difficulty-books',
    { schema: contract.openBook, config: { ...OPENS, example: examples.openBook } },
    async (request) => {
      const person = signedInOf(request);
      return openBook(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/difficulties',
    { schema: contract.raise, config: { ...RAISES_OWN, example: examples.raise } },
    async (request) => {
      const person = signedInOf(request);
      return raiseDifficulty(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/own-difficulties',
    { schema: contract.own, config: { ...OWN, example: examples.own } },
    async (request) => {
      const person = signedInOf(request);
      return ownDifficulties(deps(), person, viewerOf(person));
    },
  );
  app.get(
    '/api/difficulties',
    { schema: contract.list, config: { ...READS, example: examples.list } },
    async (request) => {
      const person = signedInOf(request);
      return listDifficulties(deps(), person, viewerOf(person), request.query);
    },
  );
  app.get(
    '/api/difficulties.xlsx',
    { schema: contract.export, config: { ...READS, example: examples.export } },
    async (request, reply) => {
      const person = signedInOf(request);
      const { bytes, rows, name } = await exportDifficulties(deps(), person, viewerOf(person), request.query);
      return reply
        .type(XLSX)
        .header('x-row-count', rows)
        .header('content-disposition', `attachment; filename="${name}"`)
        .serializer((body: unknown) => String(body))
        .send(bytes as never);
    },
  );
  app.get(
    '/api/difficulties/:id',
    { schema: contract.view, config: { ...READS, example: examples.view } },
    async (request) => {
      const person = signedInOf(request);
      return viewDifficulty(deps(), person, viewerOf(person), { ...request.params, ...request.query });
    },
  );
  app.post(
    '/api/difficulties/:id/steps',
    { schema: contract.step, config: { ...HANDLES, example: examples.step } },
    async (request) => {
      const person = signedInOf(request);
      const { base, step } = request.body;
      const asked = { ...request.params, base, body: step };
      return takeStep(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/difficulties/:id/words',
    { schema: contract.word, config: { ...RAISES_OWN, example: examples.word } },
    async (request) => {
      const person = signedInOf(request);
      const { base, word } = request.body;
      const asked = { ...request.params, base, body: word };
      return takeWord(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/difficulties/:id/revision',
    { schema: contract.revise, config: { ...RAISES, example: examples.revise } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, body: request.body };
      return reviseDifficulty(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/difficulties/:id/events/:event/withdrawal',
    { schema: contract.undo, config: { ...HANDLES, example: examples.undo } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return undoEvent(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
}
