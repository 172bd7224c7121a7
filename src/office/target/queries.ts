// Bảng điểm trên màn hình.
import { queryOptions } from '@tanstack/react-query';
import type { Board } from '#server/target/contract.ts';
import { getJson } from '../api/request.ts';

export function boardQuery(document: string, at: string) {
  return queryOptions({
    queryKey: ['scoreboard', document, at],
    queryFn: ({ signal }) =>
      getJson<Board>(`/api/documents/${document}/scoreboard`, at === '' ? {} : { at }, signal),
  });
}
