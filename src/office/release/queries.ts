// Công bố số liệu trên màn hình: every read with its cache key.
import { queryOptions } from '@tanstack/react-query';
import type {
  CalendarEntry,
  OfferedMeasures,
  ReleaseChanges,
  ReleaseList,
  ReleasePreview,
} from '#server/release/contract.ts';
import type { ReleaseView } from '#server/release/contract-shapes.ts';
import { getJson } from '../api/request.ts';

const HOUR = 3_600_000;

export const releasesQuery = queryOptions({
  queryKey: ['releases', 'list'],
  queryFn: async ({ signal }) => (await getJson<ReleaseList>('/api/releases', {}, signal)).releases,
});

export const offeredQuery = queryOptions({
  queryKey: ['release-measures'],
  queryFn: async ({ signal }) =>
    (await getJson<OfferedMeasures>('/api/release-measures', {}, signal)).measures,
  staleTime: HOUR,
});

export const calendarQuery = queryOptions({
  queryKey: ['releases', 'calendar'],
  queryFn: async ({ signal }) =>
    (await getJson<{ entries: readonly CalendarEntry[] }>('/api/release-calendar', {}, signal)).entries,
});

export function releaseQuery(id: string) {
  return queryOptions({
    queryKey: ['releases', 'one', id],
    queryFn: ({ signal }) => getJson<ReleaseView>(`/api/releases/${id}`, {}, signal),
  });
}

export function previewQuery(id: number, version: number) {
  return queryOptions({
    queryKey: ['releases', 'preview', id, version],
    queryFn: ({ signal }) => getJson<ReleasePreview>(`/api/releases/${id}/preview`, {}, signal),
  });
}

export function changesQuery(id: number) {
  return queryOptions({
    queryKey: ['releases', 'changes', id],
    queryFn: async ({ signal }) =>
      (await getJson<ReleaseChanges>(`/api/releases/${id}/changes`, {}, signal)).changes,
  });
}
