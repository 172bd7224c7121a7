// Chế độ của ai in the database.
import type { Db } from '#server/platform/db.ts';

/** The unit whose regime it is; null = it came with the program. */
export async function findRegimeOwner(trx: Db, code: string): Promise<number | null> {
  const row = await trx
    .selectFrom('reporting_regimes')
    .select('unit_id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.unit_id ?? null;
}

/** The same of every regime in sight. */
export async function listRegimeOwners(trx: Db): Promise<ReadonlyMap<string, number | null>> {
  const rows = await trx.selectFrom('reporting_regimes').select(['code', 'unit_id']).execute();
  return new Map(rows.map((row) => [row.code, row.unit_id]));
}
