// Một khoản vay đọc từ sổ: rows of the database as the domain's events, and the loan that a request is about.
import { counts, type LoanEvent } from '#domain/fund/loan-event.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { type EventRecord, findLoan, type LoanRecord, listLoanEvents } from '#server/fund/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** A row as the domain reads it. */
export function eventOf(row: EventRecord): LoanEvent {
  const { content } = row;
  return {
    id: row.event_id,
    type: row.type,
    on: row.effective_on,
    amountDong: row.amount_dong,
    interestDong: row.interest_dong,
    // Written by this capability from days that were checked.
    lines: (content.lines ?? []).map((each) => ({ ...each, dueOn: each.dueOn as CalendarDate })),
    favourable: content.favourable ?? true,
    rate: content.rate ?? 0,
    overdueRate: content.overdueRate ?? 0,
  };
}

/** The events that are in the ledger. */
export function countedOf(rows: readonly EventRecord[]): readonly LoanEvent[] {
  return rows.filter(({ state }) => counts(state)).map(eventOf);
}

export interface KnownLoan {
  readonly loan: LoanRecord;
  readonly rows: readonly EventRecord[];
  /** The journal number of its last write. */
  readonly version: number;
}

/** A loan in the viewer's scope. @throws Refused 'not-found' */
export async function requireLoan(deps: FundDeps, trx: Db, viewer: Viewer, id: number): Promise<KnownLoan> {
  const loan = await findLoan(trx, id);
  const unit = loan && unitById(deps.places.geography, loan.unit_id);
  if (!loan || !unit || !viewer.maySee(unit)) throw new Refused('not-found');
  const rows = await listLoanEvents(trx, [id]);
  return { loan, rows, version: Math.max(0, ...rows.map((row) => row.recorded_from)) };
}

/** A loan of the person's own book, not written to since. @throws Refused 'not-found' | 'loan-book-not-yours' | 'loan-stale' */
export async function requireOwnLoan(
  deps: FundDeps,
  trx: Db,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly base: number },
): Promise<KnownLoan> {
  const known = await requireLoan(deps, trx, viewer, asked.id);
  const { loan, rows, version } = known;
  if (loan.office_id !== person.officeId) throw new Refused('loan-book-not-yours', { office: loan.office });
  if (version === asked.base) return known;
  const since = rows
    .filter((row) => row.recorded_from > asked.base)
    .map(({ event_id, type, effective_on, amount_dong, state }) => ({
      event: event_id,
      type,
      on: effective_on,
      amount: amount_dong,
      state,
    }));
  throw new Refused('loan-stale', { code: loan.code }, { version, since });
}
