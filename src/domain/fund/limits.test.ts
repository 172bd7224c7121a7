// Giới hạn của NĐ 45/2021/NĐ-CP và hai người một việc.
import { describe, expect, it } from 'vitest';
import { takeEventStep } from '#domain/fund/event-step.ts';
import { limitFault, overdueRateFits } from '#domain/fund/limits.ts';
import { dueDay, equalInstalments, monthsLater } from '#domain/fund/schedule.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';

const asked = {
  amountDong: 1_000,
  borrowerDong: 500,
  relatedDong: 1_000,
  capitalDong: 10_000,
  projectCostDong: 5_000,
  ownCapitalDong: 1_000,
};

describe('giới hạn cho vay', () => {
  it('vừa đúng 15 %, 25 %, 20 % thì được', () => {
    expect(limitFault(asked)).toBeUndefined();
  });
  it.each([
    ['loan-over-borrower-limit', { amountDong: 1_001 }],
    ['loan-over-related-limit', { relatedDong: 1_001 }],
    ['loan-own-capital-short', { ownCapitalDong: 999 }],
    ['loan-capital-unknown', { capitalDong: undefined }],
  ] as const)('%s', (wanted, more) => {
    expect(limitFault({ ...asked, ...more })).toBe(wanted);
  });
  it('lãi quá hạn nhiều nhất 150 % lãi trong hạn', () => {
    expect([overdueRateFits(600, 900), overdueRateFits(600, 901), overdueRateFits(650, 975)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('hai người một việc', () => {
  const made = { state: 'proposed', madeBy: 1, askedBy: null } as const;
  it('người ghi rút lại được, không tự duyệt; người khác duyệt hoặc trả lại', () => {
    expect(takeEventStep(made, 'accept', 1)).toEqual({ ok: false, fault: 'loan-own-event' });
    expect(takeEventStep(made, 'withdraw', 1)).toEqual({ ok: true, state: 'withdrawn' });
    expect(takeEventStep(made, 'accept', 2)).toEqual({ ok: true, state: 'confirmed' });
    expect(takeEventStep(made, 'return', 2)).toEqual({ ok: true, state: 'returned' });
  });
  it('việc đã duyệt chỉ xin hủy được, người thứ hai cho hủy hoặc không', () => {
    const confirmed = { state: 'confirmed', madeBy: 1, askedBy: null } as const;
    expect(takeEventStep(confirmed, 'accept', 2)).toEqual({ ok: false, fault: 'loan-step-impossible' });
    expect(takeEventStep(confirmed, 'withdraw', 1)).toEqual({ ok: true, state: 'withdrawal-asked' });
    const going = { state: 'withdrawal-asked', madeBy: 1, askedBy: 3 } as const;
    expect(takeEventStep(going, 'accept', 3)).toEqual({ ok: false, fault: 'loan-own-event' });
    expect(takeEventStep(going, 'accept', 2)).toEqual({ ok: true, state: 'withdrawn' });
    expect(takeEventStep(going, 'return', 2)).toEqual({ ok: true, state: 'confirmed' });
  });
});

describe('lịch trả nợ', () => {
  it('kỳ rơi vào thứ bảy, chủ nhật, ngày lễ chuyển sang ngày làm việc kế tiếp; cuối tháng giữ cuối tháng', () => {
    expect(dueDay(calendarDate(2022, 4, 30))).toBe('2022-05-02');
    expect(dueDay(calendarDate(2022, 2, 1))).toBe('2022-02-07');
    expect(monthsLater(calendarDate(2022, 1, 31), 1)).toBe('2022-02-28');
    expect(monthsLater(calendarDate(2022, 11, 30), 3)).toBe('2023-02-28');
  });
  it('kỳ cuối nhận phần lẻ', () => {
    const lines = equalInstalments({
      totalDong: 100_000_000,
      count: 3,
      first: calendarDate(2022, 3, 15),
      everyMonths: 12,
    });
    expect(lines.map(({ amountDong }) => amountDong)).toEqual([33_333_000, 33_333_000, 33_334_000]);
  });
});
