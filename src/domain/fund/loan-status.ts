// Tình trạng của khoản vay: where a loan stands at the close of a day, in one word.
import { type Balance, balanceOn } from '#domain/fund/ledger.ts';
import type { LoanEvent } from '#domain/fund/loan-event.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export const LOAN_STATUSES = [
  'filed',
  'refused',
  'approved',
  'contracted',
  'open',
  'overdue',
  'settled',
] as const;
export type LoanStatus = (typeof LOAN_STATUSES)[number];

export const LOAN_STATUS_LABELS: Readonly<Record<LoanStatus, string>> = {
  filed: 'đang xét',
  refused: 'không cho vay',
  approved: 'đã duyệt vay',
  contracted: 'chưa giải ngân',
  open: 'đang vay',
  overdue: 'quá hạn',
  settled: 'tất toán',
};

/** The status by the events that count; one with money out is open until all of it is back or written off. */
export function loanStatus(
  events: readonly LoanEvent[],
  day: CalendarDate,
  balance: Balance = balanceOn(events, day),
): LoanStatus {
  if (balance.overdue > 0) return 'overdue';
  if (balance.outstanding > 0) return 'open';
  if (balance.disbursed > 0) return 'settled';
  const known = events.filter(({ on }) => on <= day);
  if (known.some(({ type }) => type === 'contracted')) return 'contracted';
  const decision = known.find(({ type }) => type === 'decided');
  if (!decision) return 'filed';
  return decision.favourable ? 'approved' : 'refused';
}

/** Which loans a list shows: those that owe, are late, are paid off, had nothing paid out yet, wait for a check, or all. */
export const LOAN_FILTERS = ['open', 'overdue', 'settled', 'unpaid-out', 'waiting', 'all'] as const;
export type LoanFilter = (typeof LOAN_FILTERS)[number];
