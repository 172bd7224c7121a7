// Thu thập trên màn hình: every read with its cache key.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CommuneStepView } from '#server/collection/contract-chain.ts';
import type {
  FormHead,
  PeriodView,
  RegimeView,
  WorkingYearView,
} from '#server/collection/contract-design.ts';
import type {
  CallView,
  Counts,
  GridView,
  MatrixView,
  ReporterView,
} from '#server/collection/contract-desk.ts';
import type { LockView, QueuedView, SubmissionView } from '#server/collection/contract-review.ts';
import type { ConsolidationView, OutlierView } from '#server/collection/contract-total.ts';
import { getJson } from '../api/request.ts';

export interface Target {
  readonly period: string;
  readonly form: string;
  readonly unit: string;
  /** Only those whose seat lies in none of the units below. */
  readonly seat?: 'unknown';
}

/** Of the matrix, the row of those whose seat is not known. */
export const UNPLACED = 'residual';

/** What a row of the matrix is to a request: a unit, or the seats of a unit that are not known. */
export const rowAsked = (row: string | undefined, unit: string): Pick<Target, 'unit' | 'seat'> =>
  row === UNPLACED ? { unit, seat: 'unknown' } : { unit: row ?? unit };

export const periodsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['collection', 'periods', unit],
    queryFn: async ({ signal }) =>
      (await getJson<{ periods: readonly PeriodView[] }>('/api/collection/periods', { unit }, signal))
        .periods,
  });

export const regimesQuery = queryOptions({
  queryKey: ['collection', 'regimes'],
  queryFn: async ({ signal }) =>
    (await getJson<{ regimes: readonly RegimeView[] }>('/api/collection/regimes', {}, signal)).regimes,
});

/** Provinces whose communes look at the forms first. */
export const communeStepsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['collection', 'steps', unit],
    queryFn: async ({ signal }) =>
      (
        await getJson<{ steps: readonly CommuneStepView[] }>(
          '/api/collection/commune-steps',
          { unit },
          signal,
        )
      ).steps,
  });

/** Years whose days off have been entered. */
export const calendarQuery = queryOptions({
  queryKey: ['collection', 'calendar'],
  queryFn: async ({ signal }) =>
    (await getJson<{ years: readonly WorkingYearView[] }>('/api/collection/calendar', {}, signal)).years,
  staleTime: Number.POSITIVE_INFINITY,
});

export const formsQuery = queryOptions({
  queryKey: ['collection', 'forms'],
  queryFn: async ({ signal }) =>
    (await getJson<{ forms: readonly FormHead[] }>('/api/collection/forms', {}, signal)).forms,
});

export const matrixQuery = (period: string, unit: string) =>
  queryOptions({
    queryKey: ['collection', 'matrix', period, unit],
    queryFn: ({ signal }) => getJson<MatrixView>('/api/collection/matrix', { period, unit }, signal),
    enabled: period !== '',
  });

/** Live counters: asked again every few seconds; the same mark means that nothing has changed. */
export const progressQuery = (period: string, unit: string) =>
  queryOptions({
    queryKey: ['collection', 'progress', period, unit],
    queryFn: ({ signal }) =>
      getJson<{ mark: number; forms: Readonly<Record<string, Counts>> }>(
        '/api/collection/progress',
        { period, unit },
        signal,
      ),
    enabled: period !== '',
    refetchInterval: 4000,
    staleTime: 0,
  });

export const reportersQuery = (target: Target, state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['collection', 'reporters', target, state],
    queryFn: ({ pageParam, signal }) =>
      getJson<{ reporters: readonly ReporterView[]; next: string | null; total: number }>(
        '/api/collection/reporters',
        { ...target, state, after: pageParam, limit: 100 },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export interface QueueFilter {
  readonly form?: string;
  readonly state?: string;
  readonly late?: string;
  readonly clean?: string;
}

export const queueQuery = (period: string, unit: string, filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: ['collection', 'queue', period, unit, filter],
    queryFn: ({ pageParam, signal }) =>
      getJson<{ submissions: readonly QueuedView[]; next: string | null; total: number }>(
        '/api/collection/submissions',
        { period, unit, ...filter, after: pageParam, limit: 50 },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: period !== '',
  });

export const submissionQuery = (id: number | undefined) =>
  queryOptions({
    queryKey: ['collection', 'submission', id],
    queryFn: ({ signal }) => getJson<SubmissionView>(`/api/collection/submissions/${id ?? 0}`, {}, signal),
    enabled: id !== undefined,
  });

export const locksQuery = (period: string, unit: string) =>
  queryOptions({
    queryKey: ['collection', 'locks', period, unit],
    queryFn: async ({ signal }) =>
      (await getJson<{ locks: readonly LockView[] }>('/api/collection/locks', { period, unit }, signal))
        .locks,
    enabled: period !== '',
  });

/** All rows of the entry grid, page after page. */
export const gridQuery = (target: Target) =>
  queryOptions({
    queryKey: ['collection', 'grid', target],
    queryFn: async ({ signal }): Promise<GridView> => {
      const ask = (after?: string) =>
        getJson<GridView>('/api/collection/grid', { ...target, after, limit: 500 }, signal);
      let page = await ask();
      const rows = [...page.rows];
      while (page.next) {
        page = await ask(page.next);
        rows.push(...page.rows);
      }
      return { ...page, rows };
    },
    enabled: target.period !== '' && target.form !== '',
    // What is being typed stands on these rows; they are read again on purpose only.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Cells that stand out, the worst first. */
export const outliersQuery = (target: Target) =>
  infiniteQueryOptions({
    queryKey: ['collection', 'outliers', target],
    queryFn: ({ pageParam, signal }) =>
      getJson<{ outliers: readonly OutlierView[]; next: string | null; total: number }>(
        '/api/collection/outliers',
        { ...target, after: pageParam, limit: 200 },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: target.form !== '',
  });

export const callsQuery = (period: string, asked: Pick<Target, 'unit' | 'seat'>) =>
  queryOptions({
    queryKey: ['collection', 'calls', period, asked],
    queryFn: async ({ signal }) =>
      (await getJson<{ calls: readonly CallView[] }>('/api/collection/calls', { period, ...asked }, signal))
        .calls,
    staleTime: 0,
  });

export interface TotalQuery extends Target {
  readonly by: string;
  readonly basis: string;
}

export const totalQuery = (query: TotalQuery) =>
  queryOptions({
    queryKey: ['collection', 'total', query],
    queryFn: ({ signal }) =>
      getJson<ConsolidationView>('/api/collection/consolidation', { ...query }, signal),
    enabled: query.period !== '' && query.form !== '',
  });
