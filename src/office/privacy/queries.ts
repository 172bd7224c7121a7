// Bàn dữ liệu cá nhân trên màn hình: reads, and one way to send an act with its own request key.
import { queryOptions } from '@tanstack/react-query';
import type { PrivacyRequestView, ProcessingView, SubjectView } from '#server/privacy/contract.ts';
import { getJson, sendJson } from '../api/request.ts';

export const subjectQuery = (subject: string) =>
  queryOptions({
    queryKey: ['personal-data', subject],
    queryFn: ({ signal }) => getJson<SubjectView>(`/api/personal-data/${subject}`, {}, signal),
  });

export const requestsQuery = queryOptions({
  queryKey: ['privacy-requests'],
  queryFn: async ({ signal }) =>
    (await getJson<{ requests: readonly PrivacyRequestView[] }>('/api/privacy-requests', {}, signal))
      .requests,
});

export const processingQuery = queryOptions({
  queryKey: ['processing-record'],
  queryFn: ({ signal }) => getJson<ProcessingView>('/api/processing-record', {}, signal),
});

/** Sends one act; each click is a write of its own. */
export function act<T>(path: string, body: unknown = null): Promise<T> {
  return sendJson<T>('POST', path, { body, requestKey: crypto.randomUUID() });
}
