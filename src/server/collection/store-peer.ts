// Đơn vị tương tự in the database: the spread of each cell among reporters of the same sector, of a sample, never of fewer than five.
import { sql } from 'kysely';
import type { PeerSpread } from '#domain/rule/rule.ts';
import type { Db } from '#server/platform/db.ts';

/** A spread as the database keeps it: cell → [low, middle, high, count]. */
export interface KeptSpread {
  /** null: looked at only, not kept. */
  readonly id: number | null;
  readonly figures: Readonly<Record<string, readonly [number, number, number, number]>>;
}

/** The spread by cell, as rules read it. */
export function peersOf(kept: KeptSpread | null | undefined): Record<string, PeerSpread> {
  return Object.fromEntries(
    Object.entries(kept?.figures ?? {}).map(([cell, [low, middle, high, count]]) => [
      cell,
      { low, middle, high, count },
    ]),
  );
}

/** Looks at the spread of a sector ('' = offices) for a period, without keeping it. */
export async function findPeers(
  trx: Db,
  form: string,
  periodId: number,
  sector: string,
): Promise<KeptSpread | null> {
  const { rows } = await sql<{
    kept: KeptSpread | null;
  }>`select peers_of(${form}, ${periodId}, ${sector}, false) as kept`.execute(trx);
  return rows[0]?.kept ?? null;
}
