// Xếp về xã mới trên màn hình: who waits, and what a set of choices would do.
import { queryOptions } from '@tanstack/react-query';
import type {
  PlacementChoices,
  PlacementPreview,
  WaitingOrganisations,
  WaitingView,
} from '#server/placement/contract.ts';
import { getJson, sendJson } from '../api/request.ts';

export function waitingQuery(unit: string, at: string) {
  return queryOptions({
    queryKey: ['placements', unit, at],
    queryFn: ({ signal }) => getJson<WaitingView>('/api/placements', { unit, at }, signal),
  });
}

export function waitingOnQuery(unit: string, at: string, from: number) {
  return queryOptions({
    queryKey: ['placements', unit, at, from],
    queryFn: ({ signal }) =>
      getJson<WaitingOrganisations>('/api/placements/organisations', { unit, at, from }, signal),
  });
}

/** What the choices would do; nothing is written. */
export function previewChoices(choices: PlacementChoices): Promise<PlacementPreview> {
  return sendJson<PlacementPreview>('POST', '/api/placements/preview', { body: choices });
}
