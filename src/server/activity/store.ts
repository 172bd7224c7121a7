// Sổ hoạt động in the database: books, identities and versions of activities.
import { sql } from 'kysely';
import type { ActivityKind, ActivityState, FairContracts } from '#domain/activity/activity.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface BookRow {
  readonly office_id: number;
  readonly unit_id: number;
  readonly office: string;
  readonly from_date: CalendarDate;
}

/** Books of some territories, with the offices that keep them. */
export async function listBooks(db: Db, units: readonly number[]): Promise<readonly BookRow[]> {
  const { rows } = await sql<BookRow>`
    select b.office_id, b.unit_id, o.name as office, b.from_date from activity_books b join offices o on o.id = b.office_id
    where b.unit_id = any (${[...units]}::int[]) order by b.from_date, o.name`.execute(db);
  return rows;
}

export async function insertBook(
  trx: Db,
  book: { readonly office: number; readonly unit: number; readonly from: string },
  seq: number,
): Promise<void> {
  await sql`insert into activity_books (office_id, unit_id, from_date, recorded_from) values (${book.office}, ${book.unit}, ${book.from}, ${seq})`.execute(
    trx,
  );
}

/** One writer at a time for the book of an office, or for one activity: what it is based on is looked at while nobody else writes. */
export async function lockFor(trx: Db, what: 'book' | 'activity', id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`activity-${what}:${id}`}, 7714))`.execute(trx);
}

/** What is told of an activity besides its days, place and figures. */
export interface ActivityContent {
  readonly document?: string;
  readonly planItem?: string;
  readonly note?: string;
  readonly lecturer?: string;
  readonly contracts?: readonly FairContracts[];
}

/** Everything of a version but when it was known. */
export interface ActivityVersion {
  readonly office_id: number;
  readonly unit_id: number;
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  readonly title: string;
  readonly place: string;
  readonly starts_on: CalendarDate;
  readonly ends_on: CalendarDate;
  readonly changed_on: CalendarDate | null;
  readonly topic: string | null;
  readonly audience: string | null;
  readonly funding: string | null;
  readonly level: string | null;
  readonly role: string | null;
  readonly planned_cost_dong: number | null;
  readonly settled_cost_dong: number | null;
  readonly stated_attendances: number | null;
  readonly booths: number | null;
  readonly stated_htx: number | null;
  readonly delegations: number | null;
  readonly revenue_dong: number | null;
  readonly content: ActivityContent;
  readonly reason: string | null;
  readonly made_by: number | null;
}

/** @returns the new activity's id */
export async function insertActivity(
  trx: Db,
  { office_id, unit_id, kind }: Pick<ActivityVersion, 'office_id' | 'unit_id' | 'kind'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into activities (office_id, unit_id, kind) values (${office_id}, ${unit_id}, ${kind}) returning id`.execute(
    trx,
  );
  return rows[0]?.id ?? 0;
}

/** Closes the version that stood until now, if there is one, and puts this one in its place. */
export async function putVersion(
  trx: Db,
  activity: number,
  version: ActivityVersion,
  seq: number,
): Promise<void> {
  await sql`update activity_versions set recorded_to = ${seq} where activity_id = ${activity} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  const { content, ...plain } = version;
  await trx
    .insertInto('activity_versions')
    .values({ activity_id: activity, ...plain, content: JSON.stringify(content), recorded_from: seq })
    .execute();
}
