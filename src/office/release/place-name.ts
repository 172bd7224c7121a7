// Tên đơn vị của thanh trên, as it is written in a title.
import { useQuery } from '@tanstack/react-query';
import { findUnit, provincesQuery } from '../context/unit-queries.ts';
import { t } from '../messages/translate.ts';

export function usePlaceName(unit: string, day: string): string {
  const units = useQuery(provincesQuery(day)).data ?? [];
  return unit === 'VN' ? t('releases.nation') : (findUnit(units, unit)?.name ?? unit);
}
