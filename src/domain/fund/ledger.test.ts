// Sổ của một khoản vay: what is owed and what is late, day by day; principal is conserved; the order of recording decides nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageing } from '#domain/fund/ageing.ts';
import { balanceOn, instalmentsOn, scheduleOn } from '#domain/fund/ledger.ts';
import { ledgerFault } from '#domain/fund/ledger-fault.ts';
import type { LoanEvent } from '#domain/fund/loan-event.ts';
import { loanStatus } from '#domain/fund/loan-status.ts';
import { equalInstalments, moved } from '#domain/fund/schedule.ts';
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';

const day = (text: string): CalendarDate =>
  calendarDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
let ids = 0;
const event = (type: LoanEvent['type'], on: string, amountDong: number, more: Partial<LoanEvent> = {}) => {
  ids += 1;
  return {
    id: ids,
    type,
    on: day(on),
    amountDong,
    interestDong: 0,
    lines: [],
    favourable: true,
    rate: 600,
    overdueRate: 900,
    ...more,
  };
};
const LINES = [
  { dueOn: day('2023-01-10'), amountDong: 100 },
  { dueOn: day('2024-01-10'), amountDong: 100 },
  { dueOn: day('2025-01-10'), amountDong: 100 },
];
const opened = [
  event('filed', '2021-11-01', 300),
  event('appraised', '2021-11-10', 300),
  event('decided', '2021-12-01', 300),
  event('contracted', '2022-01-05', 300, { lines: LINES }),
  event('disbursement', '2022-01-10', 300),
];

describe('dư nợ và quá hạn', () => {
  it('đúng ngày đến hạn chưa quá hạn, hôm sau thì quá hạn; thu đủ thì hết', () => {
    expect(balanceOn(opened, day('2023-01-10'))).toMatchObject({ outstanding: 300, overdue: 0 });
    expect(balanceOn(opened, day('2023-01-11'))).toMatchObject({ outstanding: 300, overdue: 100 });
    const paid = [...opened, event('receipt', '2023-02-01', 60), event('receipt', '2023-03-01', 40)];
    expect(balanceOn(paid, day('2023-02-01')).overdue).toBe(40);
    expect(balanceOn(paid, day('2023-03-01')).overdue).toBe(0);
    expect(loanStatus(paid, day('2023-02-02'))).toBe('overdue');
    expect(loanStatus(paid, day('2023-03-01'))).toBe('open');
  });

  it('trả trước trừ vào kỳ gần nhất; giải ngân ít hơn hợp đồng thì không đòi quá dư nợ', () => {
    const early = [...opened, event('receipt', '2022-06-01', 150)];
    expect(instalmentsOn(early, day('2023-06-01')).map(({ unpaidDong }) => unpaidDong)).toEqual([0, 50, 100]);
    const less = [...opened.slice(0, 4), event('disbursement', '2022-01-10', 80)];
    expect(balanceOn(less, day('2025-02-01'))).toMatchObject({ outstanding: 80, overdue: 80 });
    expect(instalmentsOn(less, day('2025-02-01')).map(({ unpaidDong }) => unpaidDong)).toEqual([80, 0, 0]);
  });

  it('gia hạn dời kỳ, điều chỉnh đổi kỳ trong thời hạn; xóa nợ hết dư nợ thì tất toán', () => {
    const put = event('extension', '2024-12-20', 100, {
      lines: moved(100, day('2025-01-10'), day('2025-07-05')),
    });
    const paid = [...opened, event('receipt', '2023-01-10', 100), event('receipt', '2024-01-10', 100)];
    expect(balanceOn(paid, day('2025-02-01')).overdue).toBe(100);
    expect(balanceOn([...paid, put], day('2025-02-01')).overdue).toBe(0);
    // 05/7/2025 is a Saturday.
    expect(scheduleOn([...paid, put], day('2025-02-01')).at(-1)).toEqual({
      dueOn: '2025-07-07',
      amountDong: 100,
    });
    expect(ledgerFault([...paid, put])).toBeUndefined();
    const ended = [...paid, event('written-off', '2025-12-01', 100)];
    expect(balanceOn(ended, day('2025-12-01'))).toMatchObject({ outstanding: 0, writtenOff: 100 });
    expect(loanStatus(ended, day('2025-12-01'))).toBe('settled');
  });

  it('tuổi nợ theo ngày của từng kỳ, cộng đúng nợ quá hạn', () => {
    const at = day('2024-06-01');
    const aged = ageing([instalmentsOn(opened, at)], at);
    expect(aged.map(({ key, loans, amountDong }) => [key, loans, amountDong])).toEqual([
      ['up-to-90', 0, 0],
      ['up-to-180', 1, 100],
      ['up-to-360', 0, 0],
      ['over-360', 1, 100],
    ]);
    expect(balanceOn(opened, at).overdue).toBe(200);
  });
});

