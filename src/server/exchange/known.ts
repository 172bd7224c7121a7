// Sổ để so: the register as other capabilities compare lists with it.
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import type { Known } from '#domain/register/differences.ts';
import { listKnown, takeIds } from '#server/exchange/import-store.ts';
import { openContact } from '#server/organisation/contact-seal.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';

/** Every organisation in sight with its state on a day, as known at a journal number. */
export async function knownOn(
  trx: Db,
  keys: FieldKeys,
  date: string,
  knownAt?: number,
): Promise<readonly Known[]> {
  return (await listKnown(trx, date, knownAt)).map((known) => {
    const opened = openContact(keys, known);
    // Older rows hold the thirteen digits as they were typed then; lists are compared with the one way of writing.
    return { ...opened, taxCode: opened.taxCode && readTaxCode(opened.taxCode) };
  });
}

/** Fresh event numbers. */
export function takeEventIds(trx: Db, count: number): Promise<readonly number[]> {
  return takeIds(trx, 'organisation_events_id_seq', count);
}
