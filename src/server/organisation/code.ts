// Mã trong sổ: the code that receipts of an organisation bear.
import { findOrganisation } from '#server/organisation/read-store.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/** The code of an organisation in sight. @throws Refused 'not-found' */
export async function codeOf(trx: Db, id: number): Promise<string> {
  const found = await findOrganisation(trx, id);
  if (!found) throw new Refused('not-found');
  return found.code;
}
