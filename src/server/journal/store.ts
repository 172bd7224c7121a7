// Sealing SQL: the next block of the chain, computed inside PostgreSQL in one statement.
import {
  blockHashSql,
  closedLeavesSql,
  LEAVES_DIGEST,
  listSealedRelations,
  openedLeavesSql,
  setCanonicalText,
} from '#server/journal/query-leaves.ts';
import type { DbClient } from '#server/platform/db.ts';

/** Journal rows in one block at most; one journal row may carry any number of leaves. */
const ENTRIES = 5000;

export interface SealedBlock {
  readonly no: number;
  readonly from: number;
  readonly to: number;
  readonly entries: number;
  readonly leaves: number;
  /** Hexadecimal. */
  readonly hash: string;
}

interface Range {
  readonly no: number;
  readonly from: number;
  readonly to: number | null;
}

async function findNextRange(client: DbClient, pin: number): Promise<Range | undefined> {
  const { rows } = await client.query<Range>(
    `with last as (select coalesce(max(no), 0) as no, coalesce(max(to_seq), 0) as to_seq from journal_blocks)
     select no + 1 as no, to_seq + 1 as "from",
       (select max(seq) from (select seq from journal where seq > last.to_seq and seq <= $1 order by seq limit ${ENTRIES}) next) as "to"
     from last`,
    [pin],
  );
  return rows[0];
}

/**
 * Appends the next block up to a pin, inside the caller's transaction; sealers take turns.
 * @returns undefined when nothing is left to seal
 */
export async function sealNextBlock(client: DbClient, pin: number): Promise<SealedBlock | undefined> {
  await client.query('select pg_advisory_xact_lock(7704, 1)');
  await setCanonicalText(client);
  const range = await findNextRange(client, pin);
  if (!range || range.to === null) return undefined;
  const parts = (await listSealedRelations(client)).flatMap((each) => [
    openedLeavesSql(each, `${each.opened} between $2 and $3`),
    ...(each.closed ? [closedLeavesSql(each, `${each.closed} between $2 and $3`)] : []),
  ]);
  const { rows } = await client.query<SealedBlock>(
    `with leaf as (${parts.join(' union all ')}),
       l as materialized (select row_number() over (order by seq, relation collate "C", row_key collate "C", change collate "C") as ord, leaf.* from leaf),
       content as (select $1::bigint as no, $2::bigint as from_seq, $3::bigint as to_seq,
         (select count(*) from l where relation = 'journal') as entries, (select ${LEAVES_DIGEST} from l) as leaves_digest,
         coalesce((select hash from journal_blocks where no = $1 - 1), decode(repeat('00', 32), 'hex')) as previous_hash),
       block as (insert into journal_blocks (no, from_seq, to_seq, entries, leaves_digest, previous_hash, hash)
         select no, from_seq, to_seq, entries, leaves_digest, previous_hash, ${blockHashSql('content')} from content returning *),
       written as (insert into journal_leaves (block_no, ord, seq, relation, row_key, change, digest)
         select $1, ord, seq, relation, row_key, change, digest from l returning 1)
     select no, from_seq as "from", to_seq as "to", entries, (select count(*) from written) as leaves, encode(hash, 'hex') as hash from block`,
    [range.no, range.from, range.to],
  );
  return rows[0];
}
