// Văn bản và nhiệm vụ trên màn hình: every read with its cache key.
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { directiveContract, TaskView } from '#server/directive/contract-directive.ts';
import type { DocumentLine, DocumentView } from '#server/directive/contract-documents.ts';
import { getJson } from '../api/request.ts';

type Directive = z.infer<(typeof directiveContract.directive.response)[200]>;
type Proof = z.infer<(typeof directiveContract.evidence.response)[200]>;
export type ClauseView = Directive['clauses'][number];

interface DocumentPage {
  readonly documents: readonly DocumentLine[];
}

export function documentsQuery(book: string, search: string) {
  return queryOptions({
    queryKey: ['documents', book, search],
    queryFn: ({ signal }) => getJson<DocumentPage>('/api/documents', { book, search, limit: 100 }, signal),
  });
}

/** Documents of the same number and symbol in the office's books. */
export function alikeQuery(citation: string) {
  return queryOptions({
    queryKey: ['documents', 'alike', citation],
    queryFn: ({ signal }) => getJson<DocumentPage>('/api/documents', { search: citation, limit: 20 }, signal),
    staleTime: 60_000,
  });
}

/** Documents of any book, to relate another one to. */
export function relatedQuery(search: string) {
  return queryOptions({
    queryKey: ['documents', 'related', search],
    queryFn: ({ signal }) => getJson<DocumentPage>('/api/documents', { search, limit: 20 }, signal),
    staleTime: 60_000,
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
    queryFn: ({ signal }) => getJson<Directive>(`/api/documents/${id}/directive`, {}, signal),
  });
}

/** What answers a clause. */
export function evidenceQuery(document: string, clause: number) {
  return queryOptions({
    queryKey: ['directive', document, 'evidence', clause],
    queryFn: ({ signal }) =>
      getJson<Proof>(`/api/documents/${document}/clauses/${clause}/evidence`, {}, signal),
  });
}

/** The nearest deadlines; more than these are not read at once. */
export const MOST_TASKS = 2000;

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: ({ signal }) =>
    getJson<{ tasks: readonly TaskView[] }>('/api/tasks', { limit: MOST_TASKS }, signal),
});
