// Routes of the register: list, one, found, record, correct or withdraw an event, contact; and the catalogues.
import { reasonsOf } from '#domain/organisation/reason.ts';
import { correctOrganisationEvent, withdrawOrganisationEvent } from '#server/organisation/amend.ts';
import { contactOf, writeContact } from '#server/organisation/contact.ts';
import { organisationContract } from '#server/organisation/contract.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { listOrganisations } from '#server/organisation/read.ts';
import { organisation } from '#server/organisation/read-one.ts';
import { foundOrganisation, recordEvent } from '#server/organisation/write.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
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
    { schema: organisationContract.listOrganisations, config: READS },
    async (request) => listOrganisations(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/organisations/:id',
    { schema: organisationContract.organisation, config: READS },
    async (request) => organisation(deps(), viewerOf(signedInOf(request)), request.params.id, request.query),
  );
  app.post(
    '/api/organisations',
    { schema: organisationContract.found, config: WRITES },
    async (request, reply) => {
      const { body, headers } = request;
      const key = { key: headers['idempotency-key'], body };
      const receipt = await foundOrganisation(deps(), viewerOf(signedInOf(request)), body, key);
      return reply.status(201).send(receipt);
    },
  );
  app.post(
    '/api/organisations/:id/events',
    { schema: organisationContract.recordEvent, config: WRITES },
    async (request, reply) => {
      const { body, headers, params } = request;
      const key = { key: headers['idempotency-key'], body: { ...body, organisation: params.id } };
      const receipt = await recordEvent(deps(), viewerOf(signedInOf(request)), params.id, body, key);
      return reply.status(201).send(receipt);
    },
  );
  app.post(
    '/api/organisations/:id/events/:event/withdrawal',
    { schema: organisationContract.withdrawEvent, config: WRITES },
    async (request) => {
      const { body, headers, params } = request;
      const key = { key: headers['idempotency-key'], body: { ...body, ...params } };
      const target = { organisation: params.id, event: params.event };
      return withdrawOrganisationEvent(deps(), viewerOf(signedInOf(request)), target, body, key);
    },
  );
  app.post(
    '/api/organisations/:id/events/:event/correction',
    { schema: organisationContract.correctEvent, config: WRITES },
    async (request) => {
      const { body, headers, params } = request;
      const key = { key: headers['idempotency-key'], body: { ...body, ...params, correction: true } };
      const target = { organisation: params.id, event: params.event };
      return correctOrganisationEvent(deps(), viewerOf(signedInOf(request)), target, body, key);
    },
  );
  app.get(
    '/api/organisations/:id/contact',
    { schema: organisationContract.contact, config: CONTACTS },
    async (request) => contactOf(deps(), viewerOf(signedInOf(request)), request.params.id),
  );
  app.post(
    '/api/organisations/:id/contact',
    { schema: organisationContract.writeContact, config: CONTACTS },
    async (request) => {
      const { body, headers, params } = request;
      const key = headers['idempotency-key'];
      return writeContact(deps(), viewerOf(signedInOf(request)), params.id, body, key);
    },
  );
  app.get(
    '/api/organisation-reasons',
    { schema: organisationContract.listReasons, config: READS },
    async () => ({
      reasons: (['dissolved', 'suspended', 'stopped'] as const).flatMap((event) =>
        reasonsOf(event).map(({ code, name }) => ({ event, code, name })),
      ),
    }),
  );
  app.get('/api/sectors', { schema: organisationContract.listSectors, config: READS }, async () => ({
    sectors: deps().sectors.map(({ code, name, agricultural }) => ({ code, name, agricultural })),
  }));
}
