// Vào sổ đến: a document handed down within the system gets its number in the recipient's own book, with the day it was seen.
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { lineOf } from '#server/directive/documents.ts';
import { enterDocument } from '#server/directive/enter.ts';
import { requireDocument } from '#server/directive/require-document.ts';
import { findReceived, listAlike } from '#server/directive/store-documents.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

/** Enters the received copy; receipt is confirmed the same day. @throws Refused 'not-found' | 'document-received' */
export async function receiveDocument(
  deps: DirectiveDeps,
  person: SignedIn,
  id: number,
  body: { readonly transferredTo: string | null },
  request: RequestKey,
) {
  const today = deps.clock.today();
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireDocument(trx, id);
    if (row.officeId === person.officeId) throw new Refused('not-found');
    const before = await findReceived(trx, person.officeId, id);
    if (before) throw new Refused('document-received', { number: before.bookNumber ?? '' });
    const alike = await listAlike(trx, person.officeId, row.facts);
    const entered = await enterDocument(deps, trx, number, {
      office: person.officeId,
      book: 'in',
      source: 'received',
      origin: id,
      receiptConfirmedOn: today,
      facts: {
        ...row.facts,
        arrivedOn: today,
        transferredTo: body.transferredTo,
        parentId: null,
        parentRelation: null,
        note: null,
      },
    });
    return {
      act: {
        act: 'document.registered',
        subjectKind: 'document',
        subjectId: String(entered.documentId),
        note: { origin: id, bookNumber: entered.bookNumber },
      },
      reply: { ...entered, alike: alike.map((each) => lineOf(each)) },
      status: 201,
    };
  });
  const { documentId: document, ...rest } = reply;
  return { document, ...rest, seq };
}
