// Sổ của một khoản vay: disbursed, collected, written off, what is left and what of it is overdue, at the close of a day.
import type { LoanEvent, ScheduleLine } from '#domain/fund/loan-event.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** All in đồng. */
export interface Balance {
  readonly disbursed: number;
  readonly collected: number;
  readonly interest: number;
  readonly writtenOff: number;
  /** Dư nợ = giải ngân − thu gốc − xóa nợ. */
  readonly outstanding: number;
  /** Nợ quá hạn: of instalments due before the day what is not paid, never more than is outstanding. */
  readonly overdue: number;
}

/** An instalment as it stands: moved ones at their new day, what receipts have covered taken off the earliest first. */
export interface Instalment {
  readonly dueOn: CalendarDate;
  readonly amountDong: number;
  readonly unpaidDong: number;
}

/** Which kinds bring principal back or end it: they cover the earliest instalments. */
const RETURNS: ReadonlySet<LoanEvent['type']> = new Set(['receipt', 'written-off']);

function sum(events: readonly LoanEvent[], of: (event: LoanEvent) => number): number {
  return events.reduce((total, event) => total + of(event), 0);
}

/** The instalments in force at the close of a day, by due day; days whose whole instalment was moved are left out. */
export function scheduleOn(events: readonly LoanEvent[], day: CalendarDate): readonly ScheduleLine[] {
  const byDay = new Map<CalendarDate, number>();
  for (const event of events)
    if (event.on <= day)
      for (const { dueOn, amountDong } of event.lines) byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + amountDong);
  return [...byDay]
    .filter(([, amount]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dueOn, amountDong]) => ({ dueOn, amountDong }));
}

/** The balance at the close of a day, of events that count, in any order. */
export function balanceOn(events: readonly LoanEvent[], day: CalendarDate): Balance {
  const known = events.filter(({ on }) => on <= day);
  const of = (...types: readonly LoanEvent['type'][]) => known.filter(({ type }) => types.includes(type));
  const disbursed = sum(of('disbursement'), (each) => each.amountDong);
  const collected = sum(of('receipt'), (each) => each.amountDong);
  const writtenOff = sum(of('written-off'), (each) => each.amountDong);
  const outstanding = disbursed - collected - writtenOff;
  const due = scheduleOn(events, day)
    .filter(({ dueOn }) => dueOn < day)
    .reduce((total, { amountDong }) => total + amountDong, 0);
  return {
    disbursed,
    collected,
    interest: sum(of('receipt'), (each) => each.interestDong),
    writtenOff,
    outstanding,
    overdue: Math.min(outstanding, Math.max(0, due - collected - writtenOff)),
  };
}

/** The schedule with what each instalment still lacks; nothing is asked beyond what is outstanding. */
export function instalmentsOn(events: readonly LoanEvent[], day: CalendarDate): readonly Instalment[] {
  const returned = sum(
    events.filter(({ type, on }) => on <= day && RETURNS.has(type)),
    (each) => each.amountDong,
  );
  let [paid, left] = [returned, balanceOn(events, day).outstanding];
  return scheduleOn(events, day).map(({ dueOn, amountDong }) => {
    const covered = Math.min(paid, amountDong);
    paid -= covered;
    const unpaidDong = Math.min(amountDong - covered, left);
    left -= unpaidDong;
    return { dueOn, amountDong, unpaidDong };
  });
}
