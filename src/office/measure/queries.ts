// Số liệu trên màn hình: every read of the tally engine, with its cache key.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addDays } from '#domain/period/calendar-date.ts';
import type {
  LineageView,
  MeasureView,
  measureContract,
  PeriodSummaryView,
} from '#server/measure/contract.ts';
import { getJson, type Query } from '../api/request.ts';
import { lastYearEnd, periodRange, samePeriodLastYear } from '../context/period.ts';
import type { FigureReference } from './figure-reference.ts';
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

/** What to ask the server about a figure; undefined for a number that is derived from others on the same screen. */
export function figureQuery(
  reference: FigureReference,
  context: {
    readonly unit: string;
    readonly period: string;
    readonly stock: boolean;
    readonly compare: SummarySearch['compare'];
    /** Boundaries of another day than the period's last. */
    readonly geography: string | undefined;
  },
): Query | undefined {
  const range = periodRange(context.period);
  const before = samePeriodLastYear(context.period);
  const base: Query = {
    measure: reference.figure,
    unit: context.unit,
    // The code belongs to the geography on screen, also when an earlier day is asked about.
    geography: context.geography ?? range?.to,
    by: reference.by,
  };
  switch (reference.aspect) {
    case 'actual':
    case 'closing':
      return { ...base, period: context.period };
    case 'previous':
      if (!context.stock) return { ...base, period: before };
      return {
        ...base,
        at:
          context.compare === 'same-period' ? before && periodRange(before)?.to : lastYearEnd(context.period),
      };
    case 'opening':
      return range && { ...base, at: addDays(range.from, -1) };
    case 'plan':
    case 'attainment':
    case 'difference':
    case 'share':
    case 'residual':
      return undefined;
  }
}

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
