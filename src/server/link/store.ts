// One-time links in the database: who holds them, one by its number, those of an organisation, the sessions they opened.
import { sql } from 'kysely';
import type { MovedDeadline } from '#domain/collection/working-calendar.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface LinkHolder {
  readonly person_id: number;
  readonly office_id: number;
  readonly unit_id: number;
}

/** Who stands for an organisation without an account; made the first time. The database refuses what lies beyond the caller's scope. */
export async function findLinkHolder(trx: Db, organisation: number, today: string): Promise<LinkHolder> {
  const { rows } = await sql<LinkHolder>`select * from link_holder(${organisation}, ${today})`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('link_holder gave no row');
  return row;
}

export interface LinkRow {
  readonly id: number;
  readonly purpose: string;
  readonly organisation_id: number;
  readonly form: string;
  readonly period: string;
  readonly nonce: Buffer;
  readonly holder_id: number;
  readonly holder_office: number;
  readonly issued_office: number;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly device_digest: Buffer | null;
  readonly opened_at: Date | null;
  readonly revoked_at: Date | null;
}

export interface NewLink {
  readonly purpose: string;
  readonly organisation_id: number;
  readonly unit_id: number;
  readonly form: string;
  readonly period: string;
  readonly nonce: Buffer;
  readonly issued_by: number;
  readonly issued_office: number;
  readonly holder_id: number;
  readonly holder_office: number;
  readonly issued_at: Date;
  readonly expires_at: Date;
}

export async function insertLink(trx: Db, link: NewLink): Promise<number> {
  const { id } = await trx
    .insertInto('one_time_links')
    .values(link)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A link by its number before anyone is known; also finds ended ones. */
export async function findLink(db: Db, id: number): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`select * from one_time_link_of(${id})`.execute(db);
  return rows[0];
}

/** A link in the caller's scope. */
export async function findLinkInScope(trx: Db, id: number): Promise<LinkRow | undefined> {
  return trx.selectFrom('one_time_links').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Links of an organisation, the newest first. */
export async function listLinks(
  trx: Db,
  organisation: number,
): Promise<readonly (LinkRow & { issuer: string })[]> {
  return trx
    .selectFrom('one_time_links')
    .innerJoin('offices', 'offices.id', 'one_time_links.issued_office')
    .selectAll('one_time_links')
    .select('offices.name as issuer')
    .where('one_time_links.organisation_id', '=', organisation)
    .orderBy('one_time_links.id', 'desc')
    .limit(200)
    .execute();
}

/** Binds the link to the device that opens it first. @returns false for another device, or a link that has ended meanwhile */
export async function bindDevice(trx: Db, id: number, device: Buffer, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('one_time_links')
    .set((build) => ({
      device_digest: device,
      opened_at: build.fn.coalesce('opened_at', build.val(now)),
    }))
    .where('id', '=', id)
    .where((build) => build.or([build('device_digest', 'is', null), build('device_digest', '=', device)]))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** @returns the link's organisation, or undefined when there is no such live link in sight */
export async function endLink(trx: Db, id: number, now: Date): Promise<LinkRow | undefined> {
  return trx
    .updateTable('one_time_links')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

export async function insertLinkSession(
  trx: Db,
  session: { token_digest: Buffer; link_id: number; created_at: Date; expires_at: Date },
): Promise<void> {
  await trx.insertInto('link_sessions').values(session).execute();
}

export interface LinkSessionRow {
  readonly session_id: number;
  readonly link_id: number;
  readonly purpose: string;
  readonly organisation_id: number;
  readonly form: string;
  readonly period: string;
  readonly nonce: Buffer;
  readonly holder_id: number;
  readonly holder_office: number;
  readonly post_id: number;
  readonly expires_at: Date;
}

/** A live session of a live link. */
export async function findLinkSession(db: Db, token: Buffer, now: Date): Promise<LinkSessionRow | undefined> {
  const { rows } = await sql<LinkSessionRow>`
    select * from identify_link_session(${token}, ${now})`.execute(db);
  return rows[0];
}

export interface OrganisationWords {
  readonly name: string;
  readonly unit_id: number;
}

/** Name and seat of an organisation in sight on a day. */
export async function findOrganisationWords(
  trx: Db,
  id: number,
  today: string,
): Promise<OrganisationWords | undefined> {
  return trx
    .selectFrom('organisation_spans')
    .select(['name', 'unit_id'])
    .where('organisation_id', '=', id)
    .where('valid_from', '<=', today)
    .where('valid_to', '>', today)
    .where('recorded_to', '=', Number.MAX_SAFE_INTEGER)
    .executeTakeFirst();
}

export interface AskedForm {
  readonly title: string;
  readonly period: string;
  /** Deadline of organisations, as collection keeps it. */
  readonly due: MovedDeadline | null;
  readonly due_time: string | null;
}

/** What a link asks to be filled, in words: the form as the period uses it now. */
export async function findAskedForm(trx: Db, form: string, period: string): Promise<AskedForm | undefined> {
  const { rows } = await sql<AskedForm>`
    select f.definition ->> 'title' as title, p.name as period, p.due -> 'organisation' as due, p.due_time
    from reporting_periods p join period_forms u on u.period_id = p.id and u.form_code = ${form} and u.recorded_to = ${STILL_KNOWN}
    join form_versions f on f.form_code = u.form_code and f.version = u.version where p.key = ${period}`.execute(
    trx,
  );
  return rows[0];
}

export async function findOfficeName(trx: Db, id: number): Promise<string> {
  const row = await trx.selectFrom('offices').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
