// Sổ có thể như vậy không: walks the events of a loan in order and names the first that cannot follow what stands before it.

import { overdueRateFits } from '#domain/fund/limits.ts';
import { inOrder, type LoanEvent } from '#domain/fund/loan-event.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export type LedgerFault =
  | 'loan-not-appraised'
  | 'loan-not-approved'
  | 'loan-twice'
  | 'loan-over-approved'
  | 'loan-schedule-off'
  | 'loan-schedule-early'
  | 'loan-overdue-rate'
  | 'loan-not-contracted'
  | 'loan-over-contract'
  | 'loan-over-outstanding'
  | 'loan-nothing'
  | 'loan-instalment-unknown'
  | 'loan-extension-within'
  | 'loan-adjustment-beyond';

/** Where the walk stands: everything in đồng. */
interface Walk {
  appraised: boolean;
  decided: boolean;
  approved: number;
  contract: number | undefined;
  disbursed: number;
  returned: number;
  readonly schedule: Map<CalendarDate, number>;
}

function lastDue(walk: Walk): CalendarDate | undefined {
  return [...walk.schedule]
    .filter(([, amount]) => amount > 0)
    .map(([day]) => day)
    .sort()
    .at(-1);
}

function contractFault(event: LoanEvent, walk: Walk): LedgerFault | undefined {
  if (walk.contract !== undefined) return 'loan-twice';
  if (walk.approved === 0) return 'loan-not-approved';
  if (event.amountDong > walk.approved) return 'loan-over-approved';
  if (!overdueRateFits(event.rate, event.overdueRate)) return 'loan-overdue-rate';
  if (event.lines.some(({ dueOn }) => dueOn <= event.on)) return 'loan-schedule-early';
  const total = event.lines.reduce((sum, { amountDong }) => sum + amountDong, 0);
  const whole = event.lines.every(({ amountDong }) => amountDong > 0);
  return total === event.amountDong && whole ? undefined : 'loan-schedule-off';
}

/** Điều 27: an adjustment keeps the term, an extension goes beyond it. */
function moveFault(event: LoanEvent, walk: Walk): LedgerFault | undefined {
  const [from, to] = event.lines;
  const end = lastDue(walk);
  if (!from || !to || end === undefined) return 'loan-not-contracted';
  if (to.dueOn <= event.on) return 'loan-schedule-early';
  if ((walk.schedule.get(from.dueOn) ?? 0) < event.amountDong) return 'loan-instalment-unknown';
  if (event.type === 'extension') return to.dueOn > end ? undefined : 'loan-extension-within';
  return to.dueOn <= end ? undefined : 'loan-adjustment-beyond';
}

function faultOf(event: LoanEvent, walk: Walk): LedgerFault | undefined {
  if (event.type !== 'filed' && event.amountDong + event.interestDong === 0 && event.favourable)
    return 'loan-nothing';
  switch (event.type) {
    case 'filed':
      return undefined;
    case 'appraised':
      return walk.decided ? 'loan-twice' : undefined;
    case 'decided':
      if (walk.decided) return 'loan-twice';
      return event.favourable && !walk.appraised ? 'loan-not-appraised' : undefined;
    case 'contracted':
      return contractFault(event, walk);
    case 'disbursement':
      if (walk.contract === undefined) return 'loan-not-contracted';
      return walk.disbursed + event.amountDong > walk.contract ? 'loan-over-contract' : undefined;
    case 'adjustment':
    case 'extension':
      return moveFault(event, walk);
    case 'receipt':
    case 'written-off':
      if (walk.disbursed === 0) return 'loan-not-contracted';
      return event.amountDong > walk.disbursed - walk.returned ? 'loan-over-outstanding' : undefined;
  }
}

function step(event: LoanEvent, walk: Walk): void {
  for (const { dueOn, amountDong } of event.lines)
    walk.schedule.set(dueOn, (walk.schedule.get(dueOn) ?? 0) + amountDong);
  switch (event.type) {
    case 'appraised':
      walk.appraised = event.favourable;
      return;
    case 'decided':
      walk.decided = true;
      walk.approved = event.favourable ? event.amountDong : 0;
      return;
    case 'contracted':
      walk.contract = event.amountDong;
      return;
    case 'disbursement':
      walk.disbursed += event.amountDong;
      return;
    case 'receipt':
    case 'written-off':
      walk.returned += event.amountDong;
      return;
    default:
  }
}

/** The first event that cannot stand where it does, and why; undefined when the whole ledger holds together on every day. */
export function ledgerFault(
  events: readonly LoanEvent[],
): { readonly event: LoanEvent; readonly fault: LedgerFault } | undefined {
  const walk: Walk = {
    appraised: false,
    decided: false,
    approved: 0,
    contract: undefined,
    disbursed: 0,
    returned: 0,
    schedule: new Map(),
  };
  const [first] = inOrder(events);
  for (const event of inOrder(events)) {
    const fault = first?.type === 'filed' ? faultOf(event, walk) : 'loan-not-appraised';
    if (fault) return { event, fault };
    step(event, walk);
  }
  return undefined;
}
