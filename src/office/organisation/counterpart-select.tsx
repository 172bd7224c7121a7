// Tổ chức kia: who takes over in a merger, or whom a separation made, picked from the register as it stands on the day, by name without diacritics, code or tax code.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { printDate } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';
import type { Counterpart } from './event-draft.ts';
import type { CorrectableEvent } from './event-kinds.ts';
import { counterpartName } from './event-words.ts';
import { standingOnQuery } from './queries.ts';

interface CounterpartProps {
  readonly id: string;
  readonly type: CorrectableEvent;
  /** The one that the event happens to; it is never the other one too. */
  readonly own: number;
  readonly date: string;
  readonly value: Counterpart | undefined;
  readonly problem: string | undefined;
  readonly onChange: (counterpart: Counterpart) => void;
}

/** The server searches; nothing is listed until two letters are typed. */
export function CounterpartSelect({
  id: fieldId,
  type,
  own,
  date,
  value,
  problem,
  onChange,
}: CounterpartProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useQuery({
    ...standingOnQuery(words, date),
    placeholderData: (previous) => previous,
  });
  const found = words.length > 1 ? (data?.organisations ?? []).filter(({ id }) => id !== own) : [];
  const shown = value && !found.some(({ id }) => id === value.id) ? [value] : [];
  return (
    <Field
      id={fieldId}
      label={counterpartName(type)}
      hint={t('event.counterpartHint', { day: printDate(date) })}
      problem={problem ?? error?.message}
      required
    >
      {({ id, status, ...aria }) => (
        <Select
          id={id}
          {...aria}
          {...(status ? { status } : {})}
          value={value?.id ?? null}
          placeholder={t('founding.unitPlaceholder')}
          loading={isFetching}
          options={[
            ...shown.map((each) => ({ value: each.id, label: each.name, name: each.name })),
            ...found.map((each) => ({
              value: each.id,
              label: `${each.name} – ${each.code}, ${shortName(each.unit)}`,
              name: each.name,
            })),
          ]}
          showSearch={{ onSearch: setTyped, filterOption: false }}
          notFoundContent={words.length < 2 ? t('event.counterpartType') : t('event.counterpartNone')}
          onChange={(_id: number, option) => {
            const one = Array.isArray(option) ? option[0] : option;
            if (one) onChange({ id: one.value, name: one.name });
          }}
        />
      )}
    </Field>
  );
}
