// Khoản vay minh họa: invented loans of Bắc Ninh's fund, calibrated so that the first half of 2022 is what seed 004 prints.
import type { LoanEventType, ScheduleLine } from '#domain/fund/loan-event.ts';
import { dueDay, monthsLater, moved } from '#domain/fund/schedule.ts';
import { addDays, type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';

const MILLION = 1_000_000;

/** One loan to be: `borrower` counts the borrowers that the register offers. */
export interface DemonstrationLoan {
  readonly borrower: number;
  readonly code: string;
  readonly purpose: string;
  readonly filedOn: CalendarDate;
  readonly projectCostDong: number;
  readonly ownCapitalDong: number;
  readonly events: readonly DemonstrationLoanEvent[];
}

export interface DemonstrationLoanEvent {
  readonly type: LoanEventType;
  readonly on: CalendarDate;
  readonly amountDong: number;
  readonly interestDong: number;
  readonly number?: string;
  readonly note?: string;
  readonly rate?: number;
  readonly overdueRate?: number;
  readonly lines?: readonly ScheduleLine[];
}

/** Charter capital that the invented fund of Bắc Ninh has from the end of 2020. */
export const DEMONSTRATION_FUND = { from: calendarDate(2020, 12, 31), capitalDong: 30_000 * MILLION };
/** Since when the invented ledger is complete: with the oldest of its loans. */
export const DEMONSTRATION_BOOK = calendarDate(2019, 1, 1);

const PURPOSES = [
  'Mua máy làm đất, máy gặt',
  'Xây kho lạnh bảo quản nông sản',
  'Mở rộng chuồng trại chăn nuôi',
  'Đầu tư nhà màng trồng rau an toàn',
  'Mua xe tải vận chuyển hàng',
  'Vốn lưu động mua vật tư nông nghiệp',
  'Đổi mới dây chuyền sản xuất đồ gỗ',
];

/** What a loan is made from: instalments of whole millions a year apart, of which so many are paid in time. */
interface Plan {
  readonly borrower: number;
  readonly on: CalendarDate;
  readonly parts: readonly number[];
  /** Millions of one part that were not paid in time: brought with the next part, or never. */
  readonly short?: { readonly part: number; readonly millions: number; readonly never?: boolean };
  readonly everyMonths?: number;
  readonly extended?: { readonly on: CalendarDate; readonly to: CalendarDate };
}

const RATE = 600;

function receiptsOf(
  plan: Plan,
  lines: readonly ScheduleLine[],
  until: CalendarDate,
): DemonstrationLoanEvent[] {
  const due = lines.filter(({ dueOn }) => dueOn < until);
  let left = lines.reduce((sum, { amountDong }) => sum + amountDong, 0);
  return due.flatMap(({ dueOn, amountDong }, index): DemonstrationLoanEvent[] => {
    const { part = -2, millions = 0, never = false } = plan.short ?? {};
    const off = index === part ? -millions : index === part + 1 && !never ? millions : 0;
    const paid = amountDong + off * MILLION;
    const interestDong = Math.round((left * RATE) / 10_000);
    left -= paid;
    return [{ type: 'receipt', on: dueOn, amountDong: paid, interestDong, number: `PT ${dueOn.slice(5)}` }];
  });
}

/** The events of a loan up to a day, from the file to its receipts. */
function eventsOf(plan: Plan, index: number, until: CalendarDate): DemonstrationLoanEvent[] {
  const amountDong = plan.parts.reduce((sum, part) => sum + part, 0) * MILLION;
  const at = (days: number) => dueDay(addDays(plan.on, days));
  const lines = plan.parts.map((part, part_) => ({
    dueOn: dueDay(monthsLater(plan.on, (part_ + 1) * (plan.everyMonths ?? 12))),
    amountDong: part * MILLION,
  }));
  const year = plan.on.slice(0, 4);
  const step = (type: LoanEventType, on: CalendarDate, more: Partial<DemonstrationLoanEvent> = {}) => ({
    type,
    on,
    amountDong,
    interestDong: 0,
    ...more,
  });
  const last = lines.at(-1);
  const put = plan.extended && last && { ...plan.extended, from: last.dueOn, amountDong: last.amountDong };
  const inForce = put
    ? [...lines.slice(0, -1), { dueOn: dueDay(put.to), amountDong: put.amountDong }]
    : lines;
  // Every fifth loan goes out in two tranches.
  const second = index % 5 === 0 ? Math.floor(amountDong / MILLION / 4) * MILLION : 0;
  return [
    step('filed', at(-49)),
    step('appraised', at(-35), { note: 'Dự án khả thi, bên vay có năng lực' }),
    step('decided', at(-21), { number: `${index + 1}/QĐ-QHT` }),
    step('contracted', at(-7), {
      number: `${index + 1}/${year}/HĐTD`,
      note: 'Thế chấp quyền sử dụng đất',
      rate: RATE,
      overdueRate: (RATE * 3) / 2,
      lines,
    }),
    step('disbursement', dueDay(plan.on), { amountDong: amountDong - second, number: `UNC ${index + 1}a` }),
    ...(second > 0
      ? [step('disbursement', at(28), { amountDong: second, number: `UNC ${index + 1}b` })]
      : []),
    ...(put
      ? [
          step('extension', put.on, {
            amountDong: put.amountDong,
            note: 'Ảnh hưởng của dịch Covid-19, theo đề nghị của bên vay',
            lines: moved(put.amountDong, put.from, put.to),
          }),
        ]
      : []),
    ...receiptsOf(plan, inForce, until),
  ].filter(({ on }) => on < until);
}

/** 57 borrowers with 21 tỷ 164 triệu left on 30/6/2022, from loans of 2019 to 2021. */
const REGULAR = 57;
const REGULAR_LEFT = 21_164;

function regularPlans(): readonly Plan[] {
  const wanted = Array.from({ length: REGULAR }, (_, index) => 210 + ((index * 37) % 33) * 10);
  const off = REGULAR_LEFT - wanted.reduce((sum, each) => sum + each, 0);
  const [each, rest] = [Math.trunc(off / REGULAR), off % REGULAR];
  return wanted.map((draft, index): Plan => {
    const left = draft + each + (index === REGULAR - 1 ? rest : 0);
    const paid = index % 2 === 0 ? 2 : 1;
    const ahead = 4 - paid;
    const part = Math.floor(left / ahead / 10) * 10;
    const on = calendarDate(index % 2 === 0 ? 2019 : 2020, 7 + (index % 6), 3 + ((index * 7) % 24));
    // Three borrowers are behind with the part that fell due before the half-year ended.
    const millions = [9, 26, 43].includes(index) ? 40 : 0;
    const still = left - millions - part * (ahead - 1);
    const parts = [
      ...Array.from({ length: paid }, () => part),
      ...Array.from({ length: ahead - 1 }, () => part),
      still,
    ];
    return { borrower: index, on, parts, short: { part: paid - 1, millions, never: index === 9 } };
  });
}

/** Two whose last part was put off by a year: 500 and 450 triệu, extended in March and May 2022. */
const EXTENDED: readonly Plan[] = [
  {
    borrower: 57,
    on: calendarDate(2019, 4, 9),
    parts: [200, 200, 500],
    extended: { on: calendarDate(2022, 3, 22), to: calendarDate(2023, 4, 10) },
  },
  {
    borrower: 58,
    on: calendarDate(2019, 6, 11),
    parts: [150, 150, 450],
    extended: { on: calendarDate(2022, 5, 24), to: calendarDate(2023, 6, 12) },
  },
];

/** Two who paid the last of it in the half-year, and owe nothing at its end. */
const SETTLED: readonly Plan[] = [
  { borrower: 59, on: calendarDate(2019, 2, 19), parts: [200, 200, 200] },
  { borrower: 60, on: calendarDate(2019, 5, 14), parts: [150, 150, 200] },
];

/** Five disbursed to in the half-year: 2 tỷ 50 triệu; the last of them owes on an older loan already. */
const HALF_YEAR: readonly Plan[] = [
  { borrower: 61, on: calendarDate(2022, 2, 15), parts: [160, 170, 170] },
  { borrower: 62, on: calendarDate(2022, 3, 8), parts: [150, 150, 150] },
  { borrower: 63, on: calendarDate(2022, 4, 12), parts: [130, 130, 140] },
  { borrower: 64, on: calendarDate(2022, 5, 10), parts: [130, 130, 140] },
  { borrower: 4, on: calendarDate(2022, 5, 24), parts: [100, 100, 100] },
];

/** How many borrowers the loans need. */
export const DEMONSTRATION_BORROWERS = 65;

/** Seven loans each half-year after that; one in nine is behind with a part. */
function laterPlans(until: CalendarDate): readonly Plan[] {
  const plans: Plan[] = [];
  for (let half = 0; ; half += 1) {
    const first = monthsLater(calendarDate(2022, 8, 1), half * 6);
    if (addDays(first, 150) >= until) return plans;
    for (let each = 0; each < 7; each += 1) {
      const index = plans.length;
      const part = 60 + ((index * 29) % 11) * 10;
      plans.push({
        borrower: (index * 17 + 5) % DEMONSTRATION_BORROWERS,
        on: addDays(first, each * 17 + 3),
        parts: [part, part, part + 20],
        short: { part: index % 3, millions: index % 9 === 3 ? 30 : 0 },
      });
    }
  }
}

/** What the project of a loan costs, in full ten millions of đồng: the loan is about three quarters of it. */
function costOf(amountDong: number): number {
  return Math.ceil((amountDong * 4) / 3 / (10 * MILLION)) * 10 * MILLION;
}

/** All loans with what happened to them before a day, in the order of their files. */
export function produceLoans(until: CalendarDate): readonly DemonstrationLoan[] {
  const plans = [...regularPlans(), ...EXTENDED, ...SETTLED, ...HALF_YEAR, ...laterPlans(until)];
  return plans
    .map((plan, index) => ({ plan, events: eventsOf(plan, index, until) }))
    .map(({ plan, events }, index): DemonstrationLoan => {
      const filedOn = events[0]?.on ?? plan.on;
      const amount = plan.parts.reduce((sum, part) => sum + part, 0) * MILLION;
      return {
        borrower: plan.borrower,
        code: `HS-${String(index + 1).padStart(3, '0')}/${filedOn.slice(0, 4)}`,
        purpose: PURPOSES[index % PURPOSES.length] ?? '',
        filedOn,
        // Own capital of a quarter of the investment, in full ten millions: above the 20 % of the decree.
        projectCostDong: costOf(amount),
        ownCapitalDong: costOf(amount) - amount,
        events,
      };
    });
}
