// Đơn vị tương tự: the spread of a cell among co-operatives of the same sector a period before, never fewer than five of them.
import { sql } from 'kysely';
import type { PeerSpread } from '#domain/rule/rule.ts';
import type { Db } from '#server/platform/db.ts';

/** Spreads by cell; nothing of a group too small to hide a single co-operative. */
export async function listPeers(
  trx: Db,
  form: string,
  before: string,
  sector: string,
  cells: readonly string[],
): Promise<Record<string, PeerSpread>> {
  const { rows } = await sql<
    PeerSpread & { cell: string }
  >`select * from peer_spread(${form}, ${before}, ${sector}, ${cells}::text[])`.execute(trx);
  return Object.fromEntries(
    rows.map(({ cell, low, middle, high, count }) => [cell, { low, middle, high, count }]),
  );
}
