// Sổ đăng ký trên màn hình: every read of the register, with its cache key.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SideView } from '#server/reconciliation/contract.ts';
import { getJson } from '../api/request.ts';
import type { ListSearch } from './list-search.ts';
import type { OrganisationPageView, OrganisationView, SectorView } from './views.ts';

/** First names that match, for the quick search. */
export function organisationSearchQuery(search: string) {
  return queryOptions({
    queryKey: ['organisations', 'quick', search],
    queryFn: ({ signal }) =>
      getJson<OrganisationPageView>('/api/organisations', { search, limit: 8 }, signal),
    enabled: search.length > 1,
  });
}

/** Organisations that match and stand in the register on a day, for picking the other one of an event. */
export function standingOnQuery(search: string, at: string) {
  return queryOptions({
    queryKey: ['organisations', 'standing', search, at],
    queryFn: ({ signal }) =>
      getJson<OrganisationPageView>('/api/organisations', { search, at, limit: 20 }, signal),
    enabled: search.length > 1,
  });
}

/** The register of a unit as it stood on a day, page after page by cursor. */
export function organisationListQuery(unit: string, at: string, filters: ListSearch) {
  return infiniteQueryOptions({
    queryKey: ['organisations', 'list', unit, at, filters],
    queryFn: ({ pageParam, signal }) =>
      getJson<OrganisationPageView>(
        '/api/organisations',
        { unit, at, ...filters, after: pageParam, limit: 50 },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** One organisation: its state on a day and its whole timeline. */
export function organisationQuery(id: string, at: string) {
  return queryOptions({
    queryKey: ['organisations', 'one', id, at],
    queryFn: ({ signal }) =>
      getJson<OrganisationView>(`/api/organisations/${encodeURIComponent(id)}`, { at }, signal),
  });
}

/** Where the register's records come from, told by its first one; null when it is empty. */
export const registerSourceQuery = queryOptions({
  queryKey: ['register-source'],
  queryFn: async ({ signal }) => {
    const page = await getJson<OrganisationPageView>('/api/organisations', { limit: 1 }, signal);
    return page.organisations[0]?.source ?? null;
  },
  staleTime: 3_600_000,
});

/** Organisations that a founding might repeat. */
export function similarQuery(
  name: string,
  unit: string | undefined,
  taxCode: string,
  date: string | undefined,
) {
  return queryOptions({
    queryKey: ['organisations', 'similar', name, unit, taxCode, date],
    queryFn: async ({ signal }) =>
      (
        await getJson<{ similar: readonly SideView[] }>(
          '/api/organisations/similar',
          { name, unit, taxCode, date },
          signal,
        )
      ).similar,
    enabled: name.length > 5 && unit !== undefined && date !== undefined,
  });
}

/** The catalogue of sectors. */
export const sectorsQuery = queryOptions({
  queryKey: ['sectors'],
  queryFn: async ({ signal }) =>
    (await getJson<{ sectors: readonly SectorView[] }>('/api/sectors', {}, signal)).sectors,
  staleTime: 3_600_000,
});
