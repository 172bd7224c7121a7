// Contacts in the database: the present version of one organisation, closed when a new one opens.
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

interface ContactRow {
  readonly organisation_id: number;
  readonly representative: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly salt: Buffer;
  readonly digest: Buffer;
  readonly recorded_from: number;
}

export async function findContact(db: Db, organisationId: number): Promise<ContactRow | undefined> {
  return db
    .selectFrom('organisation_contacts')
    .select(['organisation_id', 'representative', 'phone', 'email', 'salt', 'digest', 'recorded_from'])
    .where('organisation_id', '=', organisationId)
    .where('recorded_to', '=', STILL_KNOWN)
    .executeTakeFirst();
}

export async function closeContact(trx: Db, organisationId: number, seq: number): Promise<void> {
  await trx
    .updateTable('organisation_contacts')
    .set({ recorded_to: seq })
    .where('organisation_id', '=', organisationId)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
}

export async function insertContact(trx: Db, row: ContactRow): Promise<void> {
  await trx.insertInto('organisation_contacts').values(row).execute();
}
