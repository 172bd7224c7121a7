// Tên đơn vị của thanh trên, as it is written in a title.
import { useQuery } from '@tanstack/react-query';
import { findUnit, provincesQuery } from '../context/unit-queries.ts';

export function usePlaceName(unit: string, day: string): string {
  const units = useQuery(provincesQuery(day)).data ?? [];
  return unit === 'VN' ? 'cả nước' : (findUnit(units, unit)?.name ?? unit);
}
