// The application: HTTP shell + every capability's routes + the office's files, over a system that may still be starting.
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { activityRoutes } from '#server/activity/routes.ts';
import { activityListRoutes } from '#server/activity/routes-lists.ts';
import { ownForms } from '#server/collection/own-forms.ts';
import { chainRoutes } from '#server/collection/routes-chain.ts';
import { designRoutes } from '#server/collection/routes-design.ts';
import { deskRoutes } from '#server/collection/routes-desk.ts';
import { entryRoutes } from '#server/collection/routes-entry.ts';
import { gridRoutes } from '#server/collection/routes-grid.ts';
import { reviewRoutes } from '#server/collection/routes-review.ts';
import { totalRoutes } from '#server/collection/routes-total.ts';
import { difficultyRoutes } from '#server/difficulty/routes.ts';
import { petitionRoutes } from '#server/difficulty/routes-petitions.ts';
import { directiveRoutes } from '#server/directive/routes-directive.ts';
import { documentFileRoutes } from '#server/directive/routes-document-files.ts';
import { documentRoutes } from '#server/directive/routes-documents.ts';
import { exchangeRoutes } from '#server/exchange/routes.ts';
import { filesRoutes } from '#server/files/routes.ts';
import { loanRoutes } from '#server/fund/routes.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { accountRoutes } from '#server/identity/routes-account.ts';
import { identifyToken } from '#server/identity/service.ts';
import { journalRoutes } from '#server/journal-reading/routes.ts';
import { leaderRoutes } from '#server/leader/routes.ts';
import { linkRoutes } from '#server/link/routes.ts';
import { identifyLink } from '#server/link/service.ts';
import { measureRoutes } from '#server/measure/routes.ts';
import { notifyRoutes } from '#server/notify/routes.ts';
import { organisationRoutes } from '#server/organisation/routes.ts';
import { peopleRoutes } from '#server/people/routes.ts';
import { placementRoutes } from '#server/placement/routes.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { readScanner } from '#server/platform/clamd.ts';
import { problemReply } from '#server/platform/contract.ts';
import { type App, buildApp } from '#server/platform/http.ts';
import type { RateLimits } from '#server/platform/rate-limits.ts';
import { Refused } from '#server/platform/refused.ts';
import { version } from '#server/platform/version.ts';
import { serveWeb } from '#server/platform/web-files.ts';
import { privacyRoutes } from '#server/privacy/routes.ts';
import { publicationRoutes } from '#server/publication/routes.ts';
import { publicationPublicRoutes } from '#server/publication/routes-public.ts';
import { readerRoutes } from '#server/reader/routes.ts';
import { reconciliationRoutes } from '#server/reconciliation/routes.ts';
import { releaseRoutes } from '#server/release/routes.ts';
import { releasePublicRoutes } from '#server/release/routes-public.ts';
import { reportRoutes } from '#server/report/routes.ts';
import type { System } from '#server/system.ts';
import { targetRoutes } from '#server/target/routes.ts';
import { fundRoutes } from '#server/target/routes-funds.ts';
import { unitRoutes } from '#server/unit/routes.ts';
import { unitChangeRoutes } from '#server/unit/routes-change.ts';
import { viewerOf } from '#server/unit/viewer.ts';

/** Starting (with the step under way) or ready. */
export type State = { readonly step: string } | { readonly system: System };

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

const health = {
  summary: 'Sức khỏe: 503 trong khi khởi động, 200 khi sẵn sàng',
  response: {
    200: z.object({ status: z.literal('ready'), version: z.string() }),
    503: z
      .object({ status: z.enum(['starting', 'database-unavailable']), step: z.string() })
      .meta({ examples: [{ status: 'starting', step: 'nạp dữ liệu minh họa' }] }),
  },
};

async function databaseAnswers(system: System): Promise<boolean> {
  return system.database.app
    .selectNoFrom((build) => build.val(1).as('one'))
    .execute()
    .then(
      () => true,
      () => false,
    );
}

