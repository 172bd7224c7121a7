// What was issued under a code: the one thing of a report that the public may ask.
import type { Db } from '#server/platform/db.ts';
import { findPublished, type PublicRow } from '#server/publication/store.ts';
import { listPublicAmendments, type PublicAmendment } from '#server/publication/store-amendment.ts';

/** The files issued under a code; empty when there is none. */
export async function lookUp(db: Db, code: string): Promise<readonly PublicRow[]> {
  return findPublished(db, code);
}

/** The issued documents that replace or correct it, and the one that it replaces or corrects. */
export async function amendmentsOf(db: Db, code: string): Promise<readonly PublicAmendment[]> {
  return listPublicAmendments(db, code);
}
