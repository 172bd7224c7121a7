// Bộ lọc của hàng chờ: one list with "all" at its head.
import { Select } from 'antd';
import { t } from '../messages/translate.ts';

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | undefined) => void;
}

/** A labelled list. */
export function QueueFilter({ id, label, value, options, onChange }: FilterProps) {
  return (
    <label className="context-field" htmlFor={id}>
      <span>{label}</span>
      <Select
        id={id}
        className="reporters-state"
        value={value === 'all' ? '' : value}
        onChange={(next: string) => onChange(next || undefined)}
        options={[
          { value: '', label: t('reporters.all') },
          ...options.map(([code, words]) => ({ value: code, label: words })),
        ]}
      />
    </label>
  );
}
