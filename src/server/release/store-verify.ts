// Để kiểm chứng bản công bố: which release an address names, and which kept bytes are not those approved.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export async function findReleaseId(db: Db, code: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from releases where code = ${code}`.execute(db);
  return rows[0]?.id;
}

export interface AlteredEdition {
  readonly code: string;
  readonly revision: number;
}

/** Approved editions whose kept bytes are missing or are not those approved. */
export async function listAltered(db: Db): Promise<readonly AlteredEdition[]> {
  const { rows } = await sql<AlteredEdition>`
    select r.code, v.revision from release_versions v join releases r on r.id = v.release_id
    where v.recorded_to = ${STILL_KNOWN} and v.state = 'approved' and not exists (select 1 from release_contents c
      where c.release_id = v.release_id and c.revision = v.revision and c.digest = v.content_digest and sha256(c.body) = v.content_digest)
    order by r.code, v.revision`.execute(db);
  return rows;
}
