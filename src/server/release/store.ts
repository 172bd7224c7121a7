// Bản công bố in the database: identities, versions of each edition, frozen contents.
import { sql } from 'kysely';
import type { ReleaseSettings } from '#domain/release/settings.ts';
import type { ReleaseState } from '#domain/release/state.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Everything of a version but when it was known. */
export interface ReleaseVersion {
  readonly office_id: number;
  readonly unit_id: number;
  readonly state: ReleaseState;
  readonly title: string;
  readonly settings: ReleaseSettings;
  readonly pin: number | null;
  readonly content_digest: Buffer | null;
  readonly maker_id: number | null;
  readonly checker_id: number | null;
  /** ISO instant. */
  readonly release_at: string | null;
  readonly reason: string | null;
  readonly returned: string | null;
}

export interface ReleaseRecord extends ReleaseVersion {
  readonly id: number;
  readonly revision: number;
  readonly code: string;
  readonly period: string;
  readonly office: string;
  readonly maker: string | null;
  readonly checker: string | null;
  readonly written: number;
}

const SELECT = sql`select r.id, v.revision, r.code, r.period, v.office_id, v.unit_id, v.state, v.title, v.settings, v.pin, v.content_digest,
  v.maker_id, v.checker_id, to_char(v.release_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as release_at, v.reason, v.returned,
  v.recorded_from as written, o.name as office, m.name as maker, k.name as checker
  from releases r join release_versions v on v.release_id = r.id and v.recorded_to = ${STILL_KNOWN}
  join offices o on o.id = r.office_id left join persons m on m.id = v.maker_id left join persons k on k.id = v.checker_id`;

/** The editions of a release, newest first; none where it is not the caller's office's. */
export async function listEditions(db: Db, id: number): Promise<readonly ReleaseRecord[]> {
  const { rows } = await sql<ReleaseRecord>`${SELECT} where r.id = ${id} order by v.revision desc`.execute(
    db,
  );
  return rows;
}

/** Every edition of the office but dropped ones, newest first. */
export async function listReleases(db: Db, officeId: number): Promise<readonly ReleaseRecord[]> {
  const { rows } = await sql<ReleaseRecord>`
    ${SELECT} where r.office_id = ${officeId} and v.state <> 'dropped' order by r.id desc, v.revision desc limit 500`.execute(
    db,
  );
  return rows;
}

/** One writer at a time for all releases: what is hidden in one depends on the others. */
export async function lockReleases(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('releases', 7714))`.execute(trx);
}

/** @returns the new release's id and code: the wish, or the wish with the next number where it is taken */
export async function insertRelease(
  trx: Db,
  row: { readonly wish: string; readonly office: number; readonly unit: number; readonly period: string },
): Promise<{ id: number; code: string }> {
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? row.wish : `${row.wish}-${number}`;
    // Another office's code cannot be looked up, so it is tried.
    const { rows } = await sql<{ id: number }>`
      insert into releases (code, office_id, unit_id, period) values (${code}, ${row.office}, ${row.unit}, ${row.period})
      on conflict (code) do nothing returning id`.execute(trx);
    const [made] = rows;
    if (made) return { id: made.id, code };
  }
}

/** Closes the version that stood until now, if there is one, and puts this one in its place. */
export async function putRelease(
  trx: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  version: ReleaseVersion,
  seq: number,
): Promise<void> {
  await sql`update release_versions set recorded_to = ${seq} where release_id = ${id} and revision = ${revision} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  const { settings, release_at, ...plain } = version;
  await trx
    .insertInto('release_versions')
    .values({
      release_id: id,
      revision,
      ...plain,
      settings: JSON.stringify(settings),
      release_at: release_at === null ? null : new Date(release_at),
      recorded_from: seq,
    })
    .execute();
}

export interface ReleaseContent {
  readonly body: Buffer;
  readonly digest: Buffer;
  readonly model: string;
  readonly pins: string;
}

/** Keeps what was submitted. */
export async function insertContent(
  trx: Db,
  of: { readonly id: number; readonly revision: number; readonly office: number },
  content: ReleaseContent,
  seq: number,
): Promise<void> {
  await trx
    .insertInto('release_contents')
    .values({
      release_id: of.id,
      revision: of.revision,
      office_id: of.office,
      ...content,
      recorded_from: seq,
    })
    .execute();
}

/** What an edition last went for approval with. */
export async function findContent(db: Db, id: number, revision: number): Promise<ReleaseContent | undefined> {
  const { rows } = await sql<ReleaseContent>`
    select body, digest, model, pins from release_contents where release_id = ${id} and revision = ${revision} order by recorded_from desc limit 1`.execute(
    db,
  );
  return rows[0];
}

export interface ModelRow {
  readonly release_id: number;
  readonly revision: number;
  readonly model: string;
}

/** Disclosure models of approved editions of every office: read only to judge what must be hidden, never given out. */
export async function listModels(db: Db, releases: readonly number[] | null): Promise<readonly ModelRow[]> {
  const wanted = releases === null ? sql`null::bigint[]` : sql`${[...releases]}::bigint[]`;
  const { rows } = await sql<ModelRow>`select * from release_models(${wanted})`.execute(db);
  return rows;
}
