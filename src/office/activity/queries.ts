// Sổ hoạt động trên màn hình: the list of a year, one activity, the plan of a year, what an organisation took part in.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OrganisationActivities } from '#server/activity/contract.ts';
import type { PlanView } from '#server/activity/contract-plans.ts';
import type { ActivityList, ActivityView } from '#server/activity/contract-shapes.ts';
import type { Query } from '../api/address.ts';
import { getJson } from '../api/request.ts';

/** Activities page after page; the head of every page is the same. */
export function activitiesQuery(query: Query) {
  return infiniteQueryOptions({
    queryKey: ['activities', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<ActivityList>('/api/activities', { ...query, after: pageParam, limit: 100 }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function activityQuery(id: string) {
  return queryOptions({
    queryKey: ['activities', 'one', id],
    queryFn: ({ signal }) => getJson<ActivityView>(`/api/activities/${id}`, {}, signal),
  });
}

export function planQuery(unit: string, year: number) {
  return queryOptions({
    queryKey: ['activities', 'plan', unit, year],
    queryFn: ({ signal }) => getJson<PlanView>('/api/activity-plans', { unit, year }, signal),
  });
}

export function takenPartQuery(id: number) {
  return queryOptions({
    queryKey: ['activities', 'organisation', id],
    queryFn: ({ signal }) =>
      getJson<OrganisationActivities>(`/api/organisations/${id}/activities`, {}, signal),
  });
}
