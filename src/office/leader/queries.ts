// Trang lãnh đạo: one read brings the whole page.
import { queryOptions } from '@tanstack/react-query';
import type { LeaderView } from '#server/leader/contract.ts';
import { getJson } from '../api/request.ts';

/** The page of a unit in a period, on the boundaries of a chosen day. */
export function leaderQuery(unit: string, period: string, geography: string | undefined) {
  return queryOptions({
    queryKey: ['figures', 'leader', unit, period, geography],
    queryFn: ({ signal }) => getJson<LeaderView>('/api/leader-page', { unit, period, geography }, signal),
  });
}
