// Số liệu trên màn hình: every read of the tally engine, with its cache key.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  LineageView,
  MeasureView,
  measureContract,
  PeriodSummaryView,
} from '#server/measure/contract.ts';
import type { Query } from '../api/address.ts';
import { getJson } from '../api/request.ts';
import type { SummarySearch } from './summary-search.ts';

export type RecordPage = z.infer<(typeof measureContract)['behind']['response'][200]>;

/** The tables of one unit and period. */
export function summaryQuery(
  unit: string,
  period: string,
  options: Pick<SummarySearch, 'compare' | 'regions'> & { readonly geography?: string | undefined },
) {
  return queryOptions({
    queryKey: ['figures', 'summary', unit, period, options],
    queryFn: ({ signal }) =>
      getJson<PeriodSummaryView>('/api/period-summary', { unit, period, ...options }, signal),
    // The old table stays while another comparison is being tallied; another unit or period starts anew.
    placeholderData: (previous, query) =>
      query?.queryKey[2] === unit && query.queryKey[3] === period ? previous : undefined,
  });
}

/** The measures that the server can tally. */
export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: async ({ signal }) =>
    (await getJson<{ measures: readonly MeasureView[] }>('/api/measures', {}, signal)).measures,
  staleTime: 3_600_000,
});

/** Definition, formula, parts and last change of a figure. */
export function lineageQuery(query: Query) {
  return queryOptions({
    queryKey: ['figures', 'lineage', query],
    queryFn: ({ signal }) => getJson<LineageView>('/api/lineage', query, signal),
  });
}

/** The records behind a figure, page after page by cursor. */
export function behindQuery(query: Query) {
  return infiniteQueryOptions({
    queryKey: ['figures', 'behind', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<RecordPage>('/api/behind', { ...query, after: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
