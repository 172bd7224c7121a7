// The seats a co-operative may be founded at, asked of the server.
import { queryOptions } from '@tanstack/react-query';
import type { UnitView } from '#server/unit/contract.ts';
import { getJson } from '../api/request.ts';
import { HOUR, type UnitList } from './unit-queries.ts';

/** Districts and communes inside a unit on a day: where an organisation can have its seat. */
export function seatsQuery(within: string, date: string, search: string) {
  return queryOptions({
    queryKey: ['units', 'seats', within, date, search],
    queryFn: async ({ signal }): Promise<readonly UnitView[]> => {
      const lists = await Promise.all(
        (['district', 'commune'] as const).map((level) =>
          getJson<UnitList>('/api/units', { within, date, search, level, limit: 1000 }, signal),
        ),
      );
      // A search also answers with vanished units; a seat must exist on the day.
      return lists
        .flatMap((list) => list.units)
        .filter(({ validFrom, validTo }) => validFrom <= date && date < validTo);
    },
    staleTime: HOUR,
  });
}
