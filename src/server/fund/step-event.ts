// Kiểm soát, rút lại, xin hủy một việc của khoản vay: the checker's part, and the maker's second thoughts.
import { type EventStep, takeEventStep } from '#domain/fund/event-step.ts';
import { counts, LOAN_STATE_LABELS, type LoanEventState } from '#domain/fund/loan-event.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { countedOf, eventOf, type KnownLoan, requireOwnLoan } from '#server/fund/ledger.ts';
import { requireWithinLimits } from '#server/fund/limits.ts';
import { requireLedger } from '#server/fund/record-event.ts';
import { closeVersion, insertVersion, lockLoan } from '#server/fund/store.ts';
import type { EventRecord } from '#server/fund/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const STEP_WORDS: Readonly<Record<EventStep, string>> = {
  accept: 'duyệt',
  return: 'trả lại',
  withdraw: 'hủy',
};
const ACTS = {
  accept: { act: 'loan.event-accept' },
  return: { act: 'loan.event-return' },
  withdraw: { act: 'loan.event-withdraw' },
} as const;

function nextState(row: EventRecord, step: EventStep, person: SignedIn): LoanEventState {
  const standing = { state: row.state, madeBy: row.made_by, askedBy: row.asked_by };
  const taken = takeEventStep(standing, step, person.personId);
  if (taken.ok) return taken.state;
  throw new Refused(taken.fault, { state: LOAN_STATE_LABELS[row.state], step: STEP_WORDS[step] });
}

/** What the ledger will be must hold together: with the event that comes in, or without the one that goes. */
async function requireFitting(
  deps: FundDeps,
  trx: Db,
  known: KnownLoan,
  row: EventRecord,
  state: LoanEventState,
  seq: number,
): Promise<void> {
  if (counts(row.state) === counts(state)) return;
  const others = countedOf(known.rows.filter(({ event_id }) => event_id !== row.event_id));
  if (!counts(state)) {
    // What was never in the ledger leaves nothing behind.
    if (counts(row.state)) requireLedger(others);
    return;
  }
  const event = eventOf(row);
  requireLedger([...others, event]);
  if (event.type === 'decided' && event.favourable) await requireWithinLimits(deps, trx, known, event, seq);
}

interface StepAsked {
  readonly id: number;
  readonly event: number;
  readonly base: number;
  readonly step: EventStep;
  readonly reason: string;
}

/** @throws Refused 'not-found' | 'loan-book-not-yours' | 'loan-stale' | 'loan-own-event' | 'loan-step-impossible' | 'loan-reason-needed', the ledger's faults */
export async function stepEvent(
  deps: FundDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: StepAsked,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { step, reason } = asked;
  if (step !== 'accept' && reason.length < 5) throw new Refused('loan-reason-needed');
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    await lockLoan(trx, asked.id);
    const known = await requireOwnLoan(deps, trx, person, viewer, asked);
    const row = known.rows.find(({ event_id }) => event_id === asked.event);
    // A file that came in stays: what happens to it is told by what follows.
    if (!row || row.type === 'filed') throw new Refused('not-found');
    const state = nextState(row, step, person);
    await requireFitting(deps, trx, known, row, state, number);
    await closeVersion(trx, row.event_id, number);
    await insertVersion(
      trx,
      row.event_id,
      {
        loan: row.loan_id,
        office: known.loan.office_id,
        unit: known.loan.unit_id,
        type: row.type,
        on: row.effective_on,
        amountDong: row.amount_dong,
        interestDong: row.interest_dong,
        content: row.content,
        state,
        reason: reason === '' ? row.reason : reason,
        madeBy: row.made_by,
        askedBy: state === 'withdrawal-asked' ? person.personId : state === 'withdrawn' ? row.asked_by : null,
        checkedBy: step === 'withdraw' ? null : person.personId,
      },
      number,
    );
    return {
      act: {
        ...ACTS[step],
        subjectKind: 'loan',
        subjectId: String(row.loan_id),
        note: { event: row.event_id, type: row.type, before: row.state, after: state, reason },
      },
      reply: null,
    };
  });
  return { id: asked.event, version: seq };
}
