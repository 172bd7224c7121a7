// Giao cho ai: the level, and by name the units of it that are meant when not all are.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { UnitView } from '#server/unit/contract.ts';
import { getJson } from '../../api/request.ts';
import { HOUR, type UnitList } from '../../context/unit-queries.ts';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';
import { shortName } from '../../ui/short-name.ts';
import { type HandLevel, handLevels } from './hand-level.ts';

interface Asked {
  readonly level: HandLevel;
  readonly national: boolean;
  /** Day of the document: its units are those of that day. */
  readonly issuedOn: string;
}

/** The units that may be meant; the nation's communes are ten thousand, so there the server searches. */
export function useHandUnits({ level, national, issuedOn }: Asked, typed = '') {
  const wide = national && level === 'commune';
  const search = wide ? typed.trim() : '';
  const query = useQuery({
    queryKey: ['units', 'hand', level, issuedOn, search],
    queryFn: async ({ signal }): Promise<readonly UnitView[]> => {
      const asked = { date: issuedOn, level, mine: 'true', limit: 1000, ...(search && { search }) };
      const { units } = await getJson<UnitList>('/api/units', asked, signal);
      // A search also answers with units of another day.
      return units.filter(({ validFrom, validTo }) => validFrom <= issuedOn && issuedOn < validTo);
    },
    enabled: !wide || search.length > 1,
    staleTime: HOUR,
  });
  return { units: query.data ?? [], isFetching: query.isFetching, wide };
}

export function Addressees({
  asked,
  units,
  problem,
  onLevel,
  onUnits,
}: {
  readonly asked: Asked;
  readonly units: readonly string[];
  readonly problem: string | undefined;
  readonly onLevel: (level: HandLevel) => void;
  readonly onUnits: (units: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  // Units chosen by an earlier search keep their names.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { units: offered, isFetching, wide } = useHandUnits(asked, typed);
  const options = offered.map(({ code, label }) => ({ value: code, label: shortName(label) }));
  const kept = units.filter((code) => !options.some(({ value }) => value === code));
  return (
    <div className="people-tools">
      <Field id="hand-level" label={t('build.level')}>
        {(control) => (
          <Select<HandLevel>
            {...control}
            value={asked.level}
            onChange={onLevel}
            options={[...handLevels(asked.national, asked.issuedOn)]}
          />
        )}
      </Field>
      <Field id="hand-units" label={t('build.units')} problem={problem}>
        {({ status, ...control }) => (
          <Select<string[], { value: string; label: string }>
            {...control}
            {...(status ? { status } : {})}
            mode="multiple"
            value={[...units]}
            loading={isFetching}
            placeholder={
              wide ? t('build.unitsType') : t('build.unitsHint', { units: formatNumber(options.length) })
            }
            options={[...kept.map((value) => ({ value, label: names.get(value) ?? value })), ...options]}
            showSearch={{
              onSearch: setTyped,
              filterOption: (text, option) => {
                const label = searchKey(option?.label ?? '');
                return searchKey(text)
                  .split(' ')
                  .every((word) => label.includes(word));
              },
            }}
            notFoundContent={t(wide && typed.trim().length < 2 ? 'build.unitsType' : 'build.unitsNone')}
            onChange={(codes) => {
              setNames(new Map([...names, ...options.map(({ value, label }) => [value, label] as const)]));
              onUnits(codes);
            }}
          />
        )}
      </Field>
    </div>
  );
}
