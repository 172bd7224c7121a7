// Routes of people, offices, the matrix, and the two public steps of an invitation.
import { permissionMatrix } from '#domain/permission/matrix.ts';
import { HANDS_OUT } from '#domain/permission/people.ts';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import { peopleContract } from '#server/people/contract.ts';
import { peopleExamples } from '#server/people/contract-examples.ts';
import type { PeopleDeps } from '#server/people/deps.ts';
import { acceptInvitation, readInvitation } from '#server/people/invitation.ts';
import { close, offices, open } from '#server/people/offices.ts';
import { addPost, finishPost, invite, people, renewLink, setActive } from '#server/people/service.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';

const READS = { access: { may: 'people.read' } } as const;
const MANAGES = { access: { may: 'people.manage' } } as const;
const PUBLIC = { access: 'public', rateLimit: { max: 20, timeWindow: 60_000 } } as const;
const ROLES = Object.keys(ROLE_NAMES) as RoleName[];

export function peopleRoutes(app: App, deps: () => PeopleDeps): void {
  app.get(
    '/api/people',
    { schema: peopleContract.people, config: { ...READS, example: peopleExamples.people } },
    async (request) => people(deps(), signedInOf(request), request.query),
  );
  app.post(
    '/api/people',
    { schema: peopleContract.invite, config: { ...MANAGES, example: peopleExamples.invite } },
    async (request, reply) => {
      const made = await invite(deps(), signedInOf(request), request.body, requestKeyOf(request));
      return reply.status(201).send(made);
    },
  );
  app.post(
    '/api/people/:id/link',
    { schema: peopleContract.renewLink, config: { ...MANAGES, example: peopleExamples.renewLink } },
    async (request, reply) => {
      const { params, body } = request;
      const made = await renewLink(deps(), signedInOf(request), params.id, body, requestKeyOf(request));
      return reply.status(201).send(made);
    },
  );
  app.post(
    '/api/people/:id/posts',
    { schema: peopleContract.addPost, config: { ...MANAGES, example: peopleExamples.addPost } },
    async (request, reply) => {
      const { params, body } = request;
      const receipt = await addPost(deps(), signedInOf(request), params.id, body, requestKeyOf(request));
      return reply.status(201).send(receipt);
    },
  );
  app.post(
    '/api/people/:id/posts/:post/end',
    { schema: peopleContract.endPost, config: { ...MANAGES, example: peopleExamples.endPost } },
    async (request) => finishPost(deps(), signedInOf(request), request.params, requestKeyOf(request)),
  );
  app.post(
    '/api/people/:id/activity',
    { schema: peopleContract.setActive, config: { ...MANAGES, example: peopleExamples.setActive } },
    async (request) => {
      const { params, body } = request;
      return setActive(deps(), signedInOf(request), params.id, body.active, requestKeyOf(request));
    },
  );
  app.get(
    '/api/offices',
    { schema: peopleContract.offices, config: { ...READS, example: peopleExamples.offices } },
    async (request) => offices(deps(), signedInOf(request), request.query.search),
  );
  app.post(
    '/api/offices',
    { schema: peopleContract.openOffice, config: { ...MANAGES, example: peopleExamples.openOffice } },
    async (request, reply) => {
      const opened = await open(deps(), signedInOf(request), request.body, requestKeyOf(request));
      return reply.status(201).send(opened);
    },
  );
  app.post(
    '/api/offices/:id/closing',
    { schema: peopleContract.closeOffice, config: { ...MANAGES, example: peopleExamples.closeOffice } },
    async (request) => close(deps(), signedInOf(request), request.params.id, requestKeyOf(request)),
  );
  app.get(
    '/api/permissions',
    {
      schema: peopleContract.permissions,
      config: { access: { may: 'permissions.read' }, example: peopleExamples.permissions },
    },
    async () => ({
      roles: ROLES.map((role) => ({ role, name: ROLE_NAMES[role] })),
      rows: permissionMatrix().map((row) => ({ ...row, roles: [...row.roles] })),
      handsOut: ROLES.map((role) => ({ role, roles: [...(HANDS_OUT[role] ?? [])] })),
    }),
  );
  app.post(
    '/api/invitations/reading',
    { schema: peopleContract.readInvitation, config: { ...PUBLIC, example: peopleExamples.readInvitation } },
    async (request) => readInvitation(deps(), request.body.token),
  );
  app.post(
    '/api/invitations/acceptance',
    {
      schema: peopleContract.acceptInvitation,
      config: { ...PUBLIC, example: peopleExamples.acceptInvitation },
    },
    async (request) => acceptInvitation(deps(), request.body.token, request.body.password),
  );
}
