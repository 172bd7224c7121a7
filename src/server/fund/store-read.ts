// Đọc sổ cho vay: loans in sight and the versions of their events that stand now.
import { type RawBuilder, sql } from 'kysely';
import type { LoanEventState, LoanEventType } from '#domain/fund/loan-event.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { EventContent } from '#server/fund/store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface LoanRecord {
  readonly id: number;
  readonly code: string;
  readonly office_id: number;
  readonly office: string;
  readonly unit_id: number;
  readonly organisation_id: number;
  readonly borrower_code: string;
  /** The borrower's name as it stands now. */
  readonly borrower: string;
}

export interface EventRecord {
  readonly event_id: number;
  readonly loan_id: number;
  readonly type: LoanEventType;
  readonly effective_on: CalendarDate;
  readonly amount_dong: number;
  readonly interest_dong: number;
  readonly content: EventContent;
  readonly state: LoanEventState;
  readonly reason: string | null;
  readonly made_by: number | null;
  readonly asked_by: number | null;
  readonly checked_by: number | null;
  readonly maker: string | null;
  readonly checker: string | null;
  readonly recorded_from: number;
}

async function listWhere(db: Db, condition: RawBuilder<unknown>): Promise<readonly LoanRecord[]> {
  const { rows } = await sql<LoanRecord>`
    select l.id, l.code, l.office_id, o.name as office, l.unit_id, l.organisation_id, g.code as borrower_code, coalesce(x.name, g.code) as borrower
    from loans l join offices o on o.id = l.office_id join organisations g on g.id = l.organisation_id
    left join lateral (select s.name from organisation_spans s where s.organisation_id = l.organisation_id and s.recorded_to = ${STILL_KNOWN}
      order by s.valid_from desc limit 1) x on true
    where ${condition} order by l.id`.execute(db);
  return rows;
}

/** A loan in sight. */
export async function findLoan(db: Db, id: number): Promise<LoanRecord | undefined> {
  const [row] = await listWhere(db, sql`l.id = ${id}`);
  return row;
}

/** Loans of some provinces. */
export function listLoansOf(db: Db, units: readonly number[]): Promise<readonly LoanRecord[]> {
  return listWhere(db, sql`l.unit_id = any (${[...units]}::int[])`);
}

/** Loans of some borrowers. */
export function listLoansBy(db: Db, organisations: readonly number[]): Promise<readonly LoanRecord[]> {
  return listWhere(db, sql`l.organisation_id = any (${[...organisations]}::bigint[])`);
}

/** The events of some loans as they stand now, whatever their state, by day. */
export async function listLoanEvents(db: Db, loans: readonly number[]): Promise<readonly EventRecord[]> {
  const { rows } = await sql<EventRecord>`
    select e.event_id, e.loan_id, e.type, e.effective_on, e.amount_dong, e.interest_dong, e.content, e.state, e.reason, e.made_by, e.asked_by, e.checked_by,
      m.name as maker, c.name as checker, e.recorded_from
    from loan_event_versions e left join persons m on m.id = e.made_by left join persons c on c.id = e.checked_by
    where e.loan_id = any (${[...loans]}::bigint[]) and e.recorded_to = ${STILL_KNOWN} order by e.effective_on, e.event_id`.execute(
    db,
  );
  return rows;
}
