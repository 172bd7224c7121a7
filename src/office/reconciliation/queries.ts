// Đối soát trên màn hình: the piles of a list and the pairs that look like one.
import { queryOptions } from '@tanstack/react-query';
import type { ReconciliationView, SideView } from '#server/reconciliation/contract.ts';
import { getJson } from '../api/request.ts';

export type Pile = ReconciliationView['rows'][number]['pile'];

export function reconciliationQuery(id: string, pile: Pile) {
  return queryOptions({
    queryKey: ['reconciliations', id, pile],
    queryFn: ({ signal }) =>
      getJson<ReconciliationView>(
        `/api/reconciliations/${encodeURIComponent(id)}`,
        { pile, limit: 50 },
        signal,
      ),
    placeholderData: (previous) => previous,
  });
}

export function duplicatesQuery(unit: string) {
  return queryOptions({
    queryKey: ['reconciliations', 'duplicates', unit],
    queryFn: async ({ signal }) =>
      (await getJson<{ pairs: readonly { a: SideView; b: SideView }[] }>('/api/duplicates', { unit }, signal))
        .pairs,
  });
}
