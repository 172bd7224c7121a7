// Routes of releases: prepared, previewed, submitted, approved and revised by their office; the calendar announced ahead.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { beginRelease } from '#server/release/begin.ts';
import { announce, listCalendar, reschedule } from '#server/release/calendar.ts';
import { releaseContract as contract } from '#server/release/contract.ts';
import { releaseExamples as examples } from '#server/release/contract-examples.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { reviseRelease } from '#server/release/revise.ts';
import { stepRelease } from '#server/release/step.ts';
import {
  changesOf,
  listOwnReleases,
  offeredFigures,
  previewRelease,
  viewRelease,
} from '#server/release/view.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'releases.read' } } as const;
const WRITES = { access: { may: 'releases.write' } } as const;
const APPROVES = { access: { may: 'releases.approve' } } as const;

export function releaseRoutes(
  app: App,
  deps: () => ReleaseDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/releases',
    { schema: contract.list, config: { ...READS, example: examples.list } },
    async (request) => listOwnReleases(deps(), signedInOf(request), request.query),
  );
  app.get(
    '/api/release-measures',
    { schema: contract.measures, config: { ...READS, example: examples.measures } },
    async () => offeredFigures(deps()),
  );
  app.post(
    '/api/releases',
    { schema: contract.begin, config: { ...WRITES, example: examples.begin } },
    async (request, reply) => {
      const person = signedInOf(request);
      reply.status(201);
      return beginRelease(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/releases/:id',
    { schema: contract.one, config: { ...READS, example: examples.one } },
    async (request) => viewRelease(deps(), signedInOf(request), request.params.id),
  );
  app.get(
    '/api/releases/:id/preview',
    { schema: contract.preview, config: { ...READS, example: examples.preview } },
    async (request) => {
      const person = signedInOf(request);
      return previewRelease(deps(), person, viewerOf(person), request.params.id);
    },
  );
  app.get(
    '/api/releases/:id/changes',
    { schema: contract.changes, config: { ...READS, example: examples.changes } },
    async (request) => {
      const person = signedInOf(request);
      return changesOf(deps(), person, viewerOf(person), request.params.id);
    },
  );
  app.post(
    '/api/releases/:id/steps',
    { schema: contract.step, config: { ...WRITES, example: examples.step } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return stepRelease(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/releases/:id/decision',
    { schema: contract.decide, config: { ...APPROVES, example: examples.decide } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return stepRelease(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/releases/:id/revisions',
    { schema: contract.revise, config: { ...WRITES, example: examples.revise } },
    async (request, reply) => {
      reply.status(201);
      const asked = { ...request.params, ...request.body };
      return reviseRelease(deps(), signedInOf(request), asked, requestKeyOf(request));
    },
  );
  app.get(
    '/api/release-calendar',
    { schema: contract.calendar, config: { ...READS, example: examples.calendar } },
    async (request) => listCalendar(deps(), signedInOf(request)),
  );
  app.post(
    '/api/release-calendar',
    { schema: contract.announce, config: { ...WRITES, example: examples.announce } },
    async (request, reply) => {
      const person = signedInOf(request);
      reply.status(201);
      return announce(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/release-calendar/:id',
    { schema: contract.reschedule, config: { ...WRITES, example: examples.reschedule } },
    async (request) => {
      const asked = { ...request.params, ...request.body };
      return reschedule(deps(), signedInOf(request), asked, requestKeyOf(request));
    },
  );
}
