// Ô soạn của bộ soạn biểu: label and control in one, on native and house controls.
import { Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { searchKey } from '#domain/vietnamese/search-key.ts';

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly long?: boolean;
}

/** A line of words. */
export function Words({ label, value, onChange, hint, long }: WordsProps) {
  const id = useId();
  return (
    <div className="design-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <Input.TextArea id={id} rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint ? <p className="quiet">{hint}</p> : null}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface PickProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly empty?: string;
}

const find = (typed: string, option?: { label?: string }) =>
  searchKey(option?.label ?? '').includes(searchKey(typed));

/** One of a list; `empty` is the choice of none. */
export function Pick({ label, value, options, onChange, empty }: PickProps) {
  const id = useId();
  return (
    <div className="design-field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value ?? ''}
        options={[...(empty === undefined ? [] : [{ value: '', label: empty }]), ...options]}
        showSearch={{ filterOption: find }}
        popupMatchSelectWidth={false}
        onChange={onChange}
      />
    </div>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list. */
export function Several({ label, value, options, onChange }: SeveralProps) {
  const id = useId();
  return (
    <div className="design-field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        value={[...value]}
        options={[...options]}
        showSearch={{ filterOption: find }}
        popupMatchSelectWidth={false}
        onChange={onChange}
      />
    </div>
  );
}

/** Yes or no. */
export function Tick(props: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Checkbox checked={props.value} onChange={(event) => props.onChange(event.target.checked)}>
      {props.label}
    </Checkbox>
  );
}
