// Routes of the register: list, one, found, record, correct or withdraw an event, contact; and the catalogues.
import { reasonsOf } from '#domain/organisation/reason.ts';
import { correctOrganisationEvent, withdrawOrganisationEvent } from '#server/organisation/amend.ts';
import { contactOf, writeContact } from '#server/organisation/contact.ts';
import { organisationContract } from '#server/organisation/contract.ts';
import { organisationExamples } from '#server/organisation/contract-examples.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { listOrganisations } from '#server/organisation/read.ts';
import { organisation } from '#server/organisation/read-one.ts';
import { foundOrganisation, recordEvent } from '#server/organisation/write.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'register.read' } } as const;
const CONTACTS = { access: { may: 'contacts.read' } } as const;
const WRITES = { access: { may: 'register.write' } } as const;

export function organisationRoutes(
  app: App,
  deps: () => OrganisationDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/organisations',
    {
      schema: organisationContract.listOrganisations,
      config: { ...READS, example: organisationExamples.listOrganisations },
    },
    async (request) => listOrganisations(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/organisations/:id',
    {
      schema: organisationContract.organisation,
      config: { ...READS, example: organisationExamples.organisation },
    },
    async (request) => organisation(deps(), viewerOf(signedInOf(request)), request.params.id, request.query),
  );
  app.post(
    '/api/organisations',
    { schema: organisationContract.found, config: { ...WRITES, example: organisationExamples.found } },
    async (request, reply) => {
      const receipt = await foundOrganisation(
        deps(),
        viewerOf(signedInOf(request)),
        request.body,
        requestKeyOf(request),
      );
      return reply.status(201).send(receipt);
    },
  );
  app.post(
    '/api/organisations/:id/events',
    {
      schema: organisationContract.recordEvent,
      config: { ...WRITES, example: organisationExamples.recordEvent },
    },
    async (request, reply) => {
      const { body, params } = request;
      const receipt = await recordEvent(
        deps(),
        viewerOf(signedInOf(request)),
        params.id,
        body,
        requestKeyOf(request),
      );
      return reply.status(201).send(receipt);
    },
  );
  app.post(
    '/api/organisations/:id/events/:event/withdrawal',
    {
      schema: organisationContract.withdrawEvent,
      config: { ...WRITES, example: organisationExamples.withdrawEvent },
    },
    async (request) => {
      const { body, params } = request;
      const target = { organisation: params.id, event: params.event };
      return withdrawOrganisationEvent(
        deps(),
        viewerOf(signedInOf(request)),
        target,
        body,
        requestKeyOf(request),
      );
    },
  );
  app.get(
    '/api/sectors',
    {
      schema: organisationContract.listSectors,
      config: { ...READS, example: organisationExamples.listSectors },
    },
    async () => ({
      sectors: deps().sectors.map(({ code, name, agricultural }) => ({ code, name, agricultural })),
    }),
  );
  app.post(
    '/api/organisations/:id/events/:event/correction',
    {
      schema: organisationContract.correctEvent,
      config: { ...WRITES, example: organisationExamples.correctEvent },
    },
    async (request) => {
      const { body, params } = request;
      const target = { organisation: params.id, event: params.event };
      return correctOrganisationEvent(
        deps(),
        viewerOf(signedInOf(request)),
        target,
        body,
        requestKeyOf(request),
      );
    },
  );
  app.get(
    '/api/organisations/:id/contact',
    { schema: organisationContract.contact, config: { ...CONTACTS, example: organisationExamples.contact } },
    async (request) => contactOf(deps(), viewerOf(signedInOf(request)), request.params.id),
  );
  app.post(
    '/api/organisations/:id/contact',
    {
      schema: organisationContract.writeContact,
      config: { ...CONTACTS, example: organisationExamples.writeContact },
    },
    async (request) => {
      const { body, headers, params } = request;
      const key = headers['idempotency-key'];
      return writeContact(deps(), viewerOf(signedInOf(request)), params.id, body, key);
    },
  );
  app.get(
    '/api/organisation-reasons',
    {
      schema: organisationContract.listReasons,
      config: { ...READS, example: organisationExamples.listReasons },
    },
    async () => ({
      reasons: (['dissolved', 'suspended', 'stopped'] as const).flatMap((event) =>
        reasonsOf(event).map(({ code, name }) => ({ event, code, name })),
      ),
    }),
  );
}
