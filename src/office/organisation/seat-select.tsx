// Nơi đặt trụ sở: a commune or district of the unit on screen, on the geography of the founding day.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { seatsQuery } from '../context/seats-query.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { printDate } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';

interface SeatProps {
  readonly id?: string;
  readonly within: string;
  readonly date: string;
  readonly value: string | undefined;
  readonly problem: string | undefined;
  readonly onChange: (unit: string) => void;
}

/** A province's seats are listed at once; the nation has ten thousand, so there the server searches. */
export function SeatSelect({ id: fieldId = 'unit', within, date, value, problem, onChange }: SeatProps) {
  const [typed, setTyped] = useState('');
  const nation = within === 'VN';
  const {
    data: units = [],
    isFetching,
    error,
  } = useQuery({
    ...seatsQuery(within, date, nation ? typed : ''),
    enabled: !nation || typed.trim().length > 1,
    placeholderData: (previous) => previous,
  });
  const words = (text: string) => searchKey(text).split(' ');
  return (
    <Field
      id={fieldId}
      label={t('founding.unit')}
      hint={t('founding.unitHint', { day: printDate(date) })}
      problem={problem ?? (error ? error.message : undefined)}
      required
    >
      {({ id, status, ...aria }) => (
        <Select
          id={id}
          {...aria}
          {...(status ? { status } : {})}
          value={value ?? null}
          placeholder={t('founding.unitPlaceholder')}
          loading={isFetching}
          options={units.map((unit) => ({ value: unit.code, label: shortName(unit.label) }))}
          showSearch={{
            onSearch: setTyped,
            filterOption: (text, option) => {
              const label = searchKey(option?.label ?? '');
              return words(text).every((word) => label.includes(word));
            },
          }}
          notFoundContent={
            nation && typed.trim().length < 2 ? t('founding.unitType') : t('founding.unitNone')
          }
          onChange={(code: string) => onChange(code)}
        />
      )}
    </Field>
  );
}
