// Số kế hoạch của dữ liệu minh họa: the plan figures that the seeds compare with, each with its named basis.

export interface DemonstrationPlan {
  readonly provinceCode63: string | null;
  readonly measure: string;
  readonly period: string;
  readonly basis: string;
  readonly value: number;
}

export const DEMONSTRATION_PLANS: readonly DemonstrationPlan[] = [
  // Seed 004: 13 new co-operatives are "86,6 %" (86,67 truncated) of the half-year's plan.
  {
    provinceCode63: '27',
    measure: 'htx_new',
    period: '2022-H1',
    basis: 'kế hoạch 6 tháng đầu năm 2022',
    value: 15,
  },
  // Letter 77 (seed 001) asks 35 HTX and LHHTX of each of 63 provinces; it counts unions too.
  {
    provinceCode63: null,
    measure: 'htx_new',
    period: '2018-H1',
    basis: 'văn bản 77/LMHTXVN-VP: 63 tỉnh × 35 HTX và LHHTX, cả năm 2018 (gồm cả liên hiệp HTX)',
    value: 2205,
  },
];
