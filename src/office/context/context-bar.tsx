// Thanh ngữ cảnh: which unit and which period every number on the screen is about.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { t } from '../messages/translate.ts';
import { registerSourceQuery } from '../organisation/queries.ts';
import { DemonstrationTag } from '../ui/tag.tsx';
import { geographyDay } from './geography.ts';
import { periodRange } from './period.ts';
import { PeriodSelect } from './period-select.tsx';
import { today } from './today.ts';
import { findUnit, provincesQuery, sameUnitAmong, unitKey } from './unit-queries.ts';

const frame = getRouteApi('/frame');

/** Two selects, searchable without diacritics; both write the address and nothing else. */
export function ContextBar() {
  const { unit = 'VN', period = '', geography } = frame.useSearch();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const lastDay = geographyDay(geography, period);
  const { data: units = [] } = useQuery(provincesQuery(lastDay));
  const current = findUnit(units, unit);
  // One record tells whether this instance was filled with invented organisations.
  const { data: source } = useQuery(registerSourceQuery);

  const go = (next: { unit: string; period: string }) =>
    navigate({
      to: '.',
      search: (previous) => ({ ...previous, ...next, figure: undefined, by: undefined, aspect: undefined }),
    });

  // Seven codes changed meaning on 1/7/2025: another period may need another code for the same province.
  const choosePeriod = async (next: string) => {
    if (geography) return go({ unit, period: next });
    const there = await cache
      .ensureQueryData(provincesQuery(periodRange(next)?.to ?? today()))
      .catch(() => []);
    await go({ unit: (current && sameUnitAmong(there, current)?.code) ?? unit, period: next });
  };

  const unitOptions = units.map((each) => ({
    value: unitKey(each, geography),
    label: each.label,
    find: searchKey(each.label),
  }));
  if (!current) unitOptions.unshift({ value: unit, label: unit, find: searchKey(unit) });
  const matches = (typed: string, option?: { find?: string; label?: string }) =>
    (option?.find ?? '').includes(searchKey(typed));

  return (
    <section className="context-bar" aria-label={t('context.title')}>
      <label className="context-field" htmlFor="context-unit">
        <span>{t('context.unit')}</span>
        <Select
          id="context-unit"
          className="context-unit"
          value={current ? unitKey(current, geography) : unit}
          options={unitOptions}
          showSearch={{ filterOption: matches }}
          popupMatchSelectWidth={320}
          onChange={(code: string) => go({ unit: code, period })}
        />
      </label>
      <label className="context-field" htmlFor="context-period">
        <span>{t('context.period')}</span>
        <PeriodSelect
          id="context-period"
          className="context-period"
          value={period}
          onChange={(next) => void choosePeriod(next)}
        />
      </label>
      <span className="context-end">
        <DemonstrationTag source={source} />
      </span>
    </section>
  );
}