describe('điều không thể xảy ra', () => {
  const fault = (...events: readonly LoanEvent[]) => ledgerFault(events)?.fault;
  const [filed, appraised, decided, contracted] = opened as [LoanEvent, LoanEvent, LoanEvent, LoanEvent];
  it.each([
    ['loan-not-appraised', [filed, decided]],
    ['loan-not-appraised', [filed, { ...appraised, on: day('2021-10-31') }]],
    ['loan-not-approved', [filed, appraised, contracted]],
    ['loan-over-approved', [filed, appraised, decided, { ...contracted, amountDong: 301 }]],
    ['loan-schedule-off', [filed, appraised, decided, { ...contracted, amountDong: 299 }]],
    ['loan-overdue-rate', [filed, appraised, decided, { ...contracted, overdueRate: 901 }]],
    ['loan-not-contracted', [filed, event('disbursement', '2022-01-10', 300)]],
    ['loan-over-contract', [...opened, event('disbursement', '2022-02-10', 1)]],
    ['loan-over-outstanding', [...opened, event('receipt', '2023-01-10', 301)]],
    ['loan-not-contracted', [...opened, event('receipt', '2022-01-09', 1)]],
    ['loan-nothing', [...opened, event('receipt', '2023-01-10', 0)]],
    ['loan-twice', [...opened, { ...contracted, id: 99 }]],
  ] as const)('%s', (wanted, events) => {
    expect(fault(...events)).toBe(wanted);
  });

  it('hồ sơ bị từ chối thì không ký được hợp đồng', () => {
    expect(fault(filed, event('decided', '2021-12-01', 0, { favourable: false }))).toBeUndefined();
    expect(fault(filed, { ...decided, favourable: false }, contracted)).toBe('loan-not-approved');
  });
});

/** A contract of some instalments, tranches and receipts on any days, in the order of a shuffle. */
const histories = fc
  .record({
    total: fc.integer({ min: 1, max: 5_000 }).map((thousands) => thousands * 1_000_000),
    count: fc.integer({ min: 1, max: 12 }),
    tranches: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    receipts: fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 8,
    }),
    order: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
    at: fc.integer({ min: 0, max: 1800 }),
  })
  .map(({ total, count, tranches, receipts, order, at }) => {
    const start = calendarDate(2020, 1, 1);
    const lines = equalInstalments({ totalDong: total, count, first: addDays(start, 200), everyMonths: 3 });
    const percent = (share: number) => Math.floor((total * share) / 100);
    const events = [
      event('filed', '2019-10-01', total),
      event('contracted', '2019-12-20', total, { lines }),
      ...tranches.map((share, index) =>
        event('disbursement', addDays(start, index * 30), percent(Math.min(share, 33))),
      ),
      ...receipts.map(([days, share]) => event('receipt', addDays(start, days), percent(share))),
    ];
    const shuffled = events
      .map((each, index) => ({ each, key: order[index % order.length] ?? 0, index }))
      .sort((a, b) => a.key - b.key || a.index - b.index)
      .map(({ each }) => each);
    return { total, lines, events, shuffled, day: addDays(start, at) };
  });

describe('với mọi lịch sử', () => {
  it('các kỳ trả đều cộng đúng đến đồng; gốc được bảo toàn: giải ngân = thu + xóa + còn nợ', () => {
    fc.assert(
      fc.property(histories, ({ total, lines, events, day: at }) => {
        expect(lines.reduce((sum, { amountDong }) => sum + amountDong, 0)).toBe(total);
        const { disbursed, collected, writtenOff, outstanding, overdue } = balanceOn(events, at);
        expect(disbursed).toBe(collected + writtenOff + outstanding);
        expect(overdue).toBeLessThanOrEqual(Math.max(outstanding, 0));
      }),
    );
  });

  it('ghi theo thứ tự nào cũng ra cùng một số dư, cùng một lịch, cùng một lời từ chối', () => {
    fc.assert(
      fc.property(histories, ({ events, shuffled, day: at }) => {
        expect(balanceOn(shuffled, at)).toEqual(balanceOn(events, at));
        expect(instalmentsOn(shuffled, at)).toEqual(instalmentsOn(events, at));
        expect(ledgerFault(shuffled)).toEqual(ledgerFault(events));
      }),
    );
  });

  it('phần chưa trả của các kỳ đã qua bằng nợ quá hạn, của mọi kỳ không quá dư nợ', () => {
    fc.assert(
      fc.property(histories, ({ events, day: at }) => {
        fc.pre(balanceOn(events, at).outstanding >= 0);
        const instalments = instalmentsOn(events, at);
        const unpaid = (list: typeof instalments) =>
          list.reduce((sum, { unpaidDong }) => sum + unpaidDong, 0);
        const { overdue, outstanding } = balanceOn(events, at);
        expect(unpaid(instalments.filter(({ dueOn }) => dueOn < at))).toBe(overdue);
        expect(unpaid(instalments)).toBeLessThanOrEqual(outstanding);
      }),
    );
  });
});
