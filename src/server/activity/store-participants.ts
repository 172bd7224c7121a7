// Danh sách dự hội chợ in the database: organisations with booth and products, list by list.
import { sql } from 'kysely';
import { presentName } from '#server/activity/store-attendees.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface NewParticipant {
  readonly organisation: number;
  readonly kind: string;
  readonly booth: string | null;
  readonly products: string | null;
}

/** Closes the list that stood and puts this one in its place. */
export async function putParticipants(
  trx: Db,
  of: { readonly activity: number; readonly office: number; readonly unit: number },
  participants: readonly NewParticipant[],
  seq: number,
): Promise<void> {
  await sql`update activity_participants set recorded_to = ${seq} where activity_id = ${of.activity} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  await sql`insert into activity_participants (activity_id, organisation_id, office_id, unit_id, kind, booth, products, recorded_from)
    select ${of.activity}, r.organisation, ${of.office}, ${of.unit}, r.kind, r.booth, r.products, ${seq}
    from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb) as r (organisation bigint, kind text, booth text, products text)`.execute(
    trx,
  );
}

export interface ParticipantRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly booth: string | null;
  readonly products: string | null;
}

/** The list of a fair as known at a number. */
export async function listParticipants(
  db: Db,
  activity: number,
  knownAt: number = STILL_KNOWN - 1,
): Promise<readonly ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    select o.id, o.code, coalesce(${presentName(sql`o.id`)}, o.code) as name, p.booth, p.products
    from activity_participants p join organisations o on o.id = p.organisation_id
    where p.activity_id = ${activity} and p.recorded_from <= ${knownAt} and p.recorded_to > ${knownAt} order by name, o.id`.execute(
    db,
  );
  return rows;
}
