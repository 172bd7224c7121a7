// Khoản vay minh họa: every ledger holds together, and the first half of 2022 adds up to what seed 004 prints.
import { describe, expect, it } from 'vitest';
import {
  DEMONSTRATION_BORROWERS,
  type DemonstrationLoan,
  produceLoans,
} from '#domain/demonstration/loans.ts';
import { balanceOn } from '#domain/fund/ledger.ts';
import { ledgerFault } from '#domain/fund/ledger-fault.ts';
import type { LoanEvent } from '#domain/fund/loan-event.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';

const loans = produceLoans(calendarDate(2026, 9, 28));
const eventsOf = (loan: DemonstrationLoan): readonly LoanEvent[] =>
  loan.events.map(({ type, on, amountDong, interestDong, lines = [], rate = 0, overdueRate = 0 }, id) => ({
    id,
    type,
    on,
    amountDong,
    interestDong,
    lines,
    favourable: true,
    rate,
    overdueRate,
  }));
const owed = (day: CalendarDate) =>
  loans
    .map((loan) => ({ borrower: loan.borrower, ...balanceOn(eventsOf(loan), day) }))
    .filter(({ outstanding }) => outstanding > 0);
const inHalf = ({ on }: { readonly on: string }) => on >= '2022-01-01' && on <= '2022-06-30';

describe('khoản vay minh họa', () => {
  it('sổ nào cũng hợp lệ, số hồ sơ không trùng, bên vay nào cũng có', () => {
    expect(loans.flatMap((loan) => ledgerFault(eventsOf(loan)) ?? [])).toEqual([]);
    expect(new Set(loans.map(({ code }) => code)).size).toBe(loans.length);
    expect(Math.max(...loans.map(({ borrower }) => borrower))).toBeLessThan(DEMONSTRATION_BORROWERS);
  });

  it('30/6/2022: 63 HTX còn dư nợ 24 tỷ 164 triệu; trong kỳ giải ngân 5 HTX 2 tỷ 50 triệu, gia hạn 2 HTX 950 triệu', () => {
    const end = owed(calendarDate(2022, 6, 30));
    expect(end.reduce((sum, { outstanding }) => sum + outstanding, 0)).toBe(24_164_000_000);
    expect(new Set(end.map(({ borrower }) => borrower)).size).toBe(63);
    const of = (type: string) =>
      loans.flatMap((loan) =>
        loan.events
          .filter((each) => each.type === type && inHalf(each))
          .map(({ amountDong }) => [loan.borrower, amountDong] as const),
      );
    const total = (list: readonly (readonly [number, number])[]) => [
      new Set(list.map(([borrower]) => borrower)).size,
      list.reduce((sum, [, amount]) => sum + amount, 0),
    ];
    expect(total(of('disbursement'))).toEqual([5, 2_050_000_000]);
    expect(total(of('extension'))).toEqual([2, 950_000_000]);
  });

  it('có nợ quá hạn ở giữa năm 2022 và hôm nay, nhưng phần lớn trả đúng hạn', () => {
    const overdue = (day: CalendarDate) => owed(day).reduce((sum, each) => sum + each.overdue, 0);
    expect(overdue(calendarDate(2022, 6, 30))).toBe(120_000_000);
    const today = calendarDate(2026, 9, 28);
    const left = owed(today).reduce((sum, { outstanding }) => sum + outstanding, 0);
    expect(overdue(today)).toBeGreaterThan(0);
    expect(overdue(today) * 10).toBeLessThan(left);
  });
});

it('mọi số tiền của hồ sơ là số đồng nguyên; vốn tự có ít nhất 20 % tổng mức', () => {
  expect(loans.length).toBeGreaterThan(60);
  for (const { projectCostDong, ownCapitalDong } of loans) {
    expect(Number.isInteger(projectCostDong)).toBe(true);
    expect(Number.isInteger(ownCapitalDong)).toBe(true);
    expect(ownCapitalDong * 5).toBeGreaterThanOrEqual(projectCostDong);
  }
});
