// Người và quyền trên màn hình: every read with its cache key.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { JournalOne, JournalPage } from '#server/journal-reading/contract.ts';
import type { OfficeView, PermissionsView, PersonView } from '#server/people/contract.ts';
import { getJson } from '../api/request.ts';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) =>
    (await getJson<{ people: readonly PersonView[] }>('/api/people', {}, signal)).people,
});

export interface ChainHead {
  readonly head: {
    readonly no: number;
    readonly to: number;
    readonly hash: string;
    readonly sealedAt: string;
  } | null;
}

export const chainHeadQuery = queryOptions({
  queryKey: ['journal', 'head'],
  queryFn: ({ signal }) => getJson<ChainHead>('/api/journal/head', {}, signal),
});

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: async ({ signal }) =>
    (await getJson<{ offices: readonly OfficeView[] }>('/api/offices', {}, signal)).offices,
});

export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: ({ signal }) => getJson<PermissionsView>('/api/permissions', {}, signal),
});

export interface JournalFilter {
  readonly person?: string;
  readonly office?: string;
  readonly organisation?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The journal, page after page by number. */
export function journalQuery(filter: JournalFilter) {
  return infiniteQueryOptions({
    queryKey: ['journal', filter],
    queryFn: ({ pageParam, signal }) =>
      getJson<JournalPage>('/api/journal', { ...filter, before: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** One entry with before and after. */
export function journalEntryQuery(seq: number) {
  return queryOptions({
    queryKey: ['journal', 'one', seq],
    queryFn: ({ signal }) => getJson<JournalOne>(`/api/journal/${seq}`, {}, signal),
  });
}
