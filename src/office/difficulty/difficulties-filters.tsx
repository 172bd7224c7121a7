// Tìm và lọc khó khăn: words without diacritics, state, subject, whose hands, days; all stand in the address.
import { useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { DIFFICULTY_STATES, HOLDERS, type Holder } from '#domain/difficulty/state.ts';
import { DIFFICULTY_SUBJECTS, SUBJECT_KEYS } from '#domain/difficulty/subject.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate, readDate } from '../ui/print-date.ts';
import { type DifficultiesSearch, SHOWN } from './difficulties-search.ts';

const PAUSE = 300;
const STATES: Readonly<Record<string, string>> = DIFFICULTY_STATES;
const SHOW_KEYS = {
  all: 'difficulties.show.all',
  open: 'difficulties.show.open',
  late: 'difficulties.show.late',
} as const;

interface FiltersProps {
  readonly filters: DifficultiesSearch;
  readonly counts: Readonly<Record<string, number>>;
}

function useChange() {
  const navigate = useNavigate();
  return (next: DifficultiesSearch, replace = false) =>
    void navigate({ to: '/difficulties', search: (previous) => ({ ...previous, ...next }), replace });
}

function DayFilter(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(props.value ? printDate(props.value) : '');
  const take = () => {
    const day = readDate(typed);
    if (typed.trim() === '') props.onChange(undefined);
    else if (day) props.onChange(day);
  };
  return (
    <div className="filter">
      <label htmlFor={props.id}>{props.label}</label>
      <Input
        id={props.id}
        value={typed}
        placeholder="dd/mm/yyyy"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
    </div>
  );
}

export function DifficultiesFilters({ filters, counts }: FiltersProps) {
  const change = useChange();
  const [words, setWords] = useState(filters.search ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to the address is the same on every drawing
  useEffect(() => {
    if (words.trim() === (filters.search ?? '')) return;
    const timer = setTimeout(() => change({ search: words.trim() || undefined }, true), PAUSE);
    return () => clearTimeout(timer);
  }, [words, filters.search]);
  const count = (show: string) => String(counts[show] ?? 0);
  return (
    <search className="filters" aria-label={t('difficulties.filters')}>
      <div className="filter filter-words">
        <label htmlFor="difficulty-words">{t('difficulties.words')}</label>
        <Input
          id="difficulty-words"
          value={words}
          maxLength={100}
          placeholder={t('difficulties.wordsHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="filter">
        <label htmlFor="difficulty-show">{t('difficulties.show')}</label>
        <Select
          id="difficulty-show"
          value={filters.standing ?? 'open'}
          options={SHOWN.filter(
            (show) => show === filters.standing || !(show in STATES) || (counts[show] ?? 0) > 0,
          ).map((show) => ({
            value: show,
            label:
              show === 'all' || show === 'open' || show === 'late'
                ? t(SHOW_KEYS[show], { count: count(show) })
                : t('difficulties.show.state', {
                    state: capitalise(STATES[show] ?? show),
                    count: count(show),
                  }),
          }))}
          onChange={(standing) => change({ standing })}
        />
      </div>
      <div className="filter">
        <label htmlFor="difficulty-subject">{t('difficulties.subject')}</label>
        <Select
          id="difficulty-subject"
          value={filters.subject ?? ''}
          options={[
            { value: '', label: t('difficulties.anySubject') },
            ...SUBJECT_KEYS.map((key) => ({ value: key, label: capitalise(DIFFICULTY_SUBJECTS[key]) })),
          ]}
          onChange={(subject) => change({ subject: SUBJECT_KEYS.find((each) => each === subject) })}
        />
      </div>
      <div className="filter">
        <label htmlFor="difficulty-holder">{t('difficulties.holder')}</label>
        <Select
          id="difficulty-holder"
          value={filters.holder ?? ''}
          options={[
            { value: '', label: t('difficulties.anyone') },
            ...Object.entries(HOLDERS).map(([value, name]) => ({ value, label: capitalise(name) })),
          ]}
          onChange={(holder) => change({ holder: holder === '' ? undefined : (holder as Holder) })}
        />
      </div>
      <DayFilter
        id="difficulty-from"
        label={t('difficulties.from')}
        value={filters.from}
        onChange={(from) => change({ from })}
      />
      <DayFilter
        id="difficulty-to"
        label={t('difficulties.to')}
        value={filters.to}
        onChange={(to) => change({ to })}
      />
    </search>
  );
}
