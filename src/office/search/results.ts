// Kết quả tìm nhanh: what was found, in which words, and where choosing it leads.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { parseCalendarDate } from '#domain/period/calendar-date.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { UnitView } from '#server/unit/contract.ts';
import { lastHalfYear, periodName, periodRange } from '../context/period.ts';
import { unitSearchQuery } from '../context/unit-queries.ts';
import { t } from '../messages/translate.ts';
import { organisationSearchQuery } from '../organisation/queries.ts';
import { shortName } from '../ui/short-name.ts';

export interface Found {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly go: () => void;
}

const frame = getRouteApi('/frame');

/** The value once it has stood still for a moment, so that each keystroke is not a request. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** The period in which a unit can be looked at: the asked one while the unit lives, else the nearest half-year. */
export function periodFor(unit: UnitView, period: string): string {
  const lastDay = periodRange(period)?.to;
  if (lastDay !== undefined && unit.validFrom <= lastDay && lastDay < unit.validTo) return period;
  const [from, to] = [parseCalendarDate(unit.validFrom), parseCalendarDate(unit.validTo)];
  if (lastDay !== undefined && to !== undefined && unit.validTo <= lastDay) return lastHalfYear(to);
  return from ? `${from.slice(0, 4)}-${from.slice(5) > '06-30' ? 'H2' : 'H1'}` : period;
}

/** Units first, then organisations; each knows where it leads. */
export function useSearchResults(words: string): {
  readonly results: readonly Found[];
  readonly state: string;
} {
  const { period = '' } = frame.useSearch();
  const navigate = useNavigate();
  const asked = useSettled(words.trim(), 150);
  const units = useQuery(unitSearchQuery(asked));
  const organisations = useQuery(organisationSearchQuery(asked));

  if (asked === '') return { results: [], state: t('search.hint') };
  const results: Found[] = [
    ...(units.data ?? []).slice(0, 8).map((unit) => {
      const opens = periodFor(unit, period);
      return {
        key: `unit-${unit.id}`,
        name: unit.label,
        detail: opens === period ? t('search.unit') : t('search.unitIn', { period: periodName(opens) }),
        go: () => void navigate({ to: '/summary', search: { unit: unit.code, period: opens } }),
      };
    }),
    ...(organisations.data?.organisations ?? []).map((organisation) => ({
      key: `organisation-${organisation.id}`,
      name: organisation.name,
      detail: `${shortName(organisation.unit)} · ${organisation.operatingName}`,
      go: () => void navigate({ to: '/organisations/$id', params: { id: String(organisation.id) } }),
    })),
  ];
  if (units.isError || organisations.isError) return { results, state: t('state.unexpected') };
  if (units.isFetching || organisations.isFetching) return { results, state: t('search.searching') };
  if (results.length === 0) return { results, state: t('search.nothing', { words: asked }) };
  const total = organisations.data?.total ?? 0;
  if (total === 0) return { results, state: t('search.unitsOnly') };
  const shown = organisations.data?.organisations.length ?? 0;
  return {
    results,
    state: t(shown < total ? 'search.countFirst' : 'search.count', {
      total: formatNumber(total),
      shown: formatNumber(shown),
    }),
  };
}
