// Bộ lọc của sổ cho vay: what the list reads from the address.
import { LOAN_FILTERS, type LoanFilter } from '#domain/fund/loan-status.ts';

export interface LoansSearch {
  readonly search?: string | undefined;
  /** Those that owe, when nothing is said. */
  readonly show?: LoanFilter | undefined;
  /** The figure of the head whose source is open. */
  readonly figure?: string | undefined;
}

/** Reads the filters; an unknown value is no filter. */
export function readLoansSearch(search: Readonly<Record<string, unknown>>): LoansSearch {
  const show = LOAN_FILTERS.find((each) => each === search.show);
  const words = typeof search.search === 'string' ? search.search.slice(0, 100) : '';
  const figure = typeof search.figure === 'string' ? search.figure : '';
  return {
    ...(words ? { search: words } : {}),
    ...(show ? { show } : {}),
    ...(figure ? { figure } : {}),
  };
}
