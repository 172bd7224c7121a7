// Văn bản được xem: the one way to a document by its number, asked once more beside row security.
import { citation, type DocumentFacts, RELATIONS } from '#domain/directive/document.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { type DocumentRow, findDocument, isDocumentInSight } from '#server/directive/store-documents.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/** The document, when the caller may see it. @throws Refused 'not-found' */
export async function requireDocument(trx: Db, id: number): Promise<DocumentRow> {
  const row = await findDocument(trx, id);
  // Asked once more beside row security: own, of an office before this one, or handed to its territory.
  if (!row || !(await isDocumentInSight(trx, id))) throw new Refused('not-found');
  return row;
}

/** A document of the acting office's own book. @throws Refused 'not-found' */
export async function requireOwn(trx: Db, person: SignedIn, id: number): Promise<DocumentRow> {
  const row = await requireDocument(trx, id);
  if (row.officeId !== person.officeId) throw new Refused('not-found');
  return row;
}

/** A document carries out, replaces or cites only what was issued by its own day. @throws Refused 'document-before-parent' with both days */
export function requireLater(
  facts: Pick<DocumentFacts, 'issuedOn' | 'parentRelation'>,
  parent: DocumentFacts,
): void {
  if (facts.parentRelation === null || facts.issuedOn >= parent.issuedOn) return;
  throw new Refused('document-before-parent', {
    issuedOn: formatDay(facts.issuedOn),
    relation: RELATIONS[facts.parentRelation],
    parent: citation(parent),
    parentOn: formatDay(parent.issuedOn),
  });
}
