// Chọn xã mới: one of the communes in force, found without diacritics.
import { Select } from 'antd';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { WaitingView } from '#server/placement/contract.ts';
import { t } from '../messages/translate.ts';
import { shortName } from '../ui/short-name.ts';

interface TargetProps {
  readonly label: string;
  readonly targets: WaitingView['targets'];
  readonly suggested: WaitingView['groups'][number]['suggested'];
  readonly value: number | undefined;
  readonly onChange: (to: number | undefined) => void;
}

/** The suggestion stands first and is named so; it is never chosen by itself. */
export function TargetSelect({ label, targets, suggested, value, onChange }: TargetProps) {
  const others = targets.filter(({ id }) => id !== suggested?.id);
  const options = [
    ...(suggested
      ? [{ value: suggested.id, label: t('placement.suggested', { unit: shortName(suggested.label) }) }]
      : []),
    ...others.map((unit) => ({ value: unit.id, label: shortName(unit.label) })),
  ];
  return (
    <Select
      aria-label={label}
      className="placement-target"
      placeholder={t('placement.choose')}
      allowClear
      value={value ?? null}
      options={options}
      showSearch={{
        filterOption: (text, option) => searchKey(option?.label ?? '').includes(searchKey(text)),
      }}
      onChange={(to: number | null | undefined) => onChange(to ?? undefined)}
    />
  );
}
