// Danh sách dự lớp in the database: lines by subject, names sealed apart in personal_values.
import { type RawBuilder, sql } from 'kysely';
import type { Gender } from '#domain/activity/activity.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface NewAttendee {
  readonly line: number;
  readonly subject: string;
  readonly gender: Gender;
  readonly organisation: number | null;
  readonly organisationName: string | null;
  readonly commune: string | null;
}

interface Place {
  readonly activity: number;
  readonly office: number;
  readonly unit: number;
}

/** Closes the list that stood and puts this one in its place. */
export async function putAttendees(
  trx: Db,
  { activity, office, unit }: Place,
  attendees: readonly NewAttendee[],
  seq: number,
): Promise<void> {
  await sql`update activity_attendees set recorded_to = ${seq} where activity_id = ${activity} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  await sql`insert into activity_attendees (activity_id, line, office_id, unit_id, subject_id, gender, organisation_id, organisation_name, commune, recorded_from)
    select ${activity}, r.line, ${office}, ${unit}, r.subject, r.gender, r.organisation, r."organisationName", r.commune, ${seq}
    from jsonb_to_recordset(${JSON.stringify(attendees)}::jsonb)
      as r (line int, subject uuid, gender text, organisation bigint, "organisationName" text, commune text)`.execute(
    trx,
  );
}

export interface SealedName {
  readonly subject: string;
  readonly sealed: Buffer;
  readonly lookup: Buffer;
}

/** Keeps the names of new subjects, sealed. */
export async function insertNames(
  trx: Db,
  unit: number,
  names: readonly SealedName[],
  now: Date,
): Promise<void> {
  const rows = names.map(({ subject, sealed, lookup }) => ({
    subject,
    sealed: sealed.toString('hex'),
    lookup: lookup.toString('hex'),
  }));
  await sql`insert into personal_values (subject_id, unit_id, field, sealed, lookup, saved_at)
    select r.subject, ${unit}, 'attendee-name', decode(r.sealed, 'hex'), decode(r.lookup, 'hex'), ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (subject uuid, sealed text, lookup text)`.execute(
    trx,
  );
}

export interface KnownSubject {
  readonly subject_id: string;
  readonly lookup: string;
  readonly organisation_id: number | null;
  readonly organisation_name: string | null;
}

/** Those of an office's lists whose name has one of these keyed digests. */
export async function listKnownSubjects(
  trx: Db,
  office: number,
  lookups: readonly string[],
): Promise<readonly KnownSubject[]> {
  const { rows } = await sql<KnownSubject>`
    select distinct a.subject_id, encode(n.lookup, 'hex') as lookup, a.organisation_id, a.organisation_name
    from personal_values n join activity_attendees a on a.subject_id = n.subject_id and a.office_id = ${office}
    where n.field = 'attendee-name' and encode(n.lookup, 'hex') = any (${[...lookups]}::text[])`.execute(trx);
  return rows;
}

export interface AttendeeRow {
  readonly line: number;
  readonly subject_id: string;
  readonly gender: Gender;
  readonly organisation_id: number | null;
  readonly organisation: string | null;
  readonly commune: string | null;
  /** null: erased, or kept apart from use. */
  readonly sealed: Buffer | null;
}

/** An attendance list as known at a number; an organisation of the register by its present name. */
export async function listAttendees(
  db: Db,
  activity: number,
  knownAt: number = STILL_KNOWN - 1,
): Promise<readonly AttendeeRow[]> {
  const { rows } = await sql<AttendeeRow>`
    select a.line, a.subject_id, a.gender, a.organisation_id, coalesce(${presentName(sql`a.organisation_id`)}, a.organisation_name) as organisation, a.commune,
      case when n.restricted_at is null then n.sealed end as sealed
    from activity_attendees a left join personal_values n on n.subject_id = a.subject_id and n.field = 'attendee-name'
    where a.activity_id = ${activity} and a.recorded_from <= ${knownAt} and a.recorded_to > ${knownAt} order by a.line`.execute(
    db,
  );
  return rows;
}

/** The name of an organisation as it stands now. */
export function presentName(organisation: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select s.name from organisation_spans s where s.organisation_id = ${organisation} and s.recorded_to = ${STILL_KNOWN}
    order by s.valid_from desc limit 1)`;
}
