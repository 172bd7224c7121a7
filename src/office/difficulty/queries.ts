// Khó khăn, kiến nghị trên màn hình: the list of a place on a day, one difficulty, petitions.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PetitionRow, PetitionView } from '#server/difficulty/contract-petitions.ts';
import type { DifficultyList, DifficultyView } from '#server/difficulty/contract-shapes.ts';
import type { Query } from '../api/address.ts';
import { getJson } from '../api/request.ts';

/** Difficulties page after page; the head of every page is the same. */
export function difficultiesQuery(query: Query) {
  return infiniteQueryOptions({
    queryKey: ['difficulties', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<DifficultyList>('/api/difficulties', { ...query, after: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function difficultyQuery(id: string) {
  return queryOptions({
    queryKey: ['difficulties', 'one', id],
    queryFn: ({ signal }) => getJson<DifficultyView>(`/api/difficulties/${id}`, {}, signal),
  });
}

export function petitionsQuery(query: Query) {
  return queryOptions({
    queryKey: ['difficulties', 'petitions', query],
    queryFn: ({ signal }) => getJson<{ petitions: PetitionRow[] }>('/api/petitions', query, signal),
  });
}

export function petitionQuery(id: string) {
  return queryOptions({
    queryKey: ['difficulties', 'petition', id],
    queryFn: ({ signal }) => getJson<PetitionView>(`/api/petitions/${id}`, {}, signal),
  });
}
