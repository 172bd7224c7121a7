// Giới hạn cho vay (NĐ 45/2021/NĐ-CP): one borrower 15 %, with related persons 25 % of the fund's actual charter capital; own capital 20 %; overdue rate 150 %.

export type LimitFault =
  | 'loan-capital-unknown'
  | 'loan-over-borrower-limit'
  | 'loan-over-related-limit'
  | 'loan-own-capital-short';

export interface LimitsAsked {
  /** What is to be lent, đồng. */
  readonly amountDong: number;
  /** Outstanding of this borrower's other loans. */
  readonly borrowerDong: number;
  /** Outstanding of those related to the borrower. */
  readonly relatedDong: number;
  /** Actual charter capital of the fund on that day; undefined = nobody has recorded it. */
  readonly capitalDong: number | undefined;
  readonly projectCostDong: number;
  readonly ownCapitalDong: number;
}

/** The largest amount that one borrower may owe, and with related persons. */
export function limitsOf(capitalDong: number): { readonly borrower: number; readonly related: number } {
  return { borrower: Math.floor((capitalDong * 15) / 100), related: Math.floor((capitalDong * 25) / 100) };
}

/** Why an approval breaks a limit of the decree (điều 23: 15 % and 25 %; own capital at least 20 % of the investment). */
export function limitFault(asked: LimitsAsked): LimitFault | undefined {
  if (asked.ownCapitalDong * 5 < asked.projectCostDong) return 'loan-own-capital-short';
  if (asked.capitalDong === undefined) return 'loan-capital-unknown';
  const { borrower, related } = limitsOf(asked.capitalDong);
  const own = asked.borrowerDong + asked.amountDong;
  if (own > borrower) return 'loan-over-borrower-limit';
  return own + asked.relatedDong > related ? 'loan-over-related-limit' : undefined;
}

/** Whether the overdue rate is at most 150 % of the rate within the term (both in hundredths of a percent a year). */
export function overdueRateFits(rate: number, overdueRate: number): boolean {
  return overdueRate * 2 <= rate * 3;
}
