// Tổ chức và hoạt động: who is meant by a written name, who took part in a fair, and what one organisation took part in.
import { sql } from 'kysely';
import type { ActivityKind } from '#domain/activity/activity.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { presentName } from '#server/activity/store-attendees.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface OrganisationRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
  readonly kind: string;
}

const columns = sql`o.id, o.code, s.name, s.unit_id, s.kind`;

/** Organisations in sight on a day whose name has one of these search keys, or that have one of these codes. */
export async function listNamed(
  trx: Db,
  keys: readonly string[],
  codes: readonly string[],
  on: string,
): Promise<readonly OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select ${columns} from organisations o
    join organisation_spans s on s.organisation_id = o.id and s.valid_from <= ${on} and s.valid_to > ${on} and s.recorded_to = ${STILL_KNOWN}
    where o.id = any (coalesce(organisations_named(${[...keys]}::text[], '{}', ${[...codes]}::text[], 20000), '{}'))`.execute(
    trx,
  );
  return rows;
}

/** Organisations in sight as they stood on a day. */
export async function listStanding(
  trx: Db,
  ids: readonly number[],
  on: string,
): Promise<readonly OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select ${columns} from organisations o
    join organisation_spans s on s.organisation_id = o.id and s.valid_from <= ${on} and s.valid_to > ${on} and s.recorded_to = ${STILL_KNOWN}
    where o.id = any (${[...ids]}::bigint[])`.execute(trx);
  return rows;
}

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

export interface TakenPart {
  readonly id: number;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly place: string;
  readonly starts_on: CalendarDate;
  readonly ends_on: CalendarDate;
  readonly unit_id: number;
  readonly attendances: number | null;
  readonly booth: string | null;
  readonly products: string | null;
}

/** Classes and fairs held that an organisation took part in, the latest first. */
export async function listTakenPart(db: Db, organisation: number): Promise<readonly TakenPart[]> {
  const { rows } = await sql<TakenPart>`
    select v.activity_id as id, v.kind, v.title, v.place, v.starts_on, v.ends_on, v.unit_id, x.attendances, x.booth, x.products
    from (
      select a.activity_id, count(*)::int as attendances, null as booth, null as products from activity_attendees a
      where a.organisation_id = ${organisation} and a.recorded_to = ${STILL_KNOWN} group by a.activity_id
      union all
      select p.activity_id, null, p.booth, p.products from activity_participants p where p.organisation_id = ${organisation} and p.recorded_to = ${STILL_KNOWN}
    ) x join activity_versions v on v.activity_id = x.activity_id and v.recorded_to = ${STILL_KNOWN} and v.state in ('held', 'settled')
    order by v.ends_on desc, v.activity_id desc`.execute(db);
  return rows;
}
