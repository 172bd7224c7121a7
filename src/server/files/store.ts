// Stored files in the database; row security shows those of the units in scope, one's own and those passed on.
import type { Db } from '#server/platform/db.ts';

export interface NewFile {
  readonly office_id: number;
  readonly unit_id: number | null;
  readonly person_id: number | null;
  readonly name: string;
  readonly media_type: string;
  readonly digest: Buffer;
  readonly length: number;
  readonly content: Buffer;
  readonly scan: string;
  readonly stored_at: Date;
}

export async function insertFile(trx: Db, file: NewFile): Promise<number> {
  const { id } = await trx.insertInto('stored_files').values(file).returning('id').executeTakeFirstOrThrow();
  return id;
}

const WORDS = [
  'stored_files.id',
  'stored_files.office_id',
  'stored_files.unit_id',
  'stored_files.name',
  'stored_files.media_type',
  'stored_files.digest',
  'stored_files.length',
  'stored_files.scan',
  'stored_files.stored_at',
  'stored_files.erased_at',
] as const;

/** A file without its content. */
export async function findFile(trx: Db, id: number) {
  return trx.selectFrom('stored_files').select(WORDS).where('id', '=', id).executeTakeFirst();
}
export type FileRow = NonNullable<Awaited<ReturnType<typeof findFile>>>;

export async function findContent(trx: Db, id: number): Promise<Buffer | null> {
  const row = await trx.selectFrom('stored_files').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

export async function isShared(trx: Db, id: number, officeId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('stored_file_shares')
    .select('file_id')
    .where('file_id', '=', id)
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertShares(
  trx: Db,
  id: number,
  offices: readonly number[],
  now: Date,
): Promise<void> {
  if (offices.length === 0) return;
  await trx
    .insertInto('stored_file_shares')
    .values(offices.map((office_id) => ({ file_id: id, office_id, shared_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Drops the content for good; the row and its digest stay. @returns false when out of sight or erased before */
export async function eraseContent(trx: Db, id: number, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('stored_files')
    .set({ content: null, erased_at: now })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function findOfficeUnit(trx: Db, officeId: number): Promise<number | null> {
  const row = await trx.selectFrom('offices').select('unit_id').where('id', '=', officeId).executeTakeFirst();
  return row?.unit_id ?? null;
}
