// Publications in the database: versions of a report on its way, and the bytes that were issued.
import { sql } from 'kysely';
import { spellingsOf } from '#domain/organisation/spellings.ts';
import type { AmendmentHow } from '#domain/report/amendment.ts';
import type { PublicationSettings, PublicationState } from '#domain/report/publication.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface PublicationRow {
  readonly id: number;
  readonly code: string;
  readonly office_id: number;
  readonly unit_id: number;
  readonly outline: string;
  readonly period: string;
  readonly office: string;
  readonly state: PublicationState;
  readonly title: string;
  readonly settings: PublicationSettings;
  readonly pin: number | null;
  readonly content_digest: Buffer | null;
  readonly writer_id: number;
  readonly writer: string | null;
  readonly submitted_on: string | null;
  readonly signer_id: number | null;
  readonly signer: string | null;
  readonly signed_on: string | null;
  readonly signed_file_id: number | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly document_date: string | null;
  readonly issued_on: string | null;
  readonly address: string | null;
  readonly reason: string | null;
  readonly renderer: unknown;
  readonly posted_on: string | null;
  /** What is kept beside the records since it went for signature, as JSON text; null while it is written. */
  readonly pins: string | null;
  /** The issued report that this one replaces or corrects, as it was issued. */
  readonly amends_id: number | null;
  readonly amends_how: AmendmentHow | null;
  readonly amends_number: string | null;
  readonly amends_symbol: string | null;
  readonly amends_date: string | null;
  /** Whether it was ever sent for signature, returned since or not. */
  readonly was_submitted: boolean;
  readonly recorded_from: number;
}

/** What a step sets; the rest is carried over from the version before. */
export type VersionChange = Partial<
  Omit<
    PublicationRow,
    | 'id'
    | 'code'
    | 'office'
    | 'writer'
    | 'signer'
    | 'outline'
    | 'period'
    | 'pins'
    | 'was_submitted'
    | 'recorded_from'
    | `amends_${'id' | 'how' | 'number' | 'symbol' | 'date'}`
  >
>;

const CURRENT = sql`
  select p.id, p.code, p.outline, p.period, v.office_id, v.unit_id, o.name as office, v.state, v.title, v.settings, v.pin, v.content_digest,
    v.writer_id, w.name as writer, v.submitted_on, v.signer_id, g.name as signer, v.signed_on, v.signed_file_id, v.number, v.symbol,
    v.document_date, v.issued_on, v.address, v.reason, v.renderer, v.posted_on,
    (select k.body from publication_pins k where k.publication_id = p.id and v.pin is not null order by k.recorded_from desc limit 1) as pins,
    p.amends_id, p.amends_how, a.number as amends_number, a.symbol as amends_symbol, a.document_date as amends_date,
    exists (select 1 from publication_versions e where e.publication_id = p.id and e.pin is not null) as was_submitted, v.recorded_from
  from publication_versions v join publications p on p.id = v.publication_id left join offices o on o.id = v.office_id
    left join persons w on w.id = v.writer_id left join persons g on g.id = v.signer_id
    left join publication_versions a on a.publication_id = p.amends_id and a.recorded_to = ${STILL_KNOWN}
  where v.recorded_to = ${STILL_KNOWN}`;

export async function findPublication(trx: Db, id: number): Promise<PublicationRow | undefined> {
  const { rows } = await sql<PublicationRow>`${CURRENT} and p.id = ${id}`.execute(trx);
  return rows[0];
}

/** Locks a report against a second writer until the transaction ends. */
export async function lockPublication(trx: Db, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7704, ${id}::int)`.execute(trx);
}

/** The settings as they were at an earlier version, to say what changed since. */
export async function findSettingsAt(
  trx: Db,
  id: number,
  version: number,
): Promise<PublicationSettings | undefined> {
  const { rows } = await sql<{ settings: PublicationSettings }>`
    select settings from publication_versions where publication_id = ${id} and recorded_from = ${version}`.execute(
    trx,
  );
  return rows[0]?.settings;
}

const likeOf = (key: string): string => `%${key.replace(/[\\%_]/g, '\\$&')}%`;

/** The number and symbol are found as a document bears them, 01/BC-LMHTX, and apart. */
const archiveKey = (text: string): string => searchKey(text.replaceAll('/', ' '));

export async function listPublications(
  trx: Db,
  filter: {
    readonly search: string | undefined;
    readonly state: PublicationState | undefined;
    readonly unitId: number | undefined;
    readonly period: string | undefined;
    readonly before: number | undefined;
    readonly limit: number;
  },
): Promise<readonly PublicationRow[]> {
  const ways = filter.search
    ? spellingsOf(archiveKey(filter.search)).map((key) => sql`v.search_key like ${likeOf(key)}`)
    : [];
  const { rows } = await sql<PublicationRow>`${CURRENT}
    ${ways.length > 0 ? sql`and (${sql.join(ways, sql` or `)})` : sql``}
    ${filter.state ? sql`and v.state = ${filter.state}` : sql``}
    ${filter.unitId === undefined ? sql`` : sql`and v.unit_id = ${filter.unitId}`}
    ${filter.period ? sql`and p.period = ${filter.period}` : sql``}
    ${filter.before === undefined ? sql`` : sql`and p.id < ${filter.before}`}
    order by p.id desc limit ${filter.limit}`.execute(trx);
  return rows;
}

export async function insertPublication(
  trx: Db,
  row: Pick<PublicationRow, 'code' | 'office_id' | 'unit_id' | 'outline' | 'period'> &
    Partial<Pick<PublicationRow, 'amends_id' | 'amends_how'>>,
): Promise<number> {
  const { id } = await trx.insertInto('publications').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Who may sign for an office on a day. */
export async function listSigners(
  trx: Db,
  officeId: number,
  roles: readonly string[],
  today: string,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct p.id, p.name from posts t join persons p on p.id = t.person_id
    where t.office_id = ${officeId} and t.role = any (${[...roles]}::text[])
      and t.valid_from <= ${today} and t.valid_to > ${today} order by p.name`.execute(trx);
  return rows;
}

