// Văn bản và nhiệm vụ trên màn hình: every read with its cache key.
import { queryOptions } from '@tanstack/react-query';
import type { TaskView } from '#server/directive/contract-directive.ts';
import type { DocumentLine, DocumentView } from '#server/directive/contract-documents.ts';
import { getJson } from '../api/request.ts';

export interface ClauseView {
  readonly id: number;
  readonly label: string;
  readonly text: string;
  readonly due: string | null;
  readonly assigned: number;
  readonly acknowledged: number;
  readonly reported: number;
  readonly done: number;
  readonly targets: readonly {
    readonly id: number;
    readonly sentence: string;
    readonly comparison: string | null;
  }[];
}

export function documentsQuery(book: string, search: string) {
  return queryOptions({
    queryKey: ['documents', book, search],
    queryFn: ({ signal }) =>
      getJson<{ documents: readonly DocumentLine[] }>(
        '/api/documents',
        { ...(book === '' ? {} : { book }), ...(search === '' ? {} : { search }), limit: 100 },
        signal,
      ),
  });
}

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => getJson<DocumentView>(`/api/documents/${id}`, {}, signal),
  });
}

export function directiveQuery(id: string) {
  return queryOptions({
    queryKey: ['directive', id],
    queryFn: ({ signal }) =>
      getJson<{ clauses: readonly ClauseView[]; unreported: readonly string[] }>(
        `/api/documents/${id}/directive`,
        {},
        signal,
      ),
  });
}

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: ({ signal }) => getJson<{ tasks: readonly TaskView[] }>('/api/tasks', { limit: 100 }, signal),
});
