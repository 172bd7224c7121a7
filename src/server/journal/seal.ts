// Niêm phong: chain what has settled since the last block, so that a later change of any sealed row shows.
import { type SealedBlock, sealNextBlock } from '#server/journal/store.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { Db, DbPool } from '#server/platform/db.ts';
import { takePin } from '#server/platform/pin.ts';

export interface SealDeps {
  readonly loader: Db;
  readonly loaderPool: DbPool;
}

/**
 * Seals every settled journal row, block by block, each in its own transaction. Never stops a writer.
 * Personal data must not stand in a sealed column (versioned_relations.unsealed_columns names those kept out): an erasure
 * asked for by law would otherwise read as tampering.
 * @returns the blocks added, oldest first
 */
export async function sealJournal(deps: SealDeps): Promise<readonly SealedBlock[]> {
  const pin = await takePin(deps.loader);
  const blocks: SealedBlock[] = [];
  for (;;) {
    const block = await withTransaction(deps.loaderPool, 'begin', (client) => sealNextBlock(client, pin));
    if (!block) return blocks;
    blocks.push(block);
  }
}
