// Sổ cho vay in the database: books, files, and the events of each loan, version by version.
import { sql } from 'kysely';
import type { LoanEventState, LoanEventType } from '#domain/fund/loan-event.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface BookRow {
  readonly office_id: number;
  readonly unit_id: number;
  readonly office: string;
  readonly from_date: CalendarDate;
}

/** Books of some provinces, with the offices that keep them. */
export async function listBooks(db: Db, units: readonly number[]): Promise<readonly BookRow[]> {
  const { rows } = await sql<BookRow>`
    select b.office_id, b.unit_id, o.name as office, b.from_date from loan_books b join offices o on o.id = b.office_id
    where b.unit_id = any (${[...units]}::int[]) order by b.from_date, o.name`.execute(db);
  return rows;
}

export async function insertBook(
  trx: Db,
  book: { readonly office: number; readonly unit: number; readonly from: string },
  seq: number,
): Promise<void> {
  await sql`insert into loan_books (office_id, unit_id, from_date, recorded_from) values (${book.office}, ${book.unit}, ${book.from}, ${seq})`.execute(
    trx,
  );
}

/** One writer at a time for the files of an office. */
export async function lockBook(trx: Db, office: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('loan-book:' || ${office}::text, 7713))`.execute(
    trx,
  );
}

/** One writer at a time for one loan: what it is based on is looked at while nobody else writes. */
export async function lockLoan(trx: Db, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('loan:' || ${id}::text, 7713))`.execute(trx);
}

export interface BorrowerRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
  readonly sector: string;
  readonly kind: 'HTX' | 'THT' | 'LHHTX' | 'QTDND';
  readonly agricultural: boolean;
}

/** An organisation in sight as it stood on a day. */
export async function findBorrower(trx: Db, id: number, on: string): Promise<BorrowerRow | undefined> {
  const { rows } = await sql<BorrowerRow>`
    select o.id, o.code, s.name, s.unit_id, s.sector, s.kind, s.agricultural from organisations o
    join organisation_spans s on s.organisation_id = o.id and s.valid_from <= ${on} and s.valid_to > ${on} and s.recorded_to = ${STILL_KNOWN}
    where o.id = ${id}`.execute(trx);
  return rows[0];
}

export async function isCodeTaken(trx: Db, office: number, code: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from loans where office_id = ${office} and lower(code) = lower(${code})`.execute(trx);
  return rows.length > 0;
}

export interface NewLoan {
  readonly office: number;
  readonly unit: number;
  readonly code: string;
  readonly borrower: Pick<BorrowerRow, 'id' | 'sector' | 'kind' | 'agricultural'>;
}

/** @returns the loan's id */
export async function insertLoan(trx: Db, { office, unit, code, borrower }: NewLoan): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into loans (office_id, unit_id, organisation_id, code, sector, kind, agricultural)
    values (${office}, ${unit}, ${borrower.id}, ${code}, ${borrower.sector}, ${borrower.kind}, ${borrower.agricultural}) returning id`.execute(
    trx,
  );
  return rows[0]?.id ?? 0;
}

/** What an event says besides its day and amounts. */
export interface EventContent {
  readonly number?: string;
  readonly note?: string;
  readonly favourable?: boolean;
  readonly rate?: number;
  readonly overdueRate?: number;
  readonly lines?: readonly { readonly dueOn: string; readonly amountDong: number }[];
  readonly purpose?: string;
  readonly projectCostDong?: number;
  readonly ownCapitalDong?: number;
  readonly related?: readonly number[];
}

export interface EventVersion {
  readonly loan: number;
  readonly office: number;
  readonly unit: number;
  readonly type: LoanEventType;
  readonly on: string;
  readonly amountDong: number;
  readonly interestDong: number;
  readonly content: EventContent;
  readonly state: LoanEventState;
  readonly reason: string | null;
  readonly madeBy: number | null;
  readonly askedBy: number | null;
  readonly checkedBy: number | null;
}

/** A new event's id. */
export async function insertEvent(trx: Db, loan: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into loan_events (loan_id) values (${loan}) returning id`.execute(trx);
  return rows[0]?.id ?? 0;
}

export async function insertVersion(
  trx: Db,
  event: number,
  version: EventVersion,
  seq: number,
): Promise<void> {
  const { loan, office, unit, type, on, amountDong, interestDong, content, state, reason } = version;
  await sql`insert into loan_event_versions (event_id, loan_id, office_id, unit_id, type, effective_on, amount_dong, interest_dong, content, state, reason,
      made_by, asked_by, checked_by, recorded_from)
    values (${event}, ${loan}, ${office}, ${unit}, ${type}, ${on}, ${amountDong}, ${interestDong}, ${JSON.stringify(content)}::jsonb, ${state}, ${reason},
      ${version.madeBy}, ${version.askedBy}, ${version.checkedBy}, ${seq})`.execute(trx);
}

/** Closes the version of an event that stood until now. */
export async function closeVersion(trx: Db, event: number, seq: number): Promise<void> {
  await sql`update loan_event_versions set recorded_to = ${seq} where event_id = ${event} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
}
