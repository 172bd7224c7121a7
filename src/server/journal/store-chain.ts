// Chain SQL: does every block follow from its leaves and from the block before it?
import type { BlockFault, BlockFaultKind } from '#domain/journal/fault.ts';
import { blockHashSql, LEAVES_DIGEST } from '#server/journal/query-leaves.ts';
import type { DbClient } from '#server/platform/db.ts';

export interface ChainSummary {
  readonly blocks: number;
  readonly leaves: number;
  /** Last sealed journal number; 0 before the first block. */
  readonly sealedTo: number;
  readonly headNo: number | null;
  /** Hexadecimal. */
  readonly headHash: string | null;
  /** Journal rows not sealed yet. */
  readonly unsealed: number;
}

export async function summariseChain(client: DbClient): Promise<ChainSummary> {
  const { rows } = await client.query<ChainSummary>(
    `with head as (select no, to_seq, hash from journal_blocks order by no desc limit 1)
     select (select count(*) from journal_blocks) as blocks, (select count(*) from journal_leaves) as leaves,
       coalesce((select to_seq from head), 0) as "sealedTo", (select no from head) as "headNo", (select encode(hash, 'hex') from head) as "headHash",
       (select count(*) from journal where seq > coalesce((select to_seq from head), 0)) as unsealed`,
  );
  if (!rows[0]) throw new Error('no summary');
  return rows[0];
}

interface CheckedBlock {
  readonly no: number;
  readonly from: number;
  readonly to: number;
  readonly leaves: boolean;
  readonly hash: boolean;
  readonly link: boolean;
  readonly range: boolean;
  readonly entries: boolean;
}

const BLOCK_FAULTS: readonly BlockFaultKind[] = ['leaves', 'hash', 'link', 'range', 'entries'];

/** Recomputes every block. A missing or an extra leaf, a changed block, a cut or a swap each give a fault, and so do leaves of no block. */
export async function listBlockFaults(client: DbClient): Promise<readonly BlockFault[]> {
  const { rows } = await client.query<CheckedBlock>(
    `with content as (select l.block_no, ${LEAVES_DIGEST} as digest, count(*) filter (where l.relation = 'journal' and l.change = 'opened') as entries,
         min(l.seq) as first, max(l.seq) as last from journal_leaves l group by l.block_no),
     chain as (select b.*, lag(b.hash, 1, decode(repeat('00', 32), 'hex')) over w as before, lag(b.to_seq, 1, 0::bigint) over w as reached,
       lag(b.no, 1, 0::bigint) over w as place from journal_blocks b window w as (order by b.no)),
     checked as (select c.no, c.from_seq as "from", c.to_seq as "to", c.leaves_digest = coalesce(content.digest, sha256('')) as leaves,
       c.hash = ${blockHashSql('c')} as hash, c.previous_hash = c.before as link,
       c.no = c.place + 1 and c.from_seq = c.reached + 1 as range, c.entries = coalesce(content.entries, 0) as entries
       from chain c left join content on content.block_no = c.no
       union all
       select s.block_no, s.first, s.last, false, true, true, true, true from content s where not exists (select 1 from journal_blocks b where b.no = s.block_no))
     select * from checked where not (leaves and hash and link and range and entries) order by no`,
  );
  return rows.flatMap((row) =>
    BLOCK_FAULTS.filter((kind) => !row[kind]).map((kind) => ({
      kind,
      no: row.no,
      from: row.from,
      to: row.to,
    })),
  );
}

/** Whether a head that somebody kept is still part of the chain. */
export async function hasBlockHash(client: DbClient, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from journal_blocks where hash = decode($1, 'hex')`, [
    hash,
  ]);
  return rowCount === 1;
}
