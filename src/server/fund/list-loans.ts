// Danh sách khoản vay của một tỉnh vào một ngày: each loan by its ledger, totals by the tally engine, overdue instalments by age.
import { ageing } from '#domain/fund/ageing.ts';
import { balanceOn, instalmentsOn } from '#domain/fund/ledger.ts';
import {
  LOAN_FILTERS,
  LOAN_STATUS_LABELS,
  type LoanFilter,
  type LoanStatus,
  loanStatus,
} from '#domain/fund/loan-status.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { requireProvince } from '#server/fund/books.ts';
import type { LoansAsked } from '#server/fund/contract.ts';
import type { LoanList, LoanRow } from '#server/fund/contract-shapes.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { countedOf } from '#server/fund/ledger.ts';
import { listBooks } from '#server/fund/store.ts';
import { type EventRecord, type LoanRecord, listLoanEvents, listLoansOf } from '#server/fund/store-read.ts';
import { tally } from '#server/measure/tally.ts';
import { dateOf } from '#server/platform/dates.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What the head of the list always shows. */
const TOTALS = [
  'loan_outstanding',
  'loan_outstanding_borrowers',
  'loan_overdue',
  'loan_overdue_rate',
  'fund_charter_capital',
] as const;

/** A loan of the list with what the page adds up of it. */
interface Listed {
  readonly row: LoanRow;
  readonly status: LoanStatus;
  readonly instalments: ReturnType<typeof instalmentsOn>;
}

/** The provinces of any era that lie in this one on a day: loans stay with the province they were filed in. */
function provincesOf({ places }: FundDeps, unit: Unit, at: CalendarDate): readonly number[] {
  const within = [...places.geography.units.values()].filter((each) => {
    if (each.level !== 'province') return false;
    const place = ancestorOn(places.geography, each, 'province', at);
    return place.status === 'found' && place.unit.id === unit.id;
  });
  return [...new Set([unit.id, ...within.map(({ id }) => id)])];
}

function listed(loan: LoanRecord, rows: readonly EventRecord[], at: CalendarDate): Listed {
  const events = countedOf(rows);
  const balance = balanceOn(events, at);
  const status = loanStatus(events, at, balance);
  const instalments = instalmentsOn(events, at);
  const unpaid = instalments.filter(({ unpaidDong }) => unpaidDong > 0);
  const next = unpaid.find(({ dueOn }) => dueOn >= at);
  const contract = rows.find(({ type, state }) => type === 'contracted' && state !== 'withdrawn');
  const row: LoanRow = {
    id: loan.id,
    code: loan.code,
    borrower: { id: loan.organisation_id, code: loan.borrower_code, name: loan.borrower },
    contract: contract?.content.number ?? null,
    status,
    statusName: LOAN_STATUS_LABELS[status],
    disbursed: balance.disbursed,
    collected: balance.collected,
    outstanding: balance.outstanding,
    overdue: balance.overdue,
    lateSince: unpaid.find(({ dueOn }) => dueOn < at)?.dueOn ?? null,
    next: next ? { dueOn: next.dueOn, amountDong: next.unpaidDong } : null,
    lastDue: instalments.at(-1)?.dueOn ?? null,
    waiting: rows.filter(({ state }) => state === 'proposed' || state === 'withdrawal-asked').length,
  };
  return { row, status, instalments };
}

const KEEPS: Readonly<Record<LoanFilter, (each: Listed) => boolean>> = {
  all: () => true,
  open: ({ row }) => row.outstanding > 0,
  overdue: ({ status }) => status === 'overdue',
  settled: ({ status }) => status === 'settled',
  'unpaid-out': ({ row }) => row.disbursed === 0,
  waiting: ({ row }) => row.waiting > 0,
};

function keepsWords(search: string): (each: Listed) => boolean {
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '');
  return ({ row }) => {
    const key = searchKey(`${row.borrower.name} ${row.borrower.code} ${row.code} ${row.contract ?? ''}`);
    return words.every((word) => key.includes(word));
  };
}

/** Every loan of a province that the question admits, with all there are. @throws Refused as requireProvince does */
export async function loansAsked(deps: FundDeps, viewer: Viewer, asked: LoansAsked) {
  const today = deps.clock.today();
  const at = dateOf(asked.at) ?? today;
  if (at > today) throw new Refused('loan-in-the-future', { on: formatCalendarDate(at) });
  const unit = requireProvince(deps, viewer, asked.unit, at);
  const provinces = provincesOf(deps, unit, at);
  return read(deps.db, viewer, async (trx) => {
    const loans = await listLoansOf(trx, provinces);
    const rows = Map.groupBy(
      await listLoanEvents(
        trx,
        loans.map(({ id }) => id),
      ),
      ({ loan_id }) => loan_id,
    );
    const filed = (id: number) => (rows.get(id) ?? []).some((each) => each.effective_on <= at);
    const all = loans.filter(({ id }) => filed(id)).map((loan) => listed(loan, rows.get(loan.id) ?? [], at));
    const found = all.filter(keepsWords(asked.search));
    const matched = found.filter(KEEPS[asked.state]);
    return { unit, at, all, found, matched, books: await listBooks(trx, provinces) };
  });
}

/** The list for the screen. */
export async function listLoans(
  deps: FundDeps,
  viewer: Viewer,
  asked: LoansAsked & { readonly after: number; readonly limit: number },
): Promise<LoanList> {
  const { unit, at, all, found, matched, books } = await loansAsked(deps, viewer, asked);
  const totals = await tally(deps, viewer, { measures: TOTALS.join(','), unit: String(unit.id), at });
  const page = matched.filter(({ row }) => row.id > asked.after);
  const rows = page.slice(0, asked.limit).map(({ row }) => row);
  const sum = (of: (row: LoanRow) => number) => matched.reduce((total, { row }) => total + of(row), 0);
  const version = versionOn(unit, at) ?? lastVersion(unit);
  return {
    at,
    unit: { id: unit.id, code: version.code, name: displayName(unit, at) },
    totals: totals.rows[0]?.cells ?? {},
    matched: {
      loans: matched.length,
      outstanding: sum((row) => row.outstanding),
      overdue: sum((row) => row.overdue),
    },
    counts: Object.fromEntries(LOAN_FILTERS.map((each) => [each, found.filter(KEEPS[each]).length])),
    ageing: ageing(
      all.map(({ instalments }) => instalments),
      at,
    ).map(({ key, name, loans, amountDong }) => ({ key, name, loans, amount: amountDong })),
    books: books.map((each) => ({
      office: each.office,
      from: each.from_date,
      own: each.office_id === viewer.officeId,
    })),
    loans: rows,
    next: page.length > asked.limit ? (rows.at(-1)?.id ?? null) : null,
  };
}
