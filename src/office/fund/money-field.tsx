// Ô tiền: what was typed is said back in full before it is saved, for "1.125 tỷ" and "1,125 tỷ" are a thousand times apart.
import { Input } from 'antd';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import { Field } from '../ui/field.tsx';

interface MoneyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (typed: string) => void;
}

export function MoneyField({ id, label, hint, value, problem, onChange }: MoneyFieldProps) {
  const understood = readAmount(value);
  return (
    <Field id={id} label={label} problem={problem} required {...(hint ? { hint } : {})}>
      {(control) => (
        <>
          <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />
          <output className="quiet">{understood === undefined ? '' : `= ${formatDong(understood)}`}</output>
        </>
      )}
    </Field>
  );
}