/** Builds the application; `state` is asked on every request. */
export async function createApp(
  state: () => State,
  log: FastifyBaseLogger,
  limits?: RateLimits,
  /** How a person's scope is told to the services; the probes put another in its place to try row security alone. */
  scopeOf: typeof viewerOf = viewerOf,
): Promise<App> {
  const ready = (): System => {
    const now = state();
    if (!('system' in now)) throw new Refused('database-unavailable');
    return now.system;
  };
  const app = await buildApp({
    log,
    version,
    ...(limits ? { limits } : {}),
    starting: () => {
      const now = state();
      return 'system' in now ? undefined : now;
    },
    identify: async (kind, token) => {
      const system = ready();
      const deps = system.identityDeps(system.database.app);
      const [person] = await Promise.all([
        kind === 'account' ? identifyToken(deps, token) : identifyLink(deps, token),
        system.refreshPlaces(),
        system.refreshMeasures('soon'),
      ]);
      return person;
    },
  });
  app.get(
    '/api/health',
    { schema: health, config: { access: 'public', example: { reply: { status: 'ready', version } } } },
    async (_request, reply) => {
      const now = state();
      if (!('system' in now)) return reply.status(503).send({ status: 'starting', step: now.step });
      if (!(await databaseAnswers(now.system))) {
        return reply
          .status(503)
          .send({ status: 'database-unavailable', step: 'cơ sở dữ liệu không trả lời' });
      }
      return { status: 'ready' as const, version };
    },
  );
  app.get('/api/openapi.json', { schema: { hide: true }, config: { access: 'public' } }, async () =>
    app.swagger(),
  );
  app.get(
    '/api/metrics',
    { schema: { hide: true, response: { 403: problemReply } }, config: { access: 'public' } },
    async (request, reply) => {
      // Figures of the machine are for the machine itself: not through a proxy, not by another name that leads here.
      const near =
        ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) &&
        ['localhost', '127.0.0.1', '[::1]'].includes(request.hostname);
      if (!near || FORWARDED.some((name) => request.headers[name] !== undefined))
        throw new Refused('not-allowed');
      return reply
        .type('text/plain; version=0.0.4')
        .serializer((body: unknown) => String(body))
        .send((await app.metricsText()) as never);
    },
  );
  const viewer = (person: SignedIn) => {
    const system = ready();
    return scopeOf(system.places, person, system.clock.today());
  };
  const appDb = () => ready().database.app;
  const scan = readScanner(process.env);
  identityRoutes(app, () => ready().identityDeps(appDb()));
  accountRoutes(app, () => ready().identityDeps(appDb()));
  peopleRoutes(app, () => ready().peopleDeps(appDb()));
  filesRoutes(app, () => ({ ...ready().peopleDeps(appDb()), scan }), viewer);
  linkRoutes(app, () => ready().peopleDeps(appDb()), viewer);
  privacyRoutes(app, () => ready().privacyDeps(appDb()), viewer);
  journalRoutes(app, () => ready().peopleDeps(appDb()));
  notifyRoutes(
    app,
    () => ready().peopleDeps(appDb()),
    (person) => ownForms(ready().collectionDeps(appDb()), person),
  );
  documentRoutes(app, () => ready().peopleDeps(appDb()));
  documentFileRoutes(app, () => ready().peopleDeps(appDb()));
  const targetDeps = () => ({ ...ready().measureDeps(appDb()), ...ready().peopleDeps(appDb()) });
  directiveRoutes(app, targetDeps, viewer);
  targetRoutes(app, targetDeps, viewer);
  fundRoutes(app, targetDeps, viewer);
  loanRoutes(app, targetDeps, viewer);
  activityRoutes(app, targetDeps, viewer);
  activityListRoutes(app, targetDeps, viewer);
  const difficultyDeps = () => ready().difficultyDeps(appDb());
  difficultyRoutes(app, difficultyDeps, viewer);
  petitionRoutes(app, difficultyDeps, viewer);
  unitRoutes(app, ready, viewer);
  unitChangeRoutes(
    app,
    () => ready().unitChangeDeps(appDb()),
    viewer,
    () => ready().refreshPlaces(),
  );
  measureRoutes(app, () => ready().measureDeps(appDb()), viewer);
  leaderRoutes(app, () => ready().leaderDeps(appDb()), viewer);
  organisationRoutes(app, () => ready().organisationDeps(appDb()), viewer);
  reportRoutes(app, () => ({ ...ready().exchangeDeps(), ...ready().measureDeps(appDb()) }), viewer);
  publicationRoutes(app, () => ({ ...ready().exchangeDeps(), ...ready().measureDeps(appDb()) }), viewer);
  publicationPublicRoutes(app, appDb);
  releaseRoutes(app, () => ready().releaseDeps(appDb()), viewer);
  releasePublicRoutes(app, () => ready().releaseDeps(appDb()));
  exchangeRoutes(app, () => ready().exchangeDeps(), viewer);
  reconciliationRoutes(app, () => ready().exchangeDeps(), viewer);
  entryRoutes(app, () => ready().collectionDeps(appDb()), viewer);
  chainRoutes(app, () => ready().collectionDeps(appDb()), viewer);
  designRoutes(
    app,
    () => ready().collectionDeps(appDb()),
    viewer,
    () => ready().refreshMeasures('now'),
  );
  deskRoutes(app, () => ready().collectionDeps(appDb()), viewer);
  gridRoutes(app, () => ready().collectionDeps(appDb()), viewer);
  totalRoutes(app, () => ready().collectionDeps(appDb()), viewer);
  reviewRoutes(app, () => ready().collectionDeps(appDb()), viewer);
  placementRoutes(app, () => ready().exchangeDeps(), viewer);
  readerRoutes(app, () => ready().measureDeps(appDb()), viewer);
  serveWeb(app);
  return app;
}
