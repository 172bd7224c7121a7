// Byte đang giữ có còn là byte đã duyệt không, of every edition at once.
import type { Db } from '#server/platform/db.ts';
import { type AlteredEdition, listAltered } from '#server/release/store-verify.ts';

/** Approved editions whose kept bytes are missing or are not those approved. */
export async function findAlteredReleases(db: Db): Promise<readonly AlteredEdition[]> {
  return listAltered(db);
}
