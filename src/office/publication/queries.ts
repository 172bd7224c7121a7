// Báo cáo trên màn hình: every read with its cache key, and the acts.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ChangesView, PublicationView } from '#server/publication/contract.ts';
import type { CheckReply } from '#server/reader/contract.ts';
import type { OutlineLayout } from '#server/report/contract.ts';
import { getJson, sendJson } from '../api/request.ts';

export interface ReportFilter {
  readonly search?: string | undefined;
  readonly state?: string | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

interface Page {
  readonly publications: readonly PublicationView[];
  readonly next: number | null;
}

export const HOUR = 3_600_000;

/** Reports in sight, newest first, page after page. */
export function reportsQuery(filter: ReportFilter) {
  return infiniteQueryOptions({
    queryKey: ['publications', filter],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page>('/api/publications', { ...filter, before: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['publication', id],
    queryFn: ({ signal }) => getJson<PublicationView>(`/api/publications/${id}`, {}, signal),
  });
}

export const outlinesQuery = queryOptions({
  queryKey: ['report-outlines'],
  queryFn: async ({ signal }) =>
    (await getJson<{ outlines: readonly OutlineLayout[] }>('/api/reports/outlines', {}, signal)).outlines,
  staleTime: HOUR,
});

/** What the narrative reader finds in the composed text. */
export function findingsQuery(text: string, enabled: boolean) {
  return queryOptions({
    queryKey: ['publication-findings', text],
    queryFn: async ({ signal }) =>
      (
        await sendJson<CheckReply>('POST', '/api/reader/check', {
          body: { text, register: true, all: false },
          signal,
        })
      ).findings,
    enabled: enabled && text !== '',
    staleTime: HOUR,
  });
}

export function changesQuery(id: number) {
  return queryOptions({
    queryKey: ['publication-changes', id],
    queryFn: async ({ signal }) =>
      (await getJson<ChangesView>(`/api/publications/${id}/changes`, {}, signal)).changes,
  });
}

export const signersQuery = queryOptions({
  queryKey: ['publication-signers'],
  queryFn: async ({ signal }) =>
    (
      await getJson<{ signers: readonly { readonly id: number; readonly name: string }[] }>(
        '/api/publications/signers',
        {},
        signal,
      )
    ).signers,
});