/** Closes the version before, if any, and opens the next one with the change. */
export async function insertVersion(
  trx: Db,
  id: number,
  before: PublicationRow | undefined,
  change: VersionChange,
  seq: number,
): Promise<void> {
  const merged = { ...before, ...change } as PublicationRow; // a first version names every column itself
  if (before)
    await trx
      .updateTable('publication_versions')
      .set({ recorded_to: seq })
      .where('publication_id', '=', id)
      .where('recorded_to', '=', STILL_KNOWN)
      .execute();
  await trx
    .insertInto('publication_versions')
    .values({
      publication_id: id,
      office_id: merged.office_id,
      unit_id: merged.unit_id,
      state: merged.state,
      title: merged.title,
      search_key: archiveKey([merged.title, merged.number ?? '', merged.symbol ?? ''].join(' ')),
      settings: JSON.stringify(merged.settings),
      pin: merged.pin,
      content_digest: merged.content_digest,
      writer_id: merged.writer_id,
      submitted_on: merged.submitted_on,
      signer_id: merged.signer_id,
      signed_on: merged.signed_on,
      signed_file_id: merged.signed_file_id,
      number: merged.number,
      symbol: merged.symbol,
      document_date: merged.document_date,
      issued_on: merged.issued_on,
      address: merged.address,
      reason: merged.reason,
      renderer: merged.renderer == null ? null : JSON.stringify(merged.renderer),
      posted_on: merged.posted_on,
      recorded_from: seq,
    })
    .execute();
}

/** Closes a draft for good: its last version and the report itself; nothing is removed. */
export async function closePublication(trx: Db, id: number, seq: number): Promise<void> {
  await trx
    .updateTable('publications')
    .set({ discarded_seq: seq })
    .where('id', '=', id)
    .where('discarded_seq', 'is', null)
    .execute();
  await trx
    .updateTable('publication_versions')
    .set({ recorded_to: seq })
    .where('publication_id', '=', id)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
}

/** Keeps what shaped a report when it went for signature. */
export async function insertPins(
  trx: Db,
  row: { readonly id: number; readonly officeId: number; readonly body: string; readonly digest: Buffer },
  seq: number,
): Promise<void> {
  await trx
    .insertInto('publication_pins')
    .values({
      publication_id: row.id,
      office_id: row.officeId,
      body: row.body,
      digest: row.digest,
      recorded_from: seq,
    })
    .execute();
}

export interface FileRow {
  readonly publication_id: number;
  readonly format: 'docx' | 'pdf' | 'json';
  readonly digest: Buffer;
  readonly length: number;
}

export async function listFiles(trx: Db, ids: readonly number[]): Promise<readonly FileRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FileRow>`
    select publication_id, format, digest, length from publication_files where publication_id = any(${ids}) order by format`.execute(
    trx,
  );
  return rows;
}

export async function findFileContent(trx: Db, id: number, format: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from publication_files where publication_id = ${id} and format = ${format}`.execute(trx);
  return rows[0]?.content;
}

export async function insertFiles(
  trx: Db,
  id: number,
  officeId: number,
  files: readonly { readonly format: string; readonly digest: Buffer; readonly content: Buffer }[],
  seq: number,
): Promise<void> {
  await trx
    .insertInto('publication_files')
    .values(
      files.map(({ format, digest, content }) => ({
        publication_id: id,
        office_id: officeId,
        format,
        digest,
        content,
        length: content.length,
        recorded_from: seq,
      })),
    )
    .execute();
}

export interface PublicRow {
  readonly title: string;
  readonly office: string;
  readonly number: string;
  readonly symbol: string;
  readonly document_date: string;
  readonly issued_on: string;
  readonly posted_on: string | null;
  readonly data_date: string | null;
  /** 'signed': the copy signed outside the system and attached as it was. */
  readonly format: 'docx' | 'pdf' | 'json' | 'signed';
  readonly digest: Buffer;
  readonly length: number;
}

/** What anybody may know of an issued report, by its printed code. */
export async function findPublished(db: Db, code: string): Promise<readonly PublicRow[]> {
  const { rows } = await sql<PublicRow>`select * from published_report(${code})`.execute(db);
  return rows;
}
