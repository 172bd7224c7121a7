// Routes of directives and tasks.
import { directiveContract as contract } from '#server/directive/contract-directive.ts';
import { directiveExamples as examples } from '#server/directive/contract-directive-examples.ts';
import type { HandingDeps } from '#server/directive/deps.ts';
import { remind } from '#server/directive/follow-up.ts';
import { handDirective } from '#server/directive/hand.ts';
import { readDirective } from '#server/directive/propose.ts';
import { acknowledge, directiveOf, evidenceOf, myTasks, reportTask } from '#server/directive/tasks.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'documents.read' } } as const;
const WRITES = { access: { may: 'documents.write' } } as const;
const ISSUES = { access: { may: 'directives.issue' } } as const;
const REPORTS = { access: { may: 'tasks.report' } } as const;

export function directiveRoutes(
  app: App,
  deps: () => HandingDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.post(
    '/api/document-reading',
    { schema: contract.reading, config: { ...WRITES, example: examples.reading } },
    async (request) => readDirective(request.body.text, request.body.bearer, deps().clock.today()),
  );
  app.post(
    '/api/documents/:document/directive',
    { schema: contract.hand, config: { ...ISSUES, example: examples.hand } },
    async (request) => {
      const person = signedInOf(request);
      const { params, body } = request;
      return handDirective(deps(), person, viewerOf(person), params.document, body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/documents/:document/directive',
    { schema: contract.directive, config: { ...READS, example: examples.directive } },
    async (request) => {
      const person = signedInOf(request);
      return directiveOf(deps(), person, viewerOf(person), request.params.document);
    },
  );
  app.get(
    '/api/documents/:document/clauses/:clause/evidence',
    { schema: contract.evidence, config: { ...READS, example: examples.evidence } },
    async (request) => {
      const person = signedInOf(request);
      return evidenceOf(deps(), person, viewerOf(person), request.params.document, request.params.clause);
    },
  );
  app.get(
    '/api/tasks',
    { schema: contract.tasks, config: { ...READS, example: examples.tasks } },
    async (request) => {
      const person = signedInOf(request);
      return myTasks(deps(), person, viewerOf(person), request.query.limit);
    },
  );
  app.post(
    '/api/tasks/:task/reports',
    { schema: contract.report, config: { ...REPORTS, example: examples.report } },
    async (request) => {
      const person = signedInOf(request);
      const { params, body } = request;
      return reportTask(deps(), person, viewerOf(person), params.task, body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/documents/:document/acknowledgement',
    { schema: contract.acknowledge, config: { ...REPORTS, example: examples.acknowledge } },
    async (request) => {
      const person = signedInOf(request);
      return acknowledge(deps(), person, viewerOf(person), request.params.document, requestKeyOf(request));
    },
  );
  app.post(
    '/api/documents/:document/reminders',
    { schema: contract.remind, config: { ...ISSUES, example: examples.remind } },
    async (request) => remind(deps(), signedInOf(request), request.params.document, requestKeyOf(request)),
  );
}
