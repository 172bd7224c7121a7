// Files that nobody has scanned yet, as the loader sees them.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export interface UnscannedFile {
  readonly id: number;
  readonly name: string;
  readonly person_id: number | null;
  readonly content: Buffer;
}

export async function listUnscanned(loader: Db, limit: number): Promise<readonly UnscannedFile[]> {
  const { rows } = await sql<UnscannedFile>`
    select id, name, person_id, content from stored_files where scan = 'not-scanned' and content is not null
    order by id limit ${limit}`.execute(loader);
  return rows;
}

export async function markScanned(trx: Db, id: number, state: 'clean' | 'infected'): Promise<void> {
  await trx.updateTable('stored_files').set({ scan: state }).where('id', '=', id).execute();
}

/** Whoever sent a file that turned out to carry malware finds it among their matters. */
export async function tellOwner(trx: Db, file: UnscannedFile, now: Date): Promise<void> {
  if (file.person_id === null) return;
  await sql`insert into notices (person_id, key, title, path, created_at)
    values (${file.person_id}, ${`file-infected:${file.id}`}, ${`Tệp "${file.name}" có mã độc nên không mở được nữa: hãy quét máy của bạn và gửi lại tệp sạch`}, '/inbox', ${now})
    on conflict on constraint notices_once do nothing`.execute(trx);
}
