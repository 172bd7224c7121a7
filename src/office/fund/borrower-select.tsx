// Chọn bên vay: from the register as it stands on the day, by name without diacritics, code or tax code.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { t } from '../messages/translate.ts';
import { standingOnQuery } from '../organisation/queries.ts';
import { Field } from '../ui/field.tsx';
import { shortName } from '../ui/short-name.ts';

export interface Borrower {
  readonly id: number;
  readonly name: string;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly date: string;
  readonly many?: boolean;
  readonly value: readonly Borrower[];
  readonly problem?: string | undefined;
  readonly onChange: (borrowers: readonly Borrower[]) => void;
}

/** The server searches; nothing is listed until two letters are typed. */
export function BorrowerSelect({
  id,
  label,
  hint,
  date,
  many = false,
  value,
  problem,
  onChange,
}: SelectProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    ...standingOnQuery(words, date),
    placeholderData: (previous) => previous,
  });
  const found = words.length > 1 ? (data?.organisations ?? []).filter(({ kind }) => kind !== 'QTDND') : [];
  const shown = value.filter((each) => !found.some((other) => other.id === each.id));
  const options = [
    ...shown.map((each) => ({ value: each.id, label: each.name, name: each.name })),
    ...found.map((each) => ({
      value: each.id,
      label: `${each.name} – ${each.code}, ${shortName(each.unit)}`,
      name: each.name,
    })),
  ];
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      problem={problem}
      {...(many ? { optional: true } : { required: true })}
    >
      {({ id: controlId, status, ...aria }) => (
        <Select
          id={controlId}
          {...aria}
          {...(status ? { status } : {})}
          {...(many ? { mode: 'multiple' as const } : {})}
          value={many ? value.map((each) => each.id) : (value[0]?.id ?? null)}
          loading={isFetching}
          options={options}
          showSearch={{ onSearch: setTyped, filterOption: false }}
          notFoundContent={words.length < 2 ? t('event.counterpartType') : t('event.counterpartNone')}
          onChange={(_picked: unknown, option) => {
            const picked = Array.isArray(option) ? option : option ? [option] : [];
            onChange(picked.map((each) => ({ id: each.value, name: each.name })));
          }}
        />
      )}
    </Field>
  );
}
