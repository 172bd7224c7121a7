// Invitations in the database: only the digest of each link is kept.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

export async function insertInvitation(
  trx: Db,
  invitation: {
    person_id: number;
    token_digest: Buffer;
    purpose: 'account' | 'reset';
    channel: 'email' | 'slip';
    created_at: Date;
    created_by: number;
    expires_at: Date;
  },
): Promise<void> {
  await trx.insertInto('invitations').values(invitation).execute();
}

/** A new link makes every earlier one of the person worthless. */
export async function revokeInvitations(trx: Db, personId: number, now: Date): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

export interface InvitationRow {
  readonly id: number;
  readonly person_id: number;
  readonly name: string;
  readonly email: string;
  readonly purpose: 'account' | 'reset';
  readonly office_id: number | null;
}

/** The invitation of a link that may still be used. */
export async function findInvitation(
  db: Db,
  tokenDigest: Buffer,
  now: Date,
): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select * from invitation_of(${tokenDigest}, ${now})`.execute(db);
  return rows[0];
}

/** Uses the link up; false when another request was first. */
export async function takeInvitation(trx: Db, id: number, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('invitations')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
