// Ghi một việc của khoản vay: the maker's part; nothing of it is in the ledger until another person has checked it.
import { ledgerFault } from '#domain/fund/ledger-fault.ts';
import { LOAN_EVENT_LABELS, type LoanEvent, type ScheduleLine } from '#domain/fund/loan-event.ts';
import { dueDay, equalInstalments, moved } from '#domain/fund/schedule.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import type { RecordBody } from '#server/fund/contract.ts';
import type { EventBody } from '#server/fund/contract-shapes.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { countedOf, eventOf, requireOwnLoan } from '#server/fund/ledger.ts';
import { requireWithinLimits } from '#server/fund/limits.ts';
import { type EventContent, insertEvent, insertVersion, lockLoan } from '#server/fund/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The schedule lines of an event; given days that are no working days are moved to the next one. */
function linesOf(body: EventBody): readonly ScheduleLine[] {
  switch (body.type) {
    case 'contracted':
      if (!('count' in body.instalments))
        return body.instalments.map(({ dueOn, amountDong }) => ({
          dueOn: dueDay(requireDate(dueOn)),
          amountDong,
        }));
      return equalInstalments({
        ...body.instalments,
        totalDong: body.amount,
        first: requireDate(body.instalments.first),
      });
    case 'adjustment':
    case 'extension':
      return moved(body.amount, requireDate(body.from), requireDate(body.to));
    default:
      return [];
  }
}

function contentOf(body: EventBody, lines: readonly ScheduleLine[]): EventContent {
  return {
    ...('number' in body ? { number: body.number } : {}),
    ...('note' in body ? { note: body.note } : {}),
    ...('favourable' in body ? { favourable: body.favourable } : {}),
    ...(body.type === 'contracted' ? { rate: body.rate, overdueRate: body.overdueRate } : {}),
    ...(lines.length > 0 ? { lines } : {}),
  };
}

/** Refuses a ledger that does not hold together, in words that name the event. @throws Refused as the domain's LedgerFault says */
export function requireLedger(events: readonly LoanEvent[]): void {
  const found = ledgerFault(events);
  if (!found) return;
  const { event, fault } = found;
  const words = LOAN_EVENT_LABELS[event.type];
  throw new Refused(fault, {
    event: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    on: formatDay(event.on),
    amount: formatDong(event.amountDong),
  });
}

function requirePast(deps: FundDeps, on: CalendarDate): void {
  if (on > deps.clock.today()) throw new Refused('loan-in-the-future', { on: formatDay(on) });
}

/** @throws Refused 'not-found' | 'loan-book-not-yours' | 'loan-stale' | 'loan-in-the-future', the ledger's faults, the limits */
export async function recordEvent(
  deps: FundDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly body: RecordBody },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { event: body, base } = asked.body;
  const on = requireDate(body.on);
  requirePast(deps, on);
  const lines = linesOf(body);
  const content = contentOf(body, lines);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockLoan(trx, asked.id);
    const known = await requireOwnLoan(deps, trx, person, viewer, { id: asked.id, base });
    const { loan, rows } = known;
    const waiting = rows.filter(({ state }) => state === 'proposed').map(eventOf);
    const next: LoanEvent = {
      id: Number.MAX_SAFE_INTEGER,
      type: body.type,
      on,
      amountDong: body.amount,
      interestDong: body.type === 'receipt' ? body.interest : 0,
      lines,
      favourable: content.favourable ?? true,
      rate: content.rate ?? 0,
      overdueRate: content.overdueRate ?? 0,
    };
    requireLedger([...countedOf(rows), ...waiting, next]);
    if (body.type === 'decided' && body.favourable) await requireWithinLimits(deps, trx, known, next, number);
    const event = await insertEvent(trx, loan.id);
    const { amountDong, interestDong, type } = next;
    await insertVersion(
      trx,
      event,
      {
        loan: loan.id,
        office: loan.office_id,
        unit: loan.unit_id,
        type,
        on,
        amountDong,
        interestDong,
        content,
        state: 'proposed',
        reason: null,
        madeBy: person.personId,
        askedBy: null,
        checkedBy: null,
      },
      number,
    );
    return {
      act: {
        act: 'loan.event-proposed',
        subjectKind: 'loan',
        subjectId: String(loan.id),
        note: { event, type, on, amountDong, interestDong },
      },
      reply: event,
    };
  });
  return { id: reply, version: seq };
}
