// Routes of the book of activities: books, activities and their steps.
import { openBook } from '#server/activity/books.ts';
import { activityContract as contract } from '#server/activity/contract.ts';
import { activityExamples as examples } from '#server/activity/contract-examples.ts';
import { activityPlanContract } from '#server/activity/contract-plans.ts';
import { correctActivity } from '#server/activity/correct.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { exportActivities } from '#server/activity/export.ts';
import { listActivities } from '#server/activity/list.ts';
import { activitiesOfOrganisation } from '#server/activity/of-organisation.ts';
import { savePlan, viewPlan } from '#server/activity/plan.ts';
import { recordActivity } from '#server/activity/record.ts';
import { stepActivity } from '#server/activity/step.ts';
import { viewActivity } from '#server/activity/view.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'activities.read' } } as const;
const WRITES = { access: { may: 'activities.write' } } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function activityRoutes(
  app: App,
  deps: () => ActivityDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.post(
    '/api/activity-books',
    { schema: contract.openBook, config: { ...WRITES, example: examples.openBook } },
    async (request) => {
      const person = signedInOf(request);
      return openBook(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/activities',
    { schema: contract.list, config: { ...READS, example: examples.list } },
    async (request) => listActivities(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/activities.xlsx',
    { schema: contract.export, config: { ...READS, example: examples.export } },
    async (request, reply) => {
      const viewer = viewerOf(signedInOf(request));
      const { bytes, rows, name } = await exportActivities(deps(), viewer, request.query);
      return reply
        .type(XLSX)
        .header('x-row-count', rows)
        .header('content-disposition', `attachment; filename="${name}"`)
        .serializer((body: unknown) => String(body))
        .send(bytes as never);
    },
  );
  app.post(
    '/api/activities',
    { schema: contract.record, config: { ...WRITES, example: examples.record } },
    async (request) => {
      const person = signedInOf(request);
      return recordActivity(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/activities/:id',
    { schema: contract.activity, config: { ...READS, example: examples.activity } },
    async (request) =>
      viewActivity(deps(), viewerOf(signedInOf(request)), { ...request.params, ...request.query }),
  );
  app.post(
    '/api/activities/:id/correction',
    { schema: contract.correct, config: { ...WRITES, example: examples.correct } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return correctActivity(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/activities/:id/steps',
    { schema: contract.step, config: { ...WRITES, example: examples.step } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return stepActivity(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.get(
    '/api/activity-plans',
    { schema: activityPlanContract.plan, config: { ...READS, example: examples.plan } },
    async (request) => viewPlan(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.post(
    '/api/activity-plans',
    { schema: activityPlanContract.savePlan, config: { ...WRITES, example: examples.savePlan } },
    async (request) => {
      const person = signedInOf(request);
      return savePlan(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/organisations/:id/activities',
    { schema: contract.ofOrganisation, config: { ...READS, example: examples.ofOrganisation } },
    async (request) => activitiesOfOrganisation(deps(), viewerOf(signedInOf(request)), request.params.id),
  );
}
