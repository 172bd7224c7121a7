// Sổ khó khăn in the database, writing: difficulties and the events of each, version by version.
import { sql } from 'kysely';
import type { DifficultyEventType } from '#domain/difficulty/state.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** What an event says besides its day; which parts there are depends on its type. */
export interface EventContent {
  readonly text?: string;
  readonly request?: string;
  readonly level?: string;
  /** Of what an officer recorded on behalf: how it was learnt. */
  readonly source?: { readonly kind: string; readonly number?: string; readonly note?: string };
  /** The day on which a device without a line took it down. */
  readonly writtenOn?: string;
  readonly to?: string;
  readonly body?: string;
  readonly number?: string;
  /** Who answered, by name. */
  readonly by?: string;
  readonly files?: readonly number[];
  /** Of petitioned: the petition's title. */
  readonly title?: string;
}

export interface EventVersion {
  readonly difficulty: number;
  readonly office: number;
  readonly unit: number;
  readonly organisation: number;
  readonly link: number | null;
  readonly type: DifficultyEventType;
  readonly on: string;
  readonly subject: string | null;
  readonly dueOn: string | null;
  readonly petition: number | null;
  readonly content: EventContent;
  readonly state: 'recorded' | 'withdrawn';
  readonly reason: string | null;
  readonly madeBy: number | null;
}

/** One writer at a time for one difficulty: what it is based on is looked at while nobody else writes. */
export async function lockDifficulty(trx: Db, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('difficulty:' || ${id}::text, 7714))`.execute(trx);
}

export interface SeatRow {
  readonly id: number;
  readonly name: string;
  readonly unit_id: number;
  readonly sector: string;
  readonly kind: string;
  readonly agricultural: boolean;
}

/** An organisation in sight as it stood on a day. */
export async function findSeat(trx: Db, id: number, on: string): Promise<SeatRow | undefined> {
  const { rows } = await sql<SeatRow>`
    select s.organisation_id as id, s.name, s.unit_id, s.sector, s.kind, s.agricultural from organisation_spans s
    where s.organisation_id = ${id} and s.valid_from <= ${on} and s.valid_to > ${on} and s.recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  return rows[0];
}

/** @returns the difficulty's id */
export async function insertDifficulty(
  trx: Db,
  given: { readonly office: number; readonly link: number | null; readonly seat: SeatRow },
): Promise<number> {
  const { office, link, seat } = given;
  const { rows } = await sql<{ id: number }>`
    insert into difficulties (office_id, unit_id, organisation_id, link_id, sector, kind, agricultural)
    values (${office}, ${seat.unit_id}, ${seat.id}, ${link}, ${seat.sector}, ${seat.kind}, ${seat.agricultural}) returning id`.execute(
    trx,
  );
  return rows[0]?.id ?? 0;
}

/** A new event's id. */
export async function insertEvent(trx: Db, difficulty: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into difficulty_events (difficulty_id) values (${difficulty}) returning id`.execute(trx);
  return rows[0]?.id ?? 0;
}

export async function insertVersion(trx: Db, event: number, row: EventVersion, seq: number): Promise<void> {
  await sql`insert into difficulty_event_versions (event_id, difficulty_id, office_id, unit_id, organisation_id, link_id, type, effective_on, subject, due_on,
      petition_id, content, state, reason, made_by, recorded_from)
    values (${event}, ${row.difficulty}, ${row.office}, ${row.unit}, ${row.organisation}, ${row.link}, ${row.type}, ${row.on}, ${row.subject}, ${row.dueOn},
      ${row.petition}, ${JSON.stringify(row.content)}::jsonb, ${row.state}, ${row.reason}, ${row.madeBy}, ${seq})`.execute(
    trx,
  );
}

/** Closes the version of an event that stood until now. */
export async function closeVersion(trx: Db, event: number, seq: number): Promise<void> {
  await sql`update difficulty_event_versions set recorded_to = ${seq} where event_id = ${event} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
}

export interface BookRow {
  readonly unit_id: number;
  readonly office: string;
  readonly from_date: string;
}

/** Books of some provinces, with the offices that opened them. */
export async function listBooks(db: Db, units: readonly number[]): Promise<readonly BookRow[]> {
  const { rows } = await sql<BookRow>`
    select b.unit_id, o.name as office, b.from_date from difficulty_books b join offices o on o.id = b.office_id
    where b.unit_id = any (${[...units]}::int[]) order by b.from_date`.execute(db);
  return rows;
}

/** @returns false when the province had one already */
export async function insertBook(
  trx: Db,
  book: { readonly office: number; readonly unit: number; readonly from: string },
  seq: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into difficulty_books (unit_id, office_id, from_date, recorded_from) values (${book.unit}, ${book.office}, ${book.from}, ${seq})
    on conflict do nothing returning unit_id`.execute(trx);
  return rows.length > 0;
}

/** Those of some stored files that the caller may see, by number and name. */
export async function listFileNames(db: Db, files: readonly number[]) {
  if (files.length === 0) return [];
  const { rows } = await sql<{ id: number; name: string; office_id: number }>`
    select id, name, office_id from stored_files where id = any (${[...files]}::bigint[]) and erased_at is null order by id`.execute(
    db,
  );
  return rows;
}

/** The offices that are some organisations' own accounts. */
export async function listOwnOffices(db: Db, organisation: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from offices where organisation_id = ${organisation}`.execute(db);
  return rows.map(({ id }) => id);
}
