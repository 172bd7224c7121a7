// Sổ cho vay của bản minh họa: Bắc Ninh's fund opens its ledger, with loans that make the first half of 2022 what seed 004 prints.
import {
  DEMONSTRATION_BOOK,
  DEMONSTRATION_BORROWERS,
  DEMONSTRATION_FUND,
  type DemonstrationLoan,
  produceLoans,
} from '#domain/demonstration/loans.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById, unitsOn } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion, type Unit } from '#domain/unit/unit.ts';
import { insertBook } from '#server/fund/store.ts';
import {
  copyLoanRows,
  type DemonstrationBorrower,
  findOfficeId,
  listLastingBorrowers,
} from '#server/fund/store-demonstration.ts';
import { type DbClient, dbOver } from '#server/platform/db.ts';
import { recordFund } from '#server/target/put.ts';
import type { Places } from '#server/unit/service.ts';

interface LoanLoad {
  readonly client: DbClient;
  readonly places: Places;
  readonly today: CalendarDate;
  /** The fund's office. */
  readonly office: string;
  readonly seq: number;
}

const REFORM = calendarDate(2025, 7, 1);

/** The province in which a borrower sits on a day. */
function provinceOf(
  { places }: LoanLoad,
  borrower: DemonstrationBorrower,
  on: CalendarDate,
): number | undefined {
  const seat = unitById(places.geography, borrower.unit_id);
  const place = seat && ancestorOn(places.geography, seat, 'province', on);
  return place?.status === 'found' ? place.unit.id : undefined;
}

function contentOf(loan: DemonstrationLoan, event: DemonstrationLoan['events'][number]): string {
  const { number, note, rate, overdueRate, lines, type } = event;
  const own =
    type === 'filed'
      ? {
          purpose: loan.purpose,
          projectCostDong: loan.projectCostDong,
          ownCapitalDong: loan.ownCapitalDong,
          related: [],
        }
      : { number, note, rate, overdueRate, lines };
  const opinion = type === 'appraised' || type === 'decided' ? { favourable: true } : {};
  return JSON.stringify({ ...own, ...opinion });
}

/** Opens the books of the old and the new province and fills them. */
export async function loadLoans(load: LoanLoad): Promise<void> {
  const { client, places, today, seq } = load;
  const { geography } = places;
  const named = (code: string, on: CalendarDate): Unit | undefined =>
    unitsOn(geography, 'province', on).find((each) => lastVersion(each).code === code);
  const [old, now] = [named('27', DEMONSTRATION_BOOK), named('24', today)];
  const office = await findOfficeId(client, load.office);
  if (!old || !now || office === undefined) return;
  const trx = dbOver(client);
  const fund = { event: 'capital-changed' as const, source: 'minh họa' };
  const said = { asOf: DEMONSTRATION_FUND.from, capital: DEMONSTRATION_FUND.capitalDong };
  await recordFund(trx, { unit: old.id, office, ...said, ...fund }, seq);
  await insertBook(trx, { office, unit: old.id, from: DEMONSTRATION_BOOK }, seq);
  await insertBook(trx, { office, unit: now.id, from: REFORM }, seq);
  const seats = unitsWithin(geography, old, DEMONSTRATION_BOOK).map(({ id }) => Number(id));
  const borrowers = await listLastingBorrowers(
    client,
    seats,
    DEMONSTRATION_BOOK,
    today,
    DEMONSTRATION_BORROWERS,
  );
  const [loans, events, versions]: [RowList, RowList, RowList] = [[], [], []];
  for (const loan of produceLoans(today)) {
    const borrower = borrowers[loan.borrower];
    const unit = borrower && provinceOf(load, borrower, loan.filedOn);
    if (!borrower || unit === undefined) continue;
    const { sector, kind, agricultural } = borrower;
    const place = { office_id: office, unit_id: unit };
    const id = loans.length + 1;
    loans.push({
      id,
      ...place,
      organisation_id: borrower.id,
      code: loan.code,
      sector,
      kind,
      agricultural,
    });
    for (const event of loan.events) {
      const number = events.length + 1;
      events.push({ id: number, loan_id: id });
      versions.push({
        event_id: number,
        loan_id: id,
        ...place,
        type: event.type,
        effective_on: event.on,
        amount_dong: event.amountDong,
        interest_dong: event.interestDong,
        content: contentOf(loan, event),
        state: 'confirmed',
        recorded_from: seq,
      });
    }
  }
  await copyLoanRows(client, 'loans', loans);
  await copyLoanRows(client, 'loan_events', events);
  await copyLoanRows(client, 'loan_event_versions', versions);
}

type RowList = Readonly<Record<string, string | number | boolean | null>>[];
