// Cách so, cách chia vùng, địa giới: what stocks are compared with, by which scheme regions are listed, on which day's boundaries.
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import type { GeographyChoice } from '../context/geography.ts';
import { GeographySelect } from '../context/geography-select.tsx';
import { t } from '../messages/translate.ts';
import type { SummarySearch } from './summary-search.ts';

interface OptionsProps {
  readonly chosen: SummarySearch;
  readonly geography: GeographyChoice | undefined;
  readonly unit: string;
  readonly period: string;
  /** Regions divide the nation only. */
  readonly nation: boolean;
}

/** Both choices are written into the address; the usual one leaves it empty. */
export function SummaryOptions({ chosen, geography, unit, period, nation }: OptionsProps) {
  const navigate = useNavigate();
  const change = (part: SummarySearch) =>
    void navigate({ to: '/summary', search: (previous) => ({ ...previous, ...part }), replace: true });
  return (
    <div className="summary-options screen-only">
      <label htmlFor="compare">{t('summary.compare')}</label>
      <Select<'' | 'same-period'>
        id="compare"
        value={chosen.compare ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('summary.compareYearEnd') },
          { value: 'same-period', label: t('summary.compareSamePeriod') },
        ]}
        onChange={(compare) => change({ compare: compare === '' ? undefined : compare })}
      />
      {nation ? (
        <>
          <label htmlFor="regions">{t('summary.regions')}</label>
          <Select<NonNullable<SummarySearch['regions']> | ''>
            id="regions"
            value={chosen.regions ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('region.eight') },
              { value: 'region8@4-11', label: t('region.eightOther') },
              { value: 'region6@2023', label: t('region.six2023') },
              { value: 'region7@2023', label: t('region.seven2023') },
              { value: 'region6@2025', label: t('region.six2025') },
              { value: 'key-economic', label: t('region.keyEconomic') },
              { value: 'viet-bac', label: t('region.vietBac') },
            ]}
            onChange={(regions) => change({ regions: regions === '' ? undefined : regions })}
          />
        </>
      ) : null}
      <GeographySelect geography={geography} unit={unit} period={period} />
    </div>
  );
}
