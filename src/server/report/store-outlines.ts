// Đề cương riêng in the database: an office's own outlines, version after version.
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface OwnOutlineRow {
  readonly key: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  /** null = the office went back to the common outline. */
  readonly definition: unknown;
}

/** The outlines of an office as they stand now. */
export async function listOwnOutlines(trx: Db, officeId: number): Promise<readonly OwnOutlineRow[]> {
  return trx
    .selectFrom('outline_versions')
    .select(['key', 'version', 'code', 'name', 'definition'])
    .where('office_id', '=', officeId)
    .where('recorded_to', '=', STILL_KNOWN)
    .orderBy('key')
    .execute();
}

export interface OutlineVersionRow {
  readonly version: number;
  readonly name: string;
  readonly person: string;
  readonly dropped: boolean;
  readonly recorded_from: number;
}

/** Every version of one outline of an office, newest first. */
export async function listOutlineVersions(
  trx: Db,
  officeId: number,
  key: string,
): Promise<readonly OutlineVersionRow[]> {
  const rows = await trx
    .selectFrom('outline_versions as v')
    .innerJoin('persons as p', 'p.id', 'v.person_id')
    .select(['v.version', 'v.name', 'p.name as person', 'v.definition', 'v.recorded_from'])
    .where('v.office_id', '=', officeId)
    .where('v.key', '=', key)
    .orderBy('v.recorded_from', 'desc')
    .execute();
  return rows.map(({ definition, ...row }) => ({ ...row, dropped: definition === null }));
}

/** Closes the version before, if any, and opens the next. */
export async function insertOutlineVersion(
  trx: Db,
  row: OwnOutlineRow & { readonly officeId: number; readonly personId: number },
  seq: number,
): Promise<void> {
  const { officeId, personId, key, version, code, name, definition } = row;
  await trx
    .updateTable('outline_versions')
    .set({ recorded_to: seq })
    .where('office_id', '=', officeId)
    .where('key', '=', key)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  await trx
    .insertInto('outline_versions')
    .values({
      office_id: officeId,
      key,
      version,
      code,
      name,
      definition: definition === null ? null : JSON.stringify(definition),
      person_id: personId,
      recorded_from: seq,
    })
    .execute();
}
