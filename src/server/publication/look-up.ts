// What was issued under a code: the one thing of a report that the public may ask.
import type { Db } from '#server/platform/db.ts';
import { findPublished, type PublicRow } from '#server/publication/store.ts';

/** The files issued under a code; empty when there is none. */
export async function lookUp(db: Db, code: string): Promise<readonly PublicRow[]> {
  return findPublished(db, code);
}
