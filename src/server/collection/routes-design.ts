// Routes of regimes, periods and forms.
import { publishAdHoc } from '#server/collection/ad-hoc.ts';
import { designContract } from '#server/collection/contract-design.ts';
import { designExamples } from '#server/collection/contract-examples.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import {
  checkForm,
  collectionForm,
  collectionForms,
  formDifference,
  publishForm,
  saveForm,
  takeVersion,
} from '#server/collection/forms.ts';
import { openPeriod } from '#server/collection/open-new-period.ts';
import { periods } from '#server/collection/periods.ts';
import { collectionRegimes } from '#server/collection/regimes.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'collection.read' } } as const;
const OPENS = { access: { may: 'collection.open' } } as const;
const DESIGNS = { access: { may: 'collection.design' } } as const;

export function designRoutes(
  app: App,
  deps: () => CollectionDeps,
  viewerOf: (person: SignedIn) => Viewer,
  published: () => Promise<void>,
): void {
  const viewer = (request: Parameters<typeof signedInOf>[0]) => viewerOf(signedInOf(request));
  app.get(
    '/api/collection/regimes',
    { schema: designContract.regimes, config: { ...READS, example: designExamples.regimes } },
    async (request) => collectionRegimes(deps(), viewer(request)),
  );
  app.get(
    '/api/collection/calendar',
    { schema: designContract.calendar, config: { ...READS, example: designExamples.calendar } },
    async () => ({
      years: [...deps().calendar.values()].map((each) => ({
        ...each,
        off: { ...each.off },
        worked: [...each.worked],
        unsure: { ...each.unsure },
      })),
    }),
  );
  app.get(
    '/api/collection/periods',
    { schema: designContract.periods, config: { ...READS, example: designExamples.periods } },
    async (request) => periods(deps(), viewer(request), request.query),
  );
  app.post(
    '/api/collection/periods',
    { schema: designContract.openPeriod, config: { ...OPENS, example: designExamples.openPeriod } },
    async (request, reply) =>
      reply
        .status(201)
        .send(
          await openPeriod(deps(), signedInOf(request), viewer(request), request.body, requestKeyOf(request)),
        ),
  );
  app.post(
    '/api/collection/ad-hoc',
    { schema: designContract.adHoc, config: { ...OPENS, example: designExamples.adHoc } },
    async (request, reply) => {
      const period = await publishAdHoc(
        deps(),
        signedInOf(request),
        viewer(request),
        request.body as Parameters<typeof publishAdHoc>[3],
        requestKeyOf(request),
      );
      await published();
      return reply.status(201).send(period);
    },
  );
  app.post(
    '/api/collection/periods/:period/forms/:form/version',
    { schema: designContract.useVersion, config: { ...OPENS, example: designExamples.useVersion } },
    async (request) =>
      takeVersion(
        deps(),
        signedInOf(request),
        viewer(request),
        request.params.period,
        request.params.form,
        request.body.version,
        requestKeyOf(request),
      ),
  );
  app.get(
    '/api/collection/forms',
    { schema: designContract.forms, config: { ...READS, example: designExamples.forms } },
    async (request) => collectionForms(deps(), viewer(request)),
  );
  app.get(
    '/api/collection/forms/:form',
    { schema: designContract.form, config: { ...READS, example: designExamples.form } },
    async (request, reply) =>
      reply.send(
        (await collectionForm(deps(), viewer(request), request.params.form, request.query.version)) as never,
      ),
  );
  app.post(
    '/api/collection/forms/check',
    { schema: designContract.checkForm, config: { ...DESIGNS, example: designExamples.checkForm } },
    async (request) =>
      checkForm(deps(), viewer(request), request.body.definition as Parameters<typeof checkForm>[2]),
  );
  app.post(
    '/api/collection/forms/:form/draft',
    { schema: designContract.saveForm, config: { ...DESIGNS, example: designExamples.saveForm } },
    async (request) =>
      saveForm(
        deps(),
        signedInOf(request),
        viewer(request),
        request.params.form,
        request.body as Parameters<typeof saveForm>[4],
        requestKeyOf(request),
      ),
  );
  app.post(
    '/api/collection/forms/:form/publication',
    { schema: designContract.publishForm, config: { ...DESIGNS, example: designExamples.publishForm } },
    async (request, reply) => {
      const { form } = request.params;
      const done = await publishForm(
        deps(),
        signedInOf(request),
        viewer(request),
        form,
        request.body.base,
        requestKeyOf(request),
      );
      await published();
      return reply.status(201).send(done);
    },
  );
  app.get(
    '/api/collection/forms/:form/difference',
    { schema: designContract.formDifference, config: { ...READS, example: designExamples.formDifference } },
    async (request) =>
      formDifference(deps(), viewer(request), request.params.form, request.query.from, request.query.to),
  );
}
