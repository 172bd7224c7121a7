// Files of documents in the database, with the words by which the search finds them.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export interface AttachmentRow {
  readonly id: number;
  readonly file_id: number;
  readonly name: string;
  readonly length: number;
  readonly readable: boolean;
}

export async function insertAttachment(
  trx: Db,
  attachment: {
    readonly document_id: number;
    readonly office_id: number;
    readonly file_id: number;
    readonly name: string;
    readonly length: number;
    readonly full_text: string | null;
  },
  seq: number,
): Promise<number> {
  const { id } = await trx
    .insertInto('document_attachments')
    .values({ ...attachment, recorded_from: seq })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Files of some documents: a received copy shows those of its origin. */
export async function listAttachments(
  trx: Db,
  documents: readonly number[],
): Promise<readonly AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`
    select id, file_id, name, length, full_text is not null as readable from document_attachments
    where document_id = any (${[...documents]}::bigint[]) order by id`.execute(trx);
  return rows;
}

/** The words of all files of a document. */
export async function attachedWords(trx: Db, document: number): Promise<string> {
  const { rows } = await sql<{ words: string | null }>`
    select string_agg(full_text, ' ' order by id) as words from document_attachments where document_id = ${document}`.execute(
    trx,
  );
  return rows[0]?.words ?? '';
}

/** The bytes of a stored file that the caller may see; null when it was erased or carries malware. */
export async function findContent(trx: Db, file: number) {
  const { rows } = await sql<{ content: Buffer | null; media_type: string; name: string }>`
    select case when scan = 'infected' then null else content end as content, media_type, name
    from stored_files where id = ${file}`.execute(trx);
  return rows[0];
}
