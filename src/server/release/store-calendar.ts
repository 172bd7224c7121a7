// Lịch công bố in the database.
import { sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface CalendarVersion {
  readonly office_id: number;
  readonly unit_id: number;
  readonly title: string;
  readonly period: string;
  readonly release_on: CalendarDate;
  readonly state: 'planned' | 'cancelled';
  readonly reason: string | null;
  readonly made_by: number | null;
}

export interface CalendarRecord extends CalendarVersion {
  readonly entry_id: number;
  readonly recorded_from: number;
}

/** The office's entries by day; one of them when an id is given. */
export async function listEntries(
  db: Db,
  office: number,
  entry: number | null = null,
): Promise<readonly CalendarRecord[]> {
  const { rows } = await sql<CalendarRecord>`
    select * from release_calendar_versions where recorded_to = ${STILL_KNOWN} and office_id = ${office}
      and (${entry}::bigint is null or entry_id = ${entry}) order by release_on, entry_id`.execute(db);
  return rows;
}

/** @returns the new entry's id */
export async function insertEntry(trx: Db, office: number, unit: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into release_calendar (office_id, unit_id) values (${office}, ${unit}) returning id`.execute(trx);
  return rows[0]?.id ?? 0;
}

/** Closes the version that stood until now, if there is one, and puts this one in its place. */
export async function putEntry(trx: Db, entry: number, version: CalendarVersion, seq: number): Promise<void> {
  await sql`update release_calendar_versions set recorded_to = ${seq} where entry_id = ${entry} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  await trx
    .insertInto('release_calendar_versions')
    .values({ entry_id: entry, ...version, recorded_from: seq })
    .execute();
}
