// Routes of the inbox: /api/inbox.
import { notifyContract } from '#server/notify/contract.ts';
import { notifyExamples } from '#server/notify/contract-examples.ts';
import {
  chooseMail,
  type FormsOwed,
  finishNotice,
  type NotifyDeps,
  viewInbox,
} from '#server/notify/service.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';

const OWN = { access: { may: 'work.own' } } as const;

export function notifyRoutes(app: App, deps: () => NotifyDeps, formsOwed: FormsOwed): void {
  app.get(
    '/api/inbox',
    { schema: notifyContract.inbox, config: { ...OWN, example: notifyExamples.inbox } },
    async (request) => viewInbox(deps(), signedInOf(request), formsOwed),
  );
  app.post(
    '/api/inbox/:id/done',
    { schema: notifyContract.finish, config: { ...OWN, example: notifyExamples.finish } },
    async (request, reply) => {
      await finishNotice(deps(), signedInOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
  app.post(
    '/api/inbox/mail',
    { schema: notifyContract.chooseMail, config: { ...OWN, example: notifyExamples.chooseMail } },
    async (request, reply) => {
      await chooseMail(deps(), signedInOf(request), request.body.mail);
      return reply.status(204).send(null);
    },
  );
}
