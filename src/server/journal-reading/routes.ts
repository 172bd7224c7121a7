// Routes of the readable journal: /api/journal.
import { journalContract } from '#server/journal-reading/contract.ts';
import { journalExamples } from '#server/journal-reading/contract-examples.ts';
import { chainHead, type JournalDeps, journalEntry, listJournal } from '#server/journal-reading/service.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';

const READS = { access: { may: 'journal.read' } } as const;

export function journalRoutes(app: App, deps: () => JournalDeps): void {
  app.get(
    '/api/journal',
    { schema: journalContract.listJournal, config: { ...READS, example: journalExamples.listJournal } },
    async (request) => listJournal(deps(), signedInOf(request), request.query),
  );
  app.get(
    '/api/journal/head',
    { schema: journalContract.chainHead, config: { ...READS, example: journalExamples.chainHead } },
    async () => chainHead(deps()),
  );
  app.get(
    '/api/journal/:seq',
    { schema: journalContract.journalEntry, config: { ...READS, example: journalExamples.journalEntry } },
    async (request) => journalEntry(deps(), signedInOf(request), request.params.seq),
  );
}
