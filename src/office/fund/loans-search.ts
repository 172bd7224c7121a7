// Bộ lọc của sổ cho vay: what the list reads from the address.
export const LOAN_STATES = ['open', 'overdue', 'settled', 'unpaid-out', 'waiting', 'all'] as const;
export type LoanState = (typeof LOAN_STATES)[number];

export interface LoansSearch {
  readonly search?: string | undefined;
  /** Those that owe, when nothing is said. */
  readonly show?: LoanState | undefined;
  /** The figure of the head whose source is open. */
  readonly figure?: string | undefined;
}

/** Reads the filters; an unknown value is no filter. */
export function readLoansSearch(search: Readonly<Record<string, unknown>>): LoansSearch {
  const show = LOAN_STATES.find((each) => each === search.show);
  const words = typeof search.search === 'string' ? search.search.slice(0, 100) : '';
  const figure = typeof search.figure === 'string' ? search.figure : '';
  return {
    ...(words ? { search: words } : {}),
    ...(show ? { show } : {}),
    ...(figure ? { figure } : {}),
  };
}
