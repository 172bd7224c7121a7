// Tuổi nợ quá hạn: how long each unpaid instalment has been due; the steps are days only, debt groups are each fund's own rule (NĐ 45/2021, điều 2).
import type { Instalment } from '#domain/fund/ledger.ts';
import { type CalendarDate, daysBetween } from '#domain/period/calendar-date.ts';

export const AGE_STEPS = [
  { key: 'up-to-90', name: '1–90 ngày', most: 90 },
  { key: 'up-to-180', name: '91–180 ngày', most: 180 },
  { key: 'up-to-360', name: '181–360 ngày', most: 360 },
  { key: 'over-360', name: 'trên 360 ngày', most: Number.POSITIVE_INFINITY },
] as const;
export type AgeKey = (typeof AGE_STEPS)[number]['key'];

export interface AgedDebt {
  readonly key: AgeKey;
  readonly name: string;
  /** Loans that have an unpaid instalment of this age. */
  readonly loans: number;
  readonly amountDong: number;
}

function stepOf(days: number): AgeKey {
  return AGE_STEPS.find(({ most }) => days <= most)?.key ?? 'over-360';
}

/** Overdue instalments of several loans by age at the close of a day; the sum is what the loans have overdue. */
export function ageing(loans: readonly (readonly Instalment[])[], day: CalendarDate): readonly AgedDebt[] {
  const aged = loans.map((instalments) =>
    instalments
      .filter(({ dueOn, unpaidDong }) => dueOn < day && unpaidDong > 0)
      .map(({ dueOn, unpaidDong }) => ({ key: stepOf(daysBetween(dueOn, day)), unpaidDong })),
  );
  return AGE_STEPS.map(({ key, name }) => ({
    key,
    name,
    loans: aged.filter((debts) => debts.some((debt) => debt.key === key)).length,
    amountDong: aged
      .flat()
      .filter((debt) => debt.key === key)
      .reduce((sum, { unpaidDong }) => sum + unpaidDong, 0),
  }));
}
