// Shares of a target over time: what changed after a version, and every value that a unit ever had.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import type { ShareRow } from '#server/target/store.ts';

type Share = Omit<ShareRow, 'targetId'>;

/** One writer at a time for the shares of a target: what they are based on is looked at while nobody else writes. */
export async function lockShares(trx: Db, target: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${String(target)}, 7713))`.execute(trx);
}

/** The shares of some units that were written after a version. */
export async function listChangedShares(
  trx: Db,
  target: number,
  units: readonly number[],
  after: number,
): Promise<readonly Share[]> {
  const { rows } = await sql<Share>`
    select unit_id as "unitId", state, low, high from target_shares
    where target_id = ${target} and unit_id = any (${[...units]}::int[]) and recorded_from > ${after} and recorded_to = ${STILL_KNOWN}
    order by unit_id`.execute(trx);
  return rows;
}

export interface ShareVersionRow extends Share {
  readonly seq: number;
  readonly replaced: boolean;
  /** When it was recorded and by whom, as far as the reader may see the journal. */
  readonly at: Date | null;
  readonly person: string | null;
}

/** Every share of the units whose share was changed, oldest first; of many communes the latest changed ones. */
export async function listShareVersions(trx: Db, target: number): Promise<readonly ShareVersionRow[]> {
  const { rows } = await sql<ShareVersionRow>`
    select s.unit_id as "unitId", s.state, s.low, s.high, s.recorded_from as seq, s.recorded_to < ${STILL_KNOWN} as replaced, j.at, p.name as person
    from target_shares s left join journal j on j.seq = s.recorded_from left join persons p on p.id = j.person_id
    where s.target_id = ${target} and s.unit_id in (select unit_id from target_shares where target_id = ${target}
      group by unit_id having count(*) > 1 order by max(recorded_from) desc, unit_id limit 200)
    order by s.unit_id, s.recorded_from`.execute(trx);
  return rows;
}
