// Điều công chúng đọc, in the database: only through functions that give nothing before its hour.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

export interface ReleasedRow {
  readonly code: string;
  readonly revision: number;
  readonly title: string;
  readonly title_en: string;
  readonly office: string;
  readonly unit_id: number;
  readonly period: string;
  readonly release_at: string;
  readonly reason: string | null;
  readonly digest: Buffer;
  readonly length: number;
}

/** Every edition that is out at an instant, newest first. */
export async function listReleased(db: Db, instant: Date): Promise<readonly ReleasedRow[]> {
  const { rows } = await sql<ReleasedRow>`
    select code, revision, title, title_en, office, unit_id, period, reason, digest, length,
      to_char(release_at at time zone 'UTC', ${sql.raw(INSTANT)}) as release_at from public_releases(${instant})`.execute(
    db,
  );
  return rows;
}

/** The frozen bytes of an edition that is out. */
export async function findReleasedBody(
  db: Db,
  code: string,
  revision: number,
  instant: Date,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ body: Buffer | null }>`
    select public_release_body(${code}, ${revision}, ${instant}) as body`.execute(db);
  return rows[0]?.body ?? undefined;
}

export interface ComingRow {
  readonly title: string;
  readonly office: string;
  readonly unit_id: number;
  readonly period: string;
  readonly release_on: string;
  readonly state: 'planned' | 'cancelled';
  readonly reason: string | null;
  readonly release_at: string | null;
}

/** The calendar as the public reads it. */
export async function listComing(db: Db, instant: Date): Promise<readonly ComingRow[]> {
  const { rows } = await sql<ComingRow>`
    select title, office, unit_id, period, release_on, state, reason,
      to_char(release_at at time zone 'UTC', ${sql.raw(INSTANT)}) as release_at from public_calendar(${instant})`.execute(
    db,
  );
  return rows;
}
