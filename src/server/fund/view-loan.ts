// Một khoản vay: its file, balance, schedule and every event, as of a day.
import { balanceOn, instalmentsOn } from '#domain/fund/ledger.ts';
import { LOAN_EVENT_LABELS, LOAN_STATE_LABELS } from '#domain/fund/loan-event.ts';
import { LOAN_STATUS_LABELS, loanStatus } from '#domain/fund/loan-status.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { LoanEventView, LoanView } from '#server/fund/contract-shapes.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { countedOf, requireLoan } from '#server/fund/ledger.ts';
import { findBorrower } from '#server/fund/store.ts';
import type { EventRecord } from '#server/fund/store-read.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function viewEvent(row: EventRecord, viewer: Viewer): LoanEventView {
  const { content } = row;
  return {
    id: row.event_id,
    type: row.type,
    typeName: LOAN_EVENT_LABELS[row.type],
    on: row.effective_on,
    amount: row.amount_dong,
    interest: row.interest_dong,
    number: content.number ?? null,
    note: content.note ?? content.purpose ?? null,
    favourable: content.favourable ?? null,
    rate: content.rate ?? null,
    overdueRate: content.overdueRate ?? null,
    lines: (content.lines ?? []).map((line) => ({ ...line })),
    state: row.state,
    stateName: LOAN_STATE_LABELS[row.state],
    reason: row.reason,
    madeBy: row.maker,
    checkedBy: row.checker,
    mine: viewer.personId !== null && [row.made_by, row.asked_by].includes(viewer.personId),
  };
}

/** Those related to the borrower, by their names on the day of the file. */
async function relatedOf(trx: Db, ids: readonly number[], on: string): Promise<LoanView['related']> {
  const found = [];
  for (const id of ids) {
    const row = await findBorrower(trx, id, on);
    if (row) found.push({ id: row.id, code: row.code, name: row.name });
  }
  return found;
}

/** @throws Refused 'not-found' | 'date-impossible' */
export async function viewLoan(
  deps: FundDeps,
  viewer: Viewer,
  asked: { readonly id: number; readonly at?: string | undefined },
): Promise<LoanView> {
  const at = dateOf(asked.at) ?? deps.clock.today();
  return read(deps.db, viewer, async (trx) => {
    const { loan, rows, version } = await requireLoan(deps, trx, viewer, asked.id);
    const events = countedOf(rows);
    const balance = balanceOn(events, at);
    const status = loanStatus(events, at, balance);
    const file = rows.find(({ type }) => type === 'filed');
    const unit = unitById(deps.places.geography, loan.unit_id);
    return {
      id: loan.id,
      code: loan.code,
      at,
      version,
      borrower: { id: loan.organisation_id, code: loan.borrower_code, name: loan.borrower },
      unit: {
        id: loan.unit_id,
        code: unit ? lastVersion(unit).code : '',
        name: unit ? displayName(unit) : '',
      },
      office: { id: loan.office_id, name: loan.office },
      ownBook: loan.office_id === viewer.officeId,
      purpose: file?.content.purpose ?? '',
      requested: file?.amount_dong ?? 0,
      projectCost: file?.content.projectCostDong ?? 0,
      ownCapital: file?.content.ownCapitalDong ?? 0,
      related: await relatedOf(trx, file?.content.related ?? [], file?.effective_on ?? at),
      status,
      statusName: LOAN_STATUS_LABELS[status],
      balance,
      instalments: instalmentsOn(events, at).map((each) => ({
        ...each,
        late: each.dueOn < at && each.unpaidDong > 0,
      })),
      events: rows.map((row) => viewEvent(row, viewer)),
    };
  });
}
