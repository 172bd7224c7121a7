// Giới hạn khi duyệt vay: what the borrower and those related to it owe already, against the fund's charter capital on that day.
import { balanceOn } from '#domain/fund/ledger.ts';
import { limitFault, limitsOf } from '#domain/fund/limits.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { countedOf, type KnownLoan } from '#server/fund/ledger.ts';
import { listLoanEvents, listLoansBy } from '#server/fund/store-read.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import { tallyRows } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/** The fund's charter capital in a province on a day, by the same measure that reports print; undefined when nobody said it. */
async function capitalOn(
  deps: FundDeps,
  trx: Db,
  unitId: number,
  date: CalendarDate,
  knownAt: number,
): Promise<number | undefined> {
  const unit = unitById(deps.places.geography, unitId);
  if (!unit) return undefined;
  const question = { unit, date, period: undefined, geography: date, knownAt };
  const measure = requireMeasure(deps.measures, 'fund_charter_capital');
  const [row] = await tallyRows(deps, trx, question, [measure], []);
  const cell = row?.cells.get(measure.code);
  return cell?.kind === 'number' ? Number(cell.value) : undefined;
}

/** What some organisations owe by other loans at the close of a day, đồng. */
async function owedBy(
  trx: Db,
  organisations: readonly number[],
  apart: number,
  day: CalendarDate,
): Promise<number> {
  if (organisations.length === 0) return 0;
  const loans = (await listLoansBy(trx, organisations)).map(({ id }) => id).filter((id) => id !== apart);
  const rows = await listLoanEvents(trx, loans);
  return loans.reduce(
    (sum, id) => sum + balanceOn(countedOf(rows.filter((row) => row.loan_id === id)), day).outstanding,
    0,
  );
}

/**
 * Holds an approval to the limits of NĐ 45/2021 (own capital 20 %; 15 % and 25 % of charter capital, of which the undistributed result is
 * not kept here). @throws Refused 'loan-capital-unknown' | 'loan-over-borrower-limit' | 'loan-over-related-limit' | 'loan-own-capital-short'
 */
export async function requireWithinLimits(
  deps: FundDeps,
  trx: Db,
  { loan, rows }: KnownLoan,
  decision: { readonly amountDong: number; readonly on: CalendarDate },
  seq: number,
): Promise<void> {
  const { amountDong, on } = decision;
  const file = rows.find(({ type }) => type === 'filed')?.content ?? {};
  const [projectCostDong, ownCapitalDong] = [file.projectCostDong ?? 0, file.ownCapitalDong ?? 0];
  const capitalDong = await capitalOn(deps, trx, loan.unit_id, on, seq);
  const borrowerDong = await owedBy(trx, [loan.organisation_id], loan.id, on);
  const relatedDong = await owedBy(trx, file.related ?? [], loan.id, on);
  const fault = limitFault({
    amountDong,
    borrowerDong,
    relatedDong,
    capitalDong,
    projectCostDong,
    ownCapitalDong,
  });
  if (!fault) return;
  const unit = unitById(deps.places.geography, loan.unit_id);
  const limits = limitsOf(capitalDong ?? 0);
  const together = fault === 'loan-over-related-limit';
  throw new Refused(fault, {
    unit: unit ? displayName(unit, on) : '',
    on: formatDay(on),
    borrower: loan.borrower,
    owed: formatDong(borrowerDong + amountDong + (together ? relatedDong : 0)),
    limit: formatDong(together ? limits.related : limits.borrower),
    own: formatDong(ownCapitalDong),
    cost: formatDong(projectCostDong),
  });
}
