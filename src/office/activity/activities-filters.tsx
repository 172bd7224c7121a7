// Tìm và lọc sổ hoạt động: kind, year, state, place and words without diacritics; all stand in the address.
import { useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import {
  ACTIVITY_LABELS,
  type ActivityKind,
  type ActivityState,
  keysOf,
  STATE_LABELS,
} from '#domain/activity/activity.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { today } from '../context/today.ts';
import { useChoosePeriod } from '../context/use-choose-period.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import type { ActivitiesSearch } from './activities-search.ts';
import { optionsOf } from './words.ts';

const PAUSE = 300;
const FIRST_YEAR = 2017;

interface FiltersProps {
  readonly filters: ActivitiesSearch;
  readonly year: number;
  readonly counts: Readonly<Record<string, number>>;
}

function Words({
  name,
  label,
  hint,
  value,
}: {
  readonly name: 'search' | 'place';
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
}) {
  const navigate = useNavigate();
  const [words, setWords] = useState(value ?? '');
  useEffect(() => {
    if (words.trim() === (value ?? '')) return;
    const timer = setTimeout(() => {
      void navigate({
        to: '/activities',
        search: (previous) => ({ ...previous, [name]: words.trim() || undefined }),
        replace: true,
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, value, name, navigate]);
  return (
    <div className="filter filter-words">
      <label htmlFor={`activity-${name}`}>{label}</label>
      <Input
        id={`activity-${name}`}
        value={words}
        maxLength={100}
        placeholder={hint}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  );
}

/** Words are sent once the typing pauses; choices at once. */
export function ActivitiesFilters({ filters, year, counts }: FiltersProps) {
  const navigate = useNavigate();
  const choosePeriod = useChoosePeriod();
  const set = (change: ActivitiesSearch) =>
    void navigate({ to: '/activities', search: (previous) => ({ ...previous, ...change }) });
  const last = Number(today().slice(0, 4)) + 1;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
  return (
    <search className="filters activity-filters" aria-label={t('activities.filters')}>
      <Words
        name="search"
        label={t('activities.words')}
        hint={t('activities.wordsHint')}
        value={filters.search}
      />
      <Words
        name="place"
        label={t('activities.place')}
        hint={t('activities.placeHint')}
        value={filters.place}
      />
      <div className="filter">
        <label htmlFor="activity-year">{t('activities.year')}</label>
        <Select<number>
          id="activity-year"
          value={year}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={(value) => void choosePeriod(String(value))}
        />
      </div>
      <div className="filter">
        <label htmlFor="activity-kind">{t('activities.kind')}</label>
        <Select<ActivityKind | ''>
          id="activity-kind"
          value={filters.activity ?? ''}
          options={[{ value: '', label: t('activities.everyKind') }, ...optionsOf(ACTIVITY_LABELS)]}
          onChange={(value) => set({ activity: value === '' ? undefined : value })}
        />
      </div>
      <div className="filter">
        <label htmlFor="activity-state">{t('activities.state')}</label>
        <Select<ActivityState | ''>
          id="activity-state"
          value={filters.step ?? ''}
          options={[
            { value: '', label: t('activities.everyState') },
            ...keysOf(STATE_LABELS).map((value) => ({
              value,
              label: `${capitalise(STATE_LABELS[value])} (${formatNumber(counts[value] ?? 0)})`,
            })),
          ]}
          onChange={(value) => set({ step: value === '' ? undefined : value })}
        />
      </div>
    </search>
  );
}
