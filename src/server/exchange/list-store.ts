// Received lists SQL: the file as it came, what was learnt of its sender, and how far its import is.
import { sql } from 'kysely';
import type { KnownHeads } from '#domain/register/mapping.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface ReceivedList {
  readonly id: number;
  readonly office_id: number;
  readonly sender: string;
  readonly file_name: string;
  readonly content: Buffer;
  readonly unit_id: number;
  readonly as_of: string;
}

export async function insertList(
  trx: Db,
  row: Omit<ReceivedList, 'id'> & {
    readonly person_id: number;
    readonly digest: Buffer;
    readonly recorded_from: number;
  },
): Promise<number> {
  const { id } = await trx.insertInto('received_lists').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function findList(trx: Db, id: number): Promise<ReceivedList | undefined> {
  return trx
    .selectFrom('received_lists')
    .select(['id', 'office_id', 'sender', 'file_name', 'content', 'unit_id', 'as_of'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What the office's earlier lists from a sender taught, as known at a journal number. */
export async function findLearntHeads(
  trx: Db,
  sender: string,
  of: { readonly officeId: number | null; readonly knownAt?: number | undefined },
): Promise<KnownHeads | undefined> {
  const knownAt = of.knownAt ?? STILL_KNOWN - 1;
  const row = await trx
    .selectFrom('learnt_heads')
    .select('heads')
    .where('sender', '=', sender)
    .where('office_id', '=', of.officeId)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .executeTakeFirst();
  return row?.heads as KnownHeads | undefined; // written by replaceLearntHeads only
}

export async function replaceLearntHeads(
  trx: Db,
  officeId: number,
  sender: string,
  heads: KnownHeads,
  seq: number,
): Promise<void> {
  await trx
    .updateTable('learnt_heads')
    .set({ recorded_to: seq })
    .where('office_id', '=', officeId)
    .where('sender', '=', sender)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  await trx
    .insertInto('learnt_heads')
    .values({ office_id: officeId, sender, heads: JSON.stringify(heads), recorded_from: seq })
    .execute();
}

/** Sets how many rows of a list are done; a transaction of its own, so that others see it at once. */
export async function writeProgress(
  db: Db,
  list: { readonly id: number; readonly office_id: number },
  actor: { readonly personId: number | null; readonly officeId: number | null },
  done: number,
  total: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select begin_read(${actor.personId}, ${actor.officeId})`.execute(trx);
    await trx
      .insertInto('list_progress')
      .values({ list_id: list.id, office_id: list.office_id, done, total })
      .onConflict((conflict) => conflict.column('list_id').doUpdateSet({ done, total }))
      .execute();
  });
}

export async function findProgress(
  trx: Db,
  listId: number,
): Promise<{ done: number; total: number } | undefined> {
  return trx
    .selectFrom('list_progress')
    .select(['done', 'total'])
    .where('list_id', '=', listId)
    .executeTakeFirst();
}
