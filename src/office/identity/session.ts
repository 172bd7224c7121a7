// Phiên làm việc: who is signed in and what they may do.

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Permission } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import type { SessionView } from '#server/identity/contract.ts';
import { getJson, RequestRefused } from '../api/request.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return await getJson<SessionView>('/api/session');
    } catch (refusal) {
      if (refusal instanceof RequestRefused && refusal.status === 401) return null;
      throw refusal;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session, on screens that exist only when signed in. */
export function useSession(): SessionView | null {
  return useQuery(sessionQuery).data ?? null;
}

/** May the signed-in person do this? */
export function useMay(right: Permission): boolean {
  return useSession()?.may.includes(right) ?? false;
}

const LEADERS: readonly (RoleName | undefined)[] = ['provincial-leader', 'national-leader'];

/** Whether a role's work begins at the leader's page. */
export function isLeader(role: RoleName | undefined): boolean {
  return LEADERS.includes(role);
}
