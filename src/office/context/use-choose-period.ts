// Đổi kỳ từ một màn hình: seven codes changed meaning on 1/7/2025, so that another period may need another code for the same province.
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { geographyDay } from './geography.ts';
import { periodRange } from './period.ts';
import { today } from './today.ts';
import { findUnit, provincesQuery, sameUnitAmong } from './unit-queries.ts';

const frame = getRouteApi('/frame');

/** Puts another period into the bar, with the code that the unit has in it. */
export function useChoosePeriod(): (next: string) => Promise<void> {
  const { unit = 'VN', period = '', geography } = frame.useSearch();
  const navigate = useNavigate();
  const cache = useQueryClient();
  return async (next) => {
    const unitsOn = (day: string) => cache.ensureQueryData(provincesQuery(day)).catch(() => []);
    const current = geography ? undefined : findUnit(await unitsOn(geographyDay(geography, period)), unit);
    const there = current && sameUnitAmong(await unitsOn(periodRange(next)?.to ?? today()), current);
    await navigate({
      to: '.',
      search: (previous) => ({ ...previous, unit: there?.code ?? unit, period: next, figure: undefined }),
    });
  };
}
