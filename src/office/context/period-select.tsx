// Ô chọn kỳ: periods by year, newest first, found by words without diacritics or by code.
import { Select } from 'antd';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { periodChoices, periodName } from './period.ts';
import { today } from './today.ts';

interface PeriodSelectProps {
  readonly id: string;
  readonly className?: string;
  readonly value: string;
  readonly onChange: (period: string) => void;
}

const matches = (typed: string, option?: { find?: string; label?: string }) =>
  (option?.find ?? '').includes(searchKey(typed));

/** Chooses a period that calendars know. */
export function PeriodSelect({ id, className, value, onChange }: PeriodSelectProps) {
  const options = periodChoices(today()).map(({ year, codes }) => ({
    label: String(year),
    options: codes.map((code) => ({
      value: code,
      label: periodName(code),
      find: searchKey(`${periodName(code)} ${code}`),
    })),
  }));
  return (
    <Select
      id={id}
      {...(className === undefined ? {} : { className })}
      value={value}
      options={options}
      labelRender={() => periodName(value)}
      showSearch={{ filterOption: matches }}
      popupMatchSelectWidth={280}
      onChange={onChange}
    />
  );
}
