// What other capabilities may ask of documents inside their own transaction.
import { listClauses } from '#server/directive/store-clauses.ts';
import { type DocumentRow, findDocument, listByIds } from '#server/directive/store-documents.ts';
import type { Db } from '#server/platform/db.ts';

/** A document that the caller may see; undefined otherwise. */
export function documentOf(trx: Db, id: number): Promise<DocumentRow | undefined> {
  return findDocument(trx, id);
}

/** Those of the documents that the caller may see. */
export function documentsOf(trx: Db, ids: readonly number[]): Promise<readonly DocumentRow[]> {
  return listByIds(trx, ids);
}

/** Labels of the clauses of documents, by clause id. */
export async function clauseLabels(
  trx: Db,
  documents: Iterable<number>,
): Promise<ReadonlyMap<number, string>> {
  const labels = new Map<number, string>();
  for (const id of documents)
    for (const clause of await listClauses(trx, id)) labels.set(clause.id, clause.label);
  return labels;
}
