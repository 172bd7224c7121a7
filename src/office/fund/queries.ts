// Sổ cho vay trên màn hình: the list of a province on a day, and one loan.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { LoanList, LoanView } from '#server/fund/contract-shapes.ts';
import type { Query } from '../api/address.ts';
import { getJson } from '../api/request.ts';

/** Loans page after page; the head of every page is the same. */
export function loansQuery(query: Query) {
  return infiniteQueryOptions({
    queryKey: ['loans', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<LoanList>('/api/loans', { ...query, after: pageParam, limit: 100 }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function loanQuery(id: string) {
  return queryOptions({
    queryKey: ['loans', 'one', id],
    queryFn: ({ signal }) => getJson<LoanView>(`/api/loans/${id}`, {}, signal),
  });
}
