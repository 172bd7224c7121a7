// Routes of the ledger of loans: books, files, events, and the two people that every event needs.
import { openBook } from '#server/fund/books.ts';
import { loanContract as contract } from '#server/fund/contract.ts';
import { loanExamples as examples } from '#server/fund/contract-examples.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { exportLoans } from '#server/fund/export-loans.ts';
import { fileLoan } from '#server/fund/file-loan.ts';
import { listLoans } from '#server/fund/list-loans.ts';
import { recordEvent } from '#server/fund/record-event.ts';
import { stepEvent } from '#server/fund/step-event.ts';
import { viewLoan } from '#server/fund/view-loan.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const READS = { access: { may: 'loans.read' } } as const;
const WRITES = { access: { may: 'loans.write' } } as const;
const CHECKS = { access: { may: 'loans.check' } } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function loanRoutes(app: App, deps: () => FundDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.post(
    '/api/loan-books',
    { schema: contract.openBook, config: { ...WRITES, example: examples.openBook } },
    async (request) => {
      const person = signedInOf(request);
      return openBook(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.post(
    '/api/loans',
    { schema: contract.file, config: { ...WRITES, example: examples.file } },
    async (request) => {
      const person = signedInOf(request);
      return fileLoan(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/loans',
    { schema: contract.list, config: { ...READS, example: examples.list } },
    async (request) => listLoans(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/loans.xlsx',
    { schema: contract.export, config: { ...READS, example: examples.export } },
    async (request, reply) => {
      const { bytes, rows, name } = await exportLoans(deps(), viewerOf(signedInOf(request)), request.query);
      return reply
        .type(XLSX)
        .header('x-row-count', rows)
        .header('content-disposition', `attachment; filename="${name}"`)
        .serializer((body: unknown) => String(body))
        .send(bytes as never);
    },
  );
  app.get(
    '/api/loans/:id',
    { schema: contract.loan, config: { ...READS, example: examples.loan } },
    async (request) =>
      viewLoan(deps(), viewerOf(signedInOf(request)), { ...request.params, ...request.query }),
  );
  app.post(
    '/api/loans/:id/events',
    { schema: contract.record, config: { ...WRITES, example: examples.record } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, body: request.body };
      return recordEvent(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/loans/:id/events/:event/check',
    { schema: contract.check, config: { ...CHECKS, example: examples.check } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return stepEvent(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/loans/:id/events/:event/withdrawal',
    { schema: contract.withdraw, config: { ...WRITES, example: examples.withdraw } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body, step: 'withdraw' as const };
      return stepEvent(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
}
