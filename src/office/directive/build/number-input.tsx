// Số của chỉ tiêu: typed as people write it; percentages are kept in hundredths of a percent, money in đồng.
import { Input } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { readWholeOrPercent } from '#domain/vietnamese/read-count.ts';
import { Field } from '../../ui/field.tsx';

/** Stands for what was typed and is no number: never a bound, so nothing is sent with it. */
export const UNREAD = -1;

export function NumberInput(props: {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly percent: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: number | null) => void;
}) {
  const { id, label, value, percent, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const shown = value === null || value === UNREAD ? '' : formatNumber(percent ? value / 100 : value);
  return (
    <Field id={id} label={percent ? `${label} (%)` : label} problem={props.problem}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.target.value);
            const text = event.target.value.replace(/\s/g, '');
            const read = readWholeOrPercent(text, percent);
            onChange(text === '' ? null : (read ?? UNREAD));
          }}
          // What could not be read stays as it was typed, to be put right.
          onBlur={() => setTyped(value === UNREAD ? typed : undefined)}
        />
      )}
    </Field>
  );
}
