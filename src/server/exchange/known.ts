// Sổ để so: the register as other capabilities compare lists with it.
import type { Known } from '#domain/register/differences.ts';
import { listKnown, takeIds } from '#server/exchange/import-store.ts';
import type { Db } from '#server/platform/db.ts';

/** Every organisation in sight with its state on a day, as known at a journal number. */
export function knownOn(trx: Db, date: string, knownAt?: number): Promise<readonly Known[]> {
  return listKnown(trx, date, knownAt);
}

/** Fresh event numbers. */
export function takeEventIds(trx: Db, count: number): Promise<readonly number[]> {
  return takeIds(trx, 'organisation_events_id_seq', count);
}
